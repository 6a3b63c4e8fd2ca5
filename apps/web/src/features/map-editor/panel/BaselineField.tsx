import type { MapFactsView } from '@rumbo/api';
import type { Baseline, MapFacts } from '@rumbo/domain';
import { shiftPeriod } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import type { PanelKpi } from './KpiBlock.tsx';
import { ProposalNote } from './ProposalNote.tsx';
import { proposedBaseline } from './proposed-of.ts';
import { figureIn, figureOf } from './target-figures.ts';
import { TextField } from './TextField.tsx';
import type { FieldReading } from './use-text-field.ts';

interface BaselineFieldProps {
  readonly kpi: PanelKpi;
  readonly factsView: MapFactsView;
  readonly facts: MapFacts;
  readonly mayEdit: boolean;
}

/** Where the KPI stood before the plan: of the year before it where nothing has been said yet. */
export function BaselineField({ kpi, factsView, facts, mayEdit }: BaselineFieldProps): ReactNode {
  const { words, format } = useReader();
  const { draft } = useDrawing();
  const { summary, baseline } = kpi;
  const { decimals } = summary;
  const key = { kpiId: summary.id, unitId: factsView.unitId };
  const shown: Pick<Baseline, 'period' | 'value'> | null = proposedBaseline(draft.document, key) ?? baseline;
  const period = shown?.period ?? yearBefore(facts);
  const read = (typed: string): FieldReading => {
    const figure = figureOf(typed, { words, format, decimals });
    if (typeof figure !== 'number') return { problem: figure?.problem ?? words.mapPanel.figure.needed };
    const edit = { kind: 'propose', proposal: { kind: 'baseline', ...key, period, value: figure } } as const;
    return { edit, shown: figureIn(figure, decimals, format) };
  };
  return (
    <TextField
      source={{
        name: `proposal/${summary.id}/baseline`,
        label: words.mapPanel.target.baseline(format.period(period, 'short')),
        value: shown === null ? '' : figureIn(shown.value, decimals, format),
        read,
      }}
      isFigure
      isReadOnly={!mayEdit}
      field={`baseline/${summary.id}`}
    />
  );
}

function yearBefore({ years, calendar }: MapFacts): string {
  const [first] = years;
  return first === undefined ? '' : shiftPeriod(first, -1, calendar).id;
}

/** That another baseline is proposed, the one in force, and the way back to it. */
export function ProposedBaseline({ kpi, factsView, mayEdit }: Omit<BaselineFieldProps, 'facts'>): ReactNode {
  const { words, format, text } = useReader();
  const { draft, change } = useDrawing();
  const { summary, baseline } = kpi;
  const key = { kpiId: summary.id, unitId: factsView.unitId };
  const proposal = proposedBaseline(draft.document, key);
  if (proposal === null) return null;
  const say = words.mapPanel.target;
  const { period } = proposal;
  const named = say.baseline(format.period(period, 'short'));
  const takeBack = (): void => {
    const done = change({ kind: 'withdrawProposal', proposal: { kind: 'baseline', ...key, period } });
    if (done) announce(say.takenBack(summary.code));
  };
  return (
    <ProposalNote
      of={named}
      says={
        baseline === null
          ? say.inForceNone
          : say.inForce(format.figureWithUnit(baseline.value, summary.decimals, text(summary.unitOfMeasure)))
      }
      label={say.takeBackWhat(summary.code, named)}
      onTakeBack={mayEdit ? takeBack : null}
    />
  );
}
