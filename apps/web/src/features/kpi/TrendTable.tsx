import type { KpiView } from '@rumbo/api';
import { valueText } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { TrendPoint } from './trend-shape.ts';

interface TrendTableProps {
  readonly view: KpiView;
  /** Shows how the value of a period came about. */
  readonly onOpen: (period: string) => void;
}

/** Every number on the chart, newest first. */
export function TrendTable({ view, onOpen }: TrendTableProps): ReactNode {
  const { words, format, text } = useReader();
  const { columns } = words.kpi.trend;
  const { decimals } = view.kpi;
  const figure = (value: number | null | undefined): string => (value == null ? '' : format.figure(value, decimals));
  const at = new Map(view.points.map(({ period }, index) => [period, index]));
  const limitsAt = (index: number) =>
    view.limits.find(({ from, to }) => (at.get(from) ?? Infinity) <= index && index <= (at.get(to) ?? -1));
  const targetOf = ({ target, targetLow, targetHigh }: TrendPoint): string =>
    target === null ? format.range(targetLow, targetHigh, decimals) : format.shortFigureWithUnit(target, decimals, '');
  return (
    // A place that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tablewrap" tabIndex={0} role="region" aria-label={text(view.kpi.name)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            {[columns.value, columns.target, columns.centre, columns.lower, columns.upper, columns.change].map(
              (name) => (
                <th key={name} scope="col" className="r">
                  {name}
                </th>
              ),
            )}
            <th scope="col">{columns.signal}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col" className="r">
              {columns.parts}
            </th>
            <th scope="col">
              <span className="said">{words.trail.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.points
            .map((point, index) => ({ point, limits: limitsAt(index) }))
            .toReversed()
            .map(({ point, limits }) => (
              <tr key={point.period}>
                <th scope="row">{format.period(point.period, 'short')}</th>
                <td className="r b">
                  {point.value === null ? '–' : valueText(words, format, point.value, { ...view.kpi, unit: '' })}
                </td>
                <td className="r">{targetOf(point)}</td>
                <td className="r faint">{figure(limits?.centre)}</td>
                <td className="r faint">{figure(limits?.lower)}</td>
                <td className="r faint">{figure(limits?.upper)}</td>
                <td className="r faint">{figure(point.movingRange)}</td>
                <td>{point.flag === null ? '' : words.kpi.trend.rule[point.flag]}</td>
                <td>
                  {view.kpi.direction === 'none' && point.value !== null ? null : (
                    <StatusBadge status={point.status}>
                      {point.reason === null ? undefined : words.status.reasonShort[point.reason]({})}
                    </StatusBadge>
                  )}
                </td>
                <td className="r faint">{words.status.partsMark(point.got, point.expected)}</td>
                <td className="r">
                  <button
                    type="button"
                    className="btn quiet s"
                    aria-label={words.trail.openOf(format.period(point.period, 'text'))}
                    onClick={() => onOpen(point.period)}
                  >
                    {words.trail.open}
                  </button>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
