import type { HealthCounts } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { useRate } from './use-rate.ts';

/** The three rates, each with what it counts and what it means. */
export function RateStrip({ total }: { readonly total: HealthCounts }): ReactNode {
  const { words, format } = useReader();
  const { dataHealth } = words;
  const rate = useRate();
  const rates = [
    { name: 'complete', got: total.complete, of: total.expected },
    { name: 'onTime', got: total.onTime, of: total.timed },
    { name: 'corrected', got: total.corrected, of: total.complete },
  ] as const;
  return (
    <dl className="rates">
      {rates.map(({ name, got, of }) => (
        <div key={name}>
          <dt>{dataHealth.rate[name]}</dt>
          <dd className="fig">
            {rate(got, of)}
            <small>{dataHealth.counted(format.count(got), format.count(of))}</small>
          </dd>
          <dd className="small dim">{dataHealth.definition[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
