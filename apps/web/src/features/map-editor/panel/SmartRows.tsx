import { smartOf } from '@rumbo/domain';
import type { Objective, SmartRow } from '@rumbo/domain';
import { smartText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { SmartMark } from '../../../ui/SmartMark.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofObjective } from '../draft/selection.ts';
import { usePanel } from './panel-context.tsx';

/** The five criteria as they are met or not, each with its reason; one that is not leads to the field that turns it. */
export function SmartRows({ objective }: { readonly objective: Objective }): ReactNode {
  const { words } = useReader();
  const { draft, facts } = useDrawing();
  if (facts === null) return null;
  const rows = smartOf(objective, draft.document, facts);
  return (
    <section className="sect">
      <header className="row between">
        <h3>{words.smart.title}</h3>
        <span className="small dim">{words.smart.met(rows.filter(({ isMet }) => isMet).length)}</span>
      </header>
      <ul className="smart">
        {rows.map((row) => (
          <Row key={row.criterion} objectiveId={objective.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ objectiveId, row }: { readonly objectiveId: string; readonly row: SmartRow }): ReactNode {
  const { words, format } = useReader();
  const { select } = useDrawing();
  const { showBoth, languages } = usePanel();
  const criterion = words.smart.criterion[row.criterion];
  const says = smartText(words, format, row);
  const field = fieldOf(row);
  const lead = (): void => {
    if ('language' in row.params && !languages.includes(row.params.language)) showBoth(true);
    select(ofObjective(objectiveId, field));
  };
  return (
    <li data-criterion={row.criterion}>
      <span className="faint">{criterion}</span>
      {field === null ? (
        <span>{says}</span>
      ) : (
        <button type="button" className="unmet" title={words.mapPanel.goToField(criterion)} onClick={lead}>
          {says}
        </button>
      )}
      <SmartMark isMet={row.isMet} label={row.isMet ? words.smart.isMet : words.smart.isNotMet} />
    </li>
  );
}

/** The field to go to: of a language or a KPI where the row speaks of one. */
function fieldOf({ field, params, kpiId }: SmartRow): string | null {
  if (field === null) return null;
  if ('language' in params) return `${field}/${params.language}`;
  return kpiId === null ? field : `${field}/${kpiId}`;
}
