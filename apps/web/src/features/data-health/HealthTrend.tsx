import type { DataHealthView } from '@rumbo/api';
import { monthlySharesScene } from '@rumbo/drawing';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { useRate } from './use-rate.ts';

type Months = DataHealthView['months'];

/** Twelve months as columns and, with every number in them, as a table. */
export function HealthTrend({ months }: { readonly months: Months }): ReactNode {
  const { words } = useReader();
  const { trend } = words.dataHealth;
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <section className="panel healthtrend">
      <header>
        <h2>{trend.title}</h2>
        <div className="seg push noprint" role="group" aria-label={trend.view}>
          {(['chart', 'table'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
              {trend[one]}
            </button>
          ))}
        </div>
      </header>
      {shown === 'chart' ? <Columns months={months} /> : <Numbers months={months} />}
    </section>
  );
}

function Columns({ months }: { readonly months: Months }): ReactNode {
  const { words, format } = useReader();
  const { trend } = words.dataHealth;
  const rate = useRate();
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  const said = months.map((one) => `${format.period(one.month, 'short')} ${rate(one.complete, one.expected)}`);
  const scene = monthlySharesScene({
    months: months.map(({ complete, expected, onTime, timed }) => ({
      got: complete,
      of: expected,
      line: { got: onTime, of: timed },
    })),
    width: 1200,
    height: 84,
    label: `${trend.label(format.period(first, 'text'), format.period(last, 'text'))}. ${format.list(said)}`,
  });
  return (
    <div className="pad">
      <SceneSvg scene={scene} fit="stretch" />
      <div className="months axis faint" aria-hidden="true">
        {months.map((one) => (
          <span key={one.month}>
            {format.period(one.month, 'short')}
            <b>{rate(one.complete, one.expected)}</b>
          </span>
        ))}
      </div>
      <p className="small dim legend">
        <span className="key bar">{trend.legend.complete}</span>
        <span className="key line">{trend.legend.onTime}</span>
      </p>
    </div>
  );
}

function Numbers({ months }: { readonly months: Months }): ReactNode {
  const { words, format } = useReader();
  const { rate: names, trend } = words.dataHealth;
  const rate = useRate();
  return (
    // A place that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tablewrap" tabIndex={0} role="region" aria-label={trend.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{trend.month}</th>
            {[trend.expected, names.complete, names.onTime, names.corrected].map((name) => (
              <th key={name} scope="col" className="r">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((one) => (
            <tr key={one.month}>
              <th scope="row">{format.period(one.month, 'short')}</th>
              <td className="r">{format.count(one.expected)}</td>
              <td className="r">{rate(one.complete, one.expected)}</td>
              <td className="r">{rate(one.onTime, one.timed)}</td>
              <td className="r">{rate(one.corrected, one.complete)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
