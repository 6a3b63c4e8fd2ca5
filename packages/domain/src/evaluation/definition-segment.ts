import type { KpiDefinition } from '../kpi/definition.ts';
import type { Calendar, Day } from '../period/period.ts';
import { isCoarser, periodOf } from '../period/period-arithmetic.ts';
import { Refusal } from '../refusal.ts';

/** The version in force on a day, of versions by `validFrom`; the first where the day is earlier; null of none. */
export function definitionAt(versions: readonly KpiDefinition[], day: Day): KpiDefinition | null {
  return versions.findLast((version) => version.validFrom <= day) ?? versions[0] ?? null;
}

type Measured = Pick<KpiDefinition, 'frequency' | 'kind' | 'factor' | 'unitOfMeasure'>;

/**
 * Whether two versions measure the same: a change of frequency or unit of measure begins a new segment (method 2), and so
 * does one of kind or factor, after which old values would be on another scale.
 */
export function isSameSegment(a: Measured, b: Measured): boolean {
  return (
    a.frequency === b.frequency &&
    a.kind === b.kind &&
    a.factor === b.factor &&
    a.unitOfMeasure.en === b.unitOfMeasure.en &&
    a.unitOfMeasure.es === b.unitOfMeasure.es
  );
}

/** The first day of the segment that a version belongs to; null where it reaches back to the first version. */
export function segmentStart(versions: readonly KpiDefinition[], version: KpiDefinition): Day | null {
  let place = versions.indexOf(version);
  for (; place > 0; place -= 1) {
    const [before, at] = [versions[place - 1], versions[place]];
    if (before === undefined || at === undefined) return null;
    if (!isSameSegment(before, at)) return at.validFrom;
  }
  return null;
}

/**
 * Refuses a version that begins a new segment inside a period (`versionBoundary`): it may begin only where a period of the
 * coarser of both frequencies does (method 2).
 */
export function checkNewVersion(before: KpiDefinition, after: KpiDefinition, calendar: Calendar): void {
  if (isSameSegment(before, after)) return;
  const frequency = isCoarser(before.frequency, after.frequency) ? before.frequency : after.frequency;
  if (periodOf(after.validFrom, frequency, calendar).start !== after.validFrom) {
    throw new Refusal('invalid', 'versionBoundary', { frequency, validFrom: after.validFrom }, 'validFrom');
  }
}
