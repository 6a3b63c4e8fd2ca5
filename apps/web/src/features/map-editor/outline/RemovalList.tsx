import type { Objective } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { affectedBy } from './outline-edits.ts';
import { useSubjectNames } from './use-subject-names.ts';

/** What an objective takes with it: by name, for who is about to remove it. */
export function RemovalList({ objective }: { readonly objective: Objective }): ReactNode {
  const { words, text } = useReader();
  const { draft, factsView } = useDrawing();
  const nameOf = useSubjectNames();
  const { links, kpiIds, initiativeIds } = affectedBy(draft.document, objective.id);
  const { removal } = words.mapOutline;
  const objectives = new Map(draft.document.objectives.map((one) => [one.id, one]));
  const linkNames = links.map(({ fromId, toId }) =>
    words.mapPanel.links.name(objectives.get(fromId)?.code ?? '', objectives.get(toId)?.code ?? ''),
  );
  const kpiNames = kpiIds.map((kpiId) => {
    const kpi = factsView?.kpis.find(({ summary }) => summary.id === kpiId)?.summary;
    return kpi === undefined ? nameOf({ kind: 'kpi', objective, kpiId }) : `${kpi.code} ${text(kpi.name)}`;
  });
  const initiativeNames = initiativeIds.map((id) => {
    const initiative = factsView?.initiatives.find((one) => one.id === id);
    return initiative === undefined
      ? words.mapPanel.initiatives.unknown
      : `${initiative.code} ${text(initiative.name)}`;
  });
  const lists = [
    [removal.links, linkNames],
    [removal.kpis, kpiNames],
    [removal.initiatives, initiativeNames],
  ] as const;
  if (lists.every(([, names]) => names.length === 0)) return <p>{removal.nothing}</p>;
  return (
    <div className="removal">
      <p>{removal.goesWith}</p>
      {lists.map(([title, names]) =>
        names.length === 0 ? null : (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      <p className="small dim">{removal.kpisStay}</p>
    </div>
  );
}
