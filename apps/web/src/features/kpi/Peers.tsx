import type { KpiView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';

/** Published figures of other administrations on one scale, ours among them, with where they come from. */
export function Peers({ view }: { readonly view: KpiView }): ReactNode {
  const { words, format, text } = useReader();
  const { peers } = words.kpi;
  const { benchmarks, kpi } = view;
  if (benchmarks.length === 0) return null;
  const own =
    kpi.value === null
      ? []
      : [
          {
            key: 'own',
            name: { es: peers.ours, en: peers.ours },
            value: kpi.value,
            period: kpi.period ?? view.head.period,
            isOwn: true,
          },
        ];
  const all = [
    ...benchmarks.map((one, index) => ({
      key: String(index),
      name: one.administration,
      value: one.value,
      period: one.period,
      isOwn: false,
    })),
    ...own,
  ].toSorted((a, b) => a.value - b.value);
  const [low, high] = [Math.min(...all.map(({ value }) => value)), Math.max(...all.map(({ value }) => value))];
  const place = (value: number): string => `${high > low ? 4 + (92 * (value - low)) / (high - low) : 50}%`;
  const notes = [
    ...new Set(
      benchmarks.flatMap(({ note, source }) => [peers.source(source), ...(note === null ? [] : [text(note)])]),
    ),
  ];
  return (
    <section className="peers">
      <div className="row between base">
        <h2>{peers.title}</h2>
        <span className="small faint">{text(kpi.unitOfMeasure)}</span>
      </div>
      <ul className="ruled">
        {all.map(({ key, name, value, period, isOwn }) => (
          <li key={key} className={isOwn ? 'us' : undefined}>
            <span>
              <Name of={name} /> <span className="faint">{format.period(period, 'short')}</span>
            </span>
            <i aria-hidden="true">
              <span style={{ left: place(value) }} />
            </i>
            <span className="r">{format.figure(value, kpi.decimals)}</span>
          </li>
        ))}
      </ul>
      <p className="small faint">{notes.map((note) => (/[.!?]$/.test(note) ? note : `${note}.`)).join(' ')}</p>
    </section>
  );
}
