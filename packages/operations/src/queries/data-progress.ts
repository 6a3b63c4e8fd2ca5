import { isExpectedIn, periodOf } from '@rumbo/domain';
import type { Period } from '@rumbo/domain';
import { kpiSource } from '../kpi-source.ts';
import { reportedIn } from '../reported-parts.ts';
import { rollupsAt } from '../rollups-at.ts';
import { kpisIn, owedPeriods } from '../sheet.ts';
import { rememberEach, type Snapshot } from '../snapshot.ts';
import type { StandingAt } from '../standing.ts';
import { topics } from '../topics.ts';
import type { OverviewView } from '../views/index.ts';

type At = Pick<StandingAt, 'snapshot' | 'place' | 'unitId' | 'period'>;

/** How much of the shown month has come in and been approved, and which units still owe something, most first. */
export async function dataProgress(looking: At): Promise<OverviewView['progress']> {
  const { snapshot, place, period, unitId } = looking;
  const month = periodOf(period.end, 'month', place.calendar);
  const { versions } = await kpisIn(snapshot, place.plan.id);
  // Each notes the plan, of whose KPIs the list consists.
  const key = `progress ${place.plan.id} ${unitId} ${month.id}`;
  const counts = await rememberEach(
    snapshot,
    key,
    [...versions.keys()],
    (inner, kpiId) => progressOf({ ...looking, snapshot: inner }, kpiId, month),
    added,
  );
  const { expected, missing: lacking } = added(counts);
  const approved = expected - lacking.length;
  const missing = new Map<string, number>();
  for (const id of lacking) missing.set(id, (missing.get(id) ?? 0) + 1);
  const outstanding = place.units.flatMap(({ id, name }) => {
    const count = missing.get(id) ?? 0;
    return count === 0 ? [] : [{ unitId: id, unitName: name, missing: count }];
  });
  return { approved, expected, outstanding: outstanding.sort((a, b) => b.missing - a.missing) };
}

interface Progress {
  /** How many values are owed in the month: of each unit one, or one for each of its days or weeks. */
  readonly expected: number;
  /** The unit of each that has not been approved. */
  readonly missing: readonly string[];
}

function added(all: readonly Progress[]): Progress {
  let expected = 0;
  for (const one of all) expected += one.expected;
  return { expected, missing: all.flatMap(({ missing }) => missing) };
}

/** One KPI by itself, so that a value changes the count of its own KPI and no other's is read again. */
export function progressOf({ snapshot, place, unitId }: At, kpiId: string, month: Period): Promise<Progress> {
  return snapshot.remember(`progress ${place.plan.id} ${kpiId} ${unitId} ${month.id}`, async (inner) => {
    inner.note(topics.plan(place.plan.id), topics.units(place.administration.id), topics.kpi(kpiId));
    const { versions, assignments } = await kpiSource(inner, kpiId);
    const under = place.under(unitId);
    const owing = assignments.filter((one) => under.has(one.unitId));
    const periods = owedPeriods(versions, place, month);
    if (periods.length === 0) return { expected: 0, missing: [] };
    const rollups = await rollupsAt(inner, place, kpiId, unitId);
    const counts: Progress[] = [];
    for (const { definition, period } of periods) {
      const expected = owing.filter((one) => isExpectedIn(one, period, definition.discontinuedAfter));
      const unitIds = [...new Set(expected.map((one) => one.unitId))];
      // Of these units: a value of one that owes nothing counts in no roll-up.
      const counted = rollups.findLast((row) => row.period === period.id);
      const isWhole = counted !== undefined && counted.got + counted.notApplicable === unitIds.length;
      const missing = isWhole ? [] : await missingIn(inner, kpiId, period, unitIds);
      counts.push({ expected: unitIds.length, missing });
    }
    return added(counts);
  });
}

async function missingIn(
  snapshot: Snapshot,
  kpiId: string,
  period: Period,
  unitIds: readonly string[],
): Promise<readonly string[]> {
  const reported = await reportedIn(snapshot, kpiId, period.start);
  const there = new Set(reported.filter((row) => row.period === period.id).map((row) => row.unitId));
  return unitIds.filter((id) => !there.has(id));
}
