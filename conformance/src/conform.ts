import { createFeed, createOperations, newTrace } from '@rumbo/operations';
import { openStore, verifyChain } from '@rumbo/store';
import type { AttendanceTable } from './attendance-table.ts';
import { differencesOf } from './differences.ts';
import type { ExpectedChart } from './expectation.ts';
import { handsOf } from './hands.ts';
import { makePlan } from './make-plan.ts';
import { newId } from './new-id.ts';
import { givePassword, newTeam } from './people.ts';
import { reportHistory } from './report-history.ts';
import { organisationsIn } from './units.ts';

export interface Conformance {
  readonly units: number;
  readonly accepted: number;
  readonly refused: readonly string[];
  readonly months: number;
  readonly differences: readonly string[];
  readonly account: { readonly email: string; readonly password: string };
}

/** Builds the plan in a new database, through the commands that people use, and holds its screen against the vectors. */
export async function conform(
  databaseFile: string,
  table: AttendanceTable,
  expected: ExpectedChart,
): Promise<Conformance> {
  const organisations = organisationsIn(table.rows);
  const months = table.rows.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) throw new Error('The table has no row that can be used.');
  const store = await openStore(`file:${databaseFile}`);
  const feed = await createFeed(store);
  try {
    const operations = createOperations({ store, feed, now: () => new Date().toISOString(), newId });
    const hands = handsOf(operations, newTeam());
    const made = await makePlan(hands, organisations, { first, last });
    const { accepted, refused } = await reportHistory(hands, made, organisations);
    const planner = { kind: 'person', personId: hands.team.planner.id } as const;
    const shown = await operations.kpi(
      planner,
      { planId: made.planId, kpiId: made.kpiId, unitId: made.rootId, period: last },
      newTrace(),
    );
    const broken = await verifyChain(store);
    return {
      units: organisations.length + organisations.flatMap(({ units }) => units).length + 1,
      accepted,
      refused: [...table.unusable, ...refused],
      months: shown.points.length,
      differences: [
        ...differencesOf(shown, expected),
        ...(broken === null ? [] : [`The change log is not as it was written from ${broken} on.`]),
      ],
      account: { email: hands.team.planner.email, password: await givePassword(store, hands.team) },
    };
  } finally {
    feed.close();
    await store.close();
  }
}
