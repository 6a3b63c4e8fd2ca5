import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { ListboxPicker } from '../../../ui/ListboxPicker.tsx';
import type { PanelKpi } from './KpiBlock.tsx';
import type { TargetPeriod } from './target-periods.ts';

interface PeriodChoiceProps {
  readonly kpi: PanelKpi;
  readonly periods: readonly TargetPeriod[];
  readonly chosen: string;
  readonly onChoose: (period: string) => void;
}

const MOST_SIDE_BY_SIDE = 5;

/** Which target is shown: a year of the plan each, marked where there is none or where one is proposed. */
export function PeriodChoice({ kpi, periods, chosen, onChoose }: PeriodChoiceProps): ReactNode {
  const { words, format } = useReader();
  const say = words.mapPanel.target;
  const label = `${say.year}, ${kpi.summary.code}`;
  const named = ({ id, state }: TargetPeriod): string => {
    const period = format.period(id, 'short');
    return state === 'inForce' ? period : `${period}, ${say.marked[state]}`;
  };
  if (periods.length > MOST_SIDE_BY_SIDE)
    return (
      <ListboxPicker
        label={label}
        className="btn s"
        align="start"
        value={chosen}
        choices={periods.map((one) => ({ value: one.id, label: named(one) }))}
        onChoose={onChoose}
      />
    );
  return (
    <div className="seg years" role="group" aria-label={label}>
      {periods.map((one) => (
        <button
          key={one.id}
          type="button"
          aria-pressed={one.id === chosen}
          aria-label={named(one)}
          title={one.state === 'inForce' ? undefined : say.marked[one.state]}
          className={`is-${one.state}`}
          onClick={() => onChoose(one.id)}
        >
          {format.period(one.id, 'short')}
        </button>
      ))}
    </div>
  );
}
