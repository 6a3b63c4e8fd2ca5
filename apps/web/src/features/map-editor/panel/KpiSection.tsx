import type { MapFactsView } from '@rumbo/api';
import type { Objective } from '@rumbo/domain';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { KpiBlock } from './KpiBlock.tsx';

interface KpiSectionProps {
  readonly objective: Objective;
  readonly factsView: MapFactsView;
  readonly mayEdit: boolean;
}

/** What measures the objective, and what is proposed for it. */
export function KpiSection({ objective, factsView, mayEdit }: KpiSectionProps): ReactNode {
  const { words } = useReader();
  const { draft } = useDrawing();
  const measures = draft.document.measures.filter(({ objectiveId }) => objectiveId === objective.id);
  const say = words.mapPanel.kpis;
  return (
    <section className="sect" aria-label={say.title}>
      <header className="row between">
        <h3>{say.title}</h3>
        {mayEdit ? <AddKpi objective={objective} factsView={factsView} /> : null}
      </header>
      {measures.length === 0 ? <p className="small dim">{say.none}</p> : null}
      {measures.map((measure) => (
        <KpiBlock key={measure.kpiId} objective={objective} measure={measure} factsView={factsView} mayEdit={mayEdit} />
      ))}
    </section>
  );
}

function AddKpi({ objective, factsView }: Omit<KpiSectionProps, 'mayEdit'>): ReactNode {
  const { words, text } = useReader();
  const { draft, change } = useDrawing();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const say = words.mapPanel.kpis;
  const own = new Set(
    draft.document.measures.filter(({ objectiveId }) => objectiveId === objective.id).map(({ kpiId }) => kpiId),
  );
  const others = factsView.kpis.filter(({ summary }) => !own.has(summary.id));
  const close = (): void => {
    setOpen(false);
    // Back to where it was opened from, once that is there again.
    setTimeout(() => button.current?.focus());
  };
  const add = (kpiId: string | null): void => {
    close();
    if (kpiId === null) return;
    const measure = { objectiveId: objective.id, kpiId, weight: 1, decisive: false };
    const code = others.find(({ summary }) => summary.id === kpiId)?.summary.code ?? '';
    if (change({ kind: 'measure', measure })) announce(say.added(code, objective.code));
  };
  if (!isOpen)
    return (
      <button ref={button} type="button" className="add link small" data-field="kpis" onClick={() => setOpen(true)}>
        {say.add}
      </button>
    );
  return (
    <Combobox
      label={say.addLabel}
      choices={others.map(({ summary: { id, code, name } }) => ({ value: id, label: `${code} ${text(name)}` }))}
      value={null}
      onChoose={add}
      onLeave={close}
      input={{ autoFocus: true }}
    />
  );
}
