import { textWidth } from '../text/measure.ts';
import type { Type } from '../text/wrap.ts';

/** What may stand at the foot of a node. */
export interface NodeFootInput {
  /** "38.6 h". */
  readonly figure: string;
  /** "target 36 h". */
  readonly target?: string | null | undefined;
  /** The target without its unit of measure: "target 36". */
  readonly shortTarget?: string | null | undefined;
  /** "worse since Jul". */
  readonly signal?: string | null | undefined;
  /** The least width of the small chart at the end of the line; absent: there is none to draw. */
  readonly sparkWidth?: number | undefined;
}

/** What does stand there: one line or two, and behind the last of them the signal and the small chart. */
export interface NodeFoot {
  readonly lines: readonly string[];
  readonly signal: string | null;
  readonly hasSpark: boolean;
  /** What is left for the chart, in pixels. */
  readonly sparkRoom: number;
}

/** Between the target, the signal and the chart. */
export const FOOT_GAP = 6;

/**
 * What of the foot fits into `room` pixels and `maxLines` lines without cutting a word. Left out in this order: the
 * signal; the chart; the unit of the target, which the figure has said; then the target takes a line of its own; then it
 * goes. The figure always stays.
 */
export function nodeFoot(input: NodeFootInput, room: number, maxLines: number, type: Type): NodeFoot {
  const { figure, target, shortTarget, signal, sparkWidth } = input;
  const width = (text: string): number => textWidth(text, type.size, type.weight);
  const fits = (text: string): boolean => width(text) <= room;
  const whole = target == null ? figure : `${figure}, ${target}`;
  const chart = sparkWidth === undefined ? 0 : FOOT_GAP + sparkWidth;
  const foot = (lines: readonly string[], said: string | null = null): NodeFoot => {
    const used = width(lines.at(-1) ?? '') + (said === null ? 0 : FOOT_GAP + width(said));
    return {
      lines,
      signal: said,
      hasSpark: sparkWidth !== undefined && used + chart <= room,
      sparkRoom: Math.max(0, room - used - FOOT_GAP),
    };
  };
  if (signal != null && width(whole) + FOOT_GAP + width(signal) + chart <= room) return foot([whole], signal);
  if (fits(whole) || target == null) return foot([whole]);
  const shorter = shortTarget == null ? null : `${figure}, ${shortTarget}`;
  if (shorter !== null && fits(shorter)) return foot([shorter]);
  return foot(maxLines > 1 && fits(target) ? [`${figure},`, target] : [figure]);
}
