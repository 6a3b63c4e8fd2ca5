import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { PeriodGroup } from './period-choices.ts';

interface PeriodFieldProps {
  readonly groups: readonly PeriodGroup[];
  readonly period: string;
  readonly onChoose: (period: string) => void;
}

/** One of the periods, longer ones first. */
export function PeriodField({ groups, period, onChoose }: PeriodFieldProps): ReactNode {
  const { words, format } = useReader();
  const say = words.kpiDefinition.targets;
  const names = { year: say.years, semester: say.semesters, quarter: say.quarters, month: say.months };
  return (
    <label className="field">
      <span>{say.period}</span>
      <select className="in" value={period} onChange={(event) => onChoose(event.target.value)}>
        {groups.some(({ ids }) => ids.includes(period)) ? null : (
          <option value={period}>{format.period(period, 'long')}</option>
        )}
        {groups.map(({ frequency, ids }) => (
          <optgroup key={frequency} label={names[frequency]}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {format.period(id, 'long')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
