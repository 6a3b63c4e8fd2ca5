import type { Measure } from '@rumbo/domain';
import { singleMapEditSchema } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { figureOf } from './target-figures.ts';
import { TextField } from './TextField.tsx';
import type { FieldReading } from './use-text-field.ts';

interface WeightFieldsProps {
  readonly measure: Measure;
  readonly code: string;
  readonly mayEdit: boolean;
}

const DECIMALS = 2;

/** How much the KPI counts in the objective, and whether the objective's status hangs on it. */
export function WeightFields({ measure, code, mayEdit }: WeightFieldsProps): ReactNode {
  const { words, format } = useReader();
  const { change } = useDrawing();
  const { objectiveId, kpiId, weight, decisive } = measure;
  const say = words.mapPanel.kpis;
  const read = (text: string): FieldReading => {
    const figure = figureOf(text, { words, format, decimals: DECIMALS });
    const problem = { problem: words.mapPanel.figure.weight };
    if (typeof figure !== 'number') return problem;
    const edit = { kind: 'editMeasure', objectiveId, kpiId, set: { weight: figure } } as const;
    return singleMapEditSchema.safeParse(edit).success
      ? { edit, shown: format.shortFigureWithUnit(figure, DECIMALS, '') }
      : problem;
  };
  return (
    <>
      <div className="weight">
        <TextField
          source={{
            name: `objective/${objectiveId}/measures/${kpiId}/weight`,
            label: say.weight,
            value: format.shortFigureWithUnit(weight, DECIMALS, ''),
            read,
          }}
          isFigure
          isReadOnly={!mayEdit}
        />
      </div>
      <label className="row small">
        <input
          type="checkbox"
          disabled={!mayEdit}
          checked={decisive}
          aria-label={`${say.decisive}, ${code}`}
          onChange={(event) =>
            change({ kind: 'editMeasure', objectiveId, kpiId, set: { decisive: event.target.checked } })
          }
        />
        {say.decisive}
      </label>
    </>
  );
}
