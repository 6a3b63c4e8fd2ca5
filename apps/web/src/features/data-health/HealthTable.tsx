import type { HealthCounts } from '@rumbo/api';
import type { Text } from '@rumbo/domain';
import { monthlySharesScene } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { useRate } from './use-rate.ts';

interface HealthRow extends HealthCounts {
  readonly id: string;
  readonly code: string | null;
  readonly name: Text;
  readonly byMonth: readonly HealthCounts[] | null;
}

interface HealthTableProps {
  readonly title: string;
  readonly column: string;
  readonly rows: readonly HealthRow[];
}

/** The same rates of each unit or KPI, the least complete first. */
export function HealthTable({ title, column, rows }: HealthTableProps): ReactNode {
  const { words, format, text } = useReader();
  const { rate: names, columns } = words.dataHealth;
  const rate = useRate();
  const hasTrend = rows.some(({ byMonth }) => byMonth !== null);
  const share = ({ complete, expected }: HealthCounts): number => (expected === 0 ? 1 : complete / expected);
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
      </header>
      {/* A place that scrolls has to be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="tablewrap" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {hasTrend ? (
                <th scope="col" className="months">
                  {columns.trend}
                </th>
              ) : null}
              <th scope="col" className="r due">
                {columns.due}
              </th>
              {[names.complete, names.onTime, names.corrected].map((name) => (
                <th key={name} scope="col" className="r">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .toSorted((a, b) => share(a) - share(b))
              .map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="named">
                    {row.code === null ? null : <span className="faint small">{row.code} </span>}
                    {text(row.name)}
                  </th>
                  {row.byMonth === null ? null : (
                    <td className="months">
                      <RowTrend name={text(row.name)} months={row.byMonth} />
                    </td>
                  )}
                  <td className="r faint due">{format.count(row.expected)}</td>
                  <td className="r b">{rate(row.complete, row.expected)}</td>
                  <td className="r">{rate(row.onTime, row.timed)}</td>
                  <td className="r">{rate(row.corrected, row.complete)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RowTrend({ name, months }: { readonly name: string; readonly months: readonly HealthCounts[] }): ReactNode {
  const { words, format } = useReader();
  const rate = useRate();
  const scene = monthlySharesScene({
    months: months.map(({ complete, expected }) => ({ got: complete, of: expected, line: null })),
    width: 108,
    height: 18,
    label: words.dataHealth.trendOf(name, format.list(months.map((one) => rate(one.complete, one.expected)))),
  });
  return <SceneSvg scene={scene} />;
}
