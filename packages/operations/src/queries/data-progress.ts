import { isExpectedIn, periodOf } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import { kpiSource } from '../kpi-source.ts';
import { kpisIn, owedPeriods } from '../sheet.ts';
import { topics } from '../topics.ts';
import type { Looking } from './screen-head.ts';
import type { OverviewView } from '../views/index.ts';

/** How much of the shown month has come in and been approved, and which units still owe something, most first. */
export async function dataProgress(looking: Looking): Promise<OverviewView['progress']> {
  const { snapshot, place, period, unitId } = looking;
  const month = periodOf(period.end, 'month', place.calendar);
  return snapshot.remember(`progress ${place.plan.id} ${unitId} ${month.id}`, async (inner) => {
    inner.note(topics.units(place.administration.id));
    const { versions } = await kpisIn(inner, place.plan.id);
    const missing = new Map<string, number>();
    let [approved, expected] = [0, 0];
    for (const kpiId of versions.keys()) {
      const ofKpi = await progressOf({ ...looking, snapshot: inner }, kpiId, month);
      approved += ofKpi.expected - ofKpi.missing.length;
      expected += ofKpi.expected;
      for (const id of ofKpi.missing) missing.set(id, (missing.get(id) ?? 0) + 1);
    }
    const outstanding = place.units.flatMap(({ id, name }) => {
      const count = missing.get(id) ?? 0;
      return count === 0 ? [] : [{ unitId: id, unitName: name, missing: count }];
    });
    return { approved, expected, outstanding: outstanding.sort((a, b) => b.missing - a.missing) };
  });
}

interface KpiProgress {
  /** How many values of it are owed in the month: of each unit one, or one for each of its days or weeks. */
  readonly expected: number;
  /** The unit of each that has no approved value. */
  readonly missing: readonly string[];
}

/** One KPI by itself, so that a value changes the count of its own KPI and no other's is read again. */
function progressOf({ snapshot, place, unitId }: Looking, kpiId: string, month: Period): Promise<KpiProgress> {
  return snapshot.remember(`progress ${place.plan.id} ${kpiId} ${unitId} ${month.id}`, async (inner) => {
    inner.note(topics.plan(place.plan.id), topics.units(place.administration.id), topics.kpi(kpiId));
    const { versions, assignments } = await kpiSource(inner, kpiId);
    const under = place.under(unitId);
    const owing = assignments.filter((one) => under.has(one.unitId));
    const unitIds = [...new Set(owing.map((one) => one.unitId))];
    const periods = owedPeriods(versions, place, month);
    const [first, last] = [periods[0]?.period, periods.at(-1)?.period];
    if (first === undefined || last === undefined) return { expected: 0, missing: [] };
    const rows = await inner.tx.readings.approvedParts([kpiId], unitIds, first.start, last.start);
    const there = new Set(rows.map((row) => `${row.unitId} ${row.period}`));
    const owed = periods.flatMap(({ definition, period }) => {
      const expected = owing.filter((one) => isExpectedIn(one, period, definition.discontinuedAfter));
      return [...new Set(expected.map((one) => one.unitId))].map((id) => ({ unitId: id, period }));
    });
    const missing = owed.filter(({ unitId: id, period }) => !there.has(`${id} ${period.id}`));
    return { expected: owed.length, missing: missing.map((one) => one.unitId) };
  });
}
