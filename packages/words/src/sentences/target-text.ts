import type { TargetValue } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { ReasonParams } from '../catalogue/en/status.ts';
import type { Words } from '../catalogue/en/index.ts';
import { NO_BREAK_SPACE } from '../format/figure.ts';
import type { KpiFigure } from './kpi-figure.ts';

type Measured = Pick<KpiFigure, 'decimals' | 'unit'>;

/** A target on its own: "36 h", "98 to 105 %", "50 ± 2", "Yes". */
export function targetFigure(
  words: Words,
  format: Formatter,
  target: TargetValue,
  { decimals, unit }: Measured,
): string {
  switch (target.kind) {
    case 'figure':
      return format.shortFigureWithUnit(target.value, decimals, unit);
    case 'range': {
      const range = format.range(target.low, target.high, decimals);
      return unit === '' ? range : `${range}${NO_BREAK_SPACE}${unit}`;
    }
    case 'exact':
      return `${format.shortFigureWithUnit(target.value, decimals, '')} ± ${format.shortFigureWithUnit(target.tolerance, decimals, unit)}`;
    case 'yes':
      return words.shell.yes;
  }
}

/** The same with its name before it, for a line: "target 36 h". */
export function targetText(words: Words, format: Formatter, target: TargetValue | null, measured: Measured): string {
  if (target === null) return words.signal.target.none;
  if (target.kind === 'yes') return words.signal.target.yes;
  return words.signal.target.figure(targetFigure(words, format, target, measured));
}

/** The value as it is read: "38.6 h", for yes and no the word. */
export function valueText(
  words: Words,
  format: Formatter,
  value: number,
  kpi: Measured & Pick<KpiFigure, 'direction'>,
): string {
  if (kpi.direction === 'yesNo') return value >= 0.5 ? words.shell.yes : words.shell.no;
  return format.figureWithUnit(value, kpi.decimals, kpi.unit);
}

/** The foot of a map node: "38.6 h, target 36 h"; without a figure, why there is none. */
export function leadLine(words: Words, format: Formatter, kpi: KpiFigure | null, reason: ReasonParams = {}): string {
  if (kpi === null) return words.status.reasonShort.noKpi({});
  if (kpi.value === null)
    return kpi.reason === null ? words.status.word.noData : words.status.reasonShort[kpi.reason](reason);
  const value = valueText(words, format, kpi.value, kpi);
  return kpi.yardstick === null ? value : `${value}, ${targetText(words, format, kpi.yardstick.target, kpi)}`;
}
