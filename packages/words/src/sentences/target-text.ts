import type { TargetValue } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { ReasonParams } from '../catalogue/en/status.ts';
import type { Words } from '../catalogue/en/index.ts';
import type { KpiFigure, LeadFigure } from './kpi-figure.ts';

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
    case 'range':
      return format.range(target.low, target.high, decimals, unit);
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

/** What the foot of a map node may say of its lead KPI, in parts, so that a drawing can leave some out. */
export interface LeadParts {
  /** "38.6 h"; without a figure, why there is none. */
  readonly figure: string;
  /** "target 36 h"; null where there is nothing to compare with. */
  readonly target: string | null;
  /** The target without its unit of measure, which the figure has already said. */
  readonly shortTarget: string | null;
}

export function leadParts(
  words: Words,
  format: Formatter,
  kpi: LeadFigure | null,
  reason: ReasonParams = {},
): LeadParts {
  const only = (figure: string): LeadParts => ({ figure, target: null, shortTarget: null });
  if (kpi === null) return only(words.status.reasonShort.noKpi({}));
  if (kpi.value === null)
    return only(kpi.reason === null ? words.status.word.noData : words.status.reasonShort[kpi.reason](reason));
  const figure = valueText(words, format, kpi.value, kpi);
  const { target } = kpi;
  if (target === null) return only(figure);
  return {
    figure,
    target: targetText(words, format, target, kpi),
    shortTarget: targetText(words, format, target, { ...kpi, unit: '' }),
  };
}

/** The foot of a map node in one line: "38.6 h, target 36 h"; without a figure, why there is none. */
export function leadLine(words: Words, format: Formatter, kpi: LeadFigure | null, reason: ReasonParams = {}): string {
  const { figure, target } = leadParts(words, format, kpi, reason);
  return target === null ? figure : `${figure}, ${target}`;
}
