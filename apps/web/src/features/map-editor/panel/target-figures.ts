import { isEqualFigure } from '@rumbo/domain';
import type { Direction, LimitOffset, TargetValue } from '@rumbo/domain';
import { parseFigure } from '@rumbo/words';
import type { Formatter, Words } from '@rumbo/words';

/** A limit as a figure: the distance laid off from the target to its bad side. Null where it follows from the plan's rule. */
export function limitFigure(
  value: TargetValue | null,
  offset: LimitOffset | null,
  direction: Direction,
): number | null {
  if (value?.kind !== 'figure' || offset === null) return null;
  const distance = offset.unit === 'absolute' ? offset.amount : (Math.abs(value.value) * offset.amount) / 100;
  return tidy(direction === 'decrease' ? value.value + distance : value.value - distance);
}

/** The distance that a figure typed as a limit lies to the bad side of the target. */
export function limitOffset(target: number, figure: number, direction: Direction): LimitOffset {
  return { unit: 'absolute', amount: tidy(direction === 'decrease' ? figure - target : target - figure) };
}

/** Without what binary fractions add: 14.1 − 12 is 2.1. */
function tidy(figure: number): number {
  return Number(figure.toPrecision(12));
}

/** A figure as the KPI writes it, with more decimals where it has more. */
export function figureIn(value: number, decimals: number, format: Formatter): string {
  const text = format.figure(value, decimals);
  const read = parseFigure(text, format.numberFormat);
  return typeof read === 'number' && isEqualFigure(read, value) ? text : format.shortFigureWithUnit(value, 6, '');
}

/** What a typed figure says, or the sentence about it; null for an empty field. */
export function figureOf(
  text: string,
  { words, format, decimals }: { readonly words: Words; readonly format: Formatter; readonly decimals: number },
): number | null | { readonly problem: string } {
  const read = parseFigure(text, format.numberFormat, decimals);
  if (typeof read === 'number') return read;
  if (read.problem === 'empty') return null;
  const say = words.mapPanel.figure;
  return { problem: read.problem === 'ambiguous' ? say.ambiguous(text.trim()) : say.notANumber };
}
