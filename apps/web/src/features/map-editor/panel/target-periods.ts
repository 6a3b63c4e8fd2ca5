import type { MapFactsView } from '@rumbo/api';
import { containsPeriod, isPeriodId, parsePeriod, targetsWithin } from '@rumbo/domain';
import type { MapDocument, MapFacts, Period } from '@rumbo/domain';

/** A period that a target is or could be set for. */
export interface TargetPeriod {
  readonly id: string;
  readonly state: 'none' | 'inForce' | 'proposed';
  /** Whether the shown period lies in it. */
  readonly isNow: boolean;
}

/** Each plan year, or where its targets are for parts of it those parts; what is proposed among them. */
export function targetPeriods(
  { summary: { id } }: MapFactsView['kpis'][number],
  { proposals }: MapDocument,
  { unitId, period }: MapFactsView,
  { kpis, years, calendar }: MapFacts,
): readonly TargetPeriod[] {
  const kpi = kpis.get(id);
  if (kpi === undefined) return [];
  const proposed = new Set(
    proposals.flatMap((one) =>
      one.kind === 'target' && one.kpiId === id && one.unitId === unitId ? [one.period] : [],
    ),
  );
  const now = isPeriodId(period, calendar) ? parsePeriod(period, calendar) : null;
  const entry = (dates: Period, state: TargetPeriod['state']): TargetPeriod => ({
    id: dates.id,
    state: proposed.has(dates.id) ? 'proposed' : state,
    isNow: now !== null && containsPeriod(dates, now),
  });
  return years.flatMap((year) => {
    const targets = targetsWithin(kpi, [year], calendar);
    return targets.length === 0 ? [entry(year, 'none')] : targets.map(({ dates }) => entry(dates, 'inForce'));
  });
}
