import type { TargetValue, Yardstick } from '@rumbo/domain';

/** The one figure that a line can be drawn at. */
export function targetLine(target: TargetValue | null): number | null {
  if (target === null) return null;
  if (target.kind === 'figure' || target.kind === 'exact') return target.value;
  return target.kind === 'range' ? (target.high ?? target.low) : null;
}

export const targetOf = (yardstick: Pick<Yardstick, 'target'> | null): number | null =>
  targetLine(yardstick?.target ?? null);
