import { createFeed, createOperations, newTrace } from '@rumbo/operations';
import type { Feed, KpiSummary, Operations, OverviewView } from '@rumbo/operations';
import { verifyChain } from '@rumbo/store';
import { newDatabase, type TestDatabase } from '@rumbo/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playDemonstration, type Demonstration } from './play-demonstration.ts';

const TODAY = '2026-11-22';

interface Played {
  readonly database: TestDatabase;
  readonly feed: Feed;
  readonly operations: Operations;
  readonly demonstration: Demonstration;
  readonly overview: OverviewView;
}

let played: Played;

function callerOf(demonstration: Demonstration, name: string) {
  const person = demonstration.people.find(({ email }) => email.startsWith(`${name}@`));
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return { kind: 'person', personId: person.personId } as const;
}

const as = (name: string) => callerOf(played.demonstration, name);

beforeAll(async () => {
  const database = await newDatabase();
  const feed = await createFeed(database.store);
  const demonstration = await playDemonstration({ store: database.store, feed, today: TODAY });
  const operations = createOperations({
    store: database.store,
    feed,
    now: () => `${TODAY}T15:00:00.000Z`,
    newId: () => '',
  });
  const overview = await operations.overview(
    callerOf(demonstration, 'r.ponce'),
    { planId: demonstration.planId },
    newTrace(),
  );
  played = { database, feed, operations, demonstration, overview };
}, 120_000);

afterAll(async () => {
  played.feed.close();
  await played.database.close();
});

/** The lead KPI of an objective, as the objective's page shows it. */
async function leadOf(code: string): Promise<KpiSummary> {
  const { operations, demonstration, overview } = played;
  const node = overview.map.nodes.find((one) => one.code === code);
  const input = { planId: demonstration.planId, objectiveId: node?.id ?? '' };
  const [lead] = (await operations.objective(callerOf(demonstration, 'r.ponce'), input, newTrace())).kpis;
  if (lead === undefined) throw new Error(`${code} has no lead KPI`);
  expect(node?.lead?.value, code).toBe(lead.value);
  expect(node?.trend?.signal ?? lead.signal, code).toEqual(lead.signal);
  return lead;
}

describe('the overview that the demonstration opens on', () => {
  it('shows the newest due month, marked as illustrative, with its clock stopped', () => {
    const { head, kpiCount, map } = played.overview;
    expect(head.period).toBe('2026-10');
    expect(head.isIllustrative).toBe(true);
    expect(head.todayStoppedAt).toBe(TODAY);
    expect(kpiCount).toBe(33);
    expect(map.version).toBe(2);
    expect(map.nodes).toHaveLength(17);
    expect(map.links).toHaveLength(17);
  });

  it('counts nine on target, four at risk, three off target, one without data', () => {
    expect(played.overview.counts).toEqual({ onTarget: 9, atRisk: 4, offTarget: 3, noData: 1 });
    const byStatus = Map.groupBy(played.overview.map.nodes, ({ status }) => status);
    const codes = (status: KpiSummary['status']) => (byStatus.get(status) ?? []).map(({ code }) => code).toSorted();
    expect(codes('offTarget')).toEqual(['L3', 'P3', 'T1']);
    expect(codes('atRisk')).toEqual(['L5', 'P2', 'T3', 'V1']);
    expect(codes('noData')).toEqual(['L4']);
    expect(played.overview.map.nodes.find(({ code }) => code === 'L4')?.lead).toMatchObject({
      value: null,
      reason: 'notDue',
      missing: { parts: null, lastKnown: null },
    });
  });

  it('tells the story: the laboratory is late, so release slips', async () => {
    for (const [code, value, since] of [
      ['V1', 38.6, '2026-08'],
      ['T1', 71, '2026-08'],
      ['P3', 6.8, '2026-07'],
      ['L3', 87, '2026-05'],
    ] as const) {
      const lead = await leadOf(code);
      expect(lead.value, code).toBeCloseTo(value, 1);
      expect(lead.signal, code).toMatchObject({ kind: 'worse', since });
    }
    expect((await leadOf('P2')).signal.kind).toBe('noRealChange');
    expect((await leadOf('V2')).signal.kind).toBe('noRealChange');
    expect((await leadOf('T2')).signal.kind).toBe('better');
    expect((await leadOf('T3')).signal.kind).toBe('better');
    expect(played.overview.headline.map(({ code }) => code)).toEqual(['someOnTarget', 'worseWithDriver']);
    expect(played.overview.headline.at(-1)?.params).toMatchObject({
      kpi: { en: 'Laboratory turnaround, median' },
      driver: { en: 'Equipment that works' },
    });
  });

  it('has the six headline KPIs in their order', () => {
    expect(played.overview.kpis.map(({ code }) => code)).toEqual(['K-01', 'K-03', 'K-14', 'K-07', 'K-02', 'K-16']);
    expect(played.overview.kpis.map(({ status }) => status)).toEqual([
      'atRisk',
      'offTarget',
      'offTarget',
      'atRisk',
      'onTarget',
      'onTarget',
    ]);
    for (const { spark, code } of played.overview.kpis)
      expect(spark.filter(({ value }) => value !== null).length, code).toBeGreaterThanOrEqual(15);
  });

  it('names what needs attention with an owner and a dated step', () => {
    expect(played.overview.attention.map(({ code }) => code)).toEqual(['P3', 'L3', 'T1', 'V1', 'L5']);
    for (const { ownerName, nextStep, code } of played.overview.attention) {
      expect(ownerName, code).not.toBeNull();
      expect(nextStep.kind, code).toBe('milestone');
    }
    expect(played.overview.attention[1]?.nextStep.isOverdue).toBe(true);
  });

  it('says who still owes something', () => {
    const { approved, expected, outstanding } = played.overview.progress;
    expect(expected - approved).toBe(10);
    expect(outstanding.map(({ unitName, missing }) => [unitName.en, missing])).toEqual([
      ['South land border', 4],
      ['Main seaport', 3],
      ['North seaport', 3],
    ]);
  });
});

describe('the work that is left to do', () => {
  it('is a sheet with drafts and an empty row at the main seaport', async () => {
    const me = await played.operations.me(as('l.vargas'), 'session', newTrace());
    const plan = me.plans[0];
    expect(plan).toMatchObject({ canEnter: true, canApprove: false, entryPeriod: '2026-10', entryOpen: 3 });
    const entry = await played.operations.entry(
      as('l.vargas'),
      { planId: played.demonstration.planId, unitId: plan?.entryUnitId ?? '', period: '2026-10' },
      newTrace(),
    );
    const rows = entry.groups.flatMap((group) => group.rows).filter(({ kind }) => kind !== 'formula');
    expect(rows.filter(({ state }) => state === 'draft').map(({ code }) => code)).toEqual(['K-20', 'K-28']);
    expect(rows.filter(({ state }) => state === 'empty').map(({ code }) => code)).toEqual(['K-12']);
  });

  it('is a submission of the north seaport for its approver', async () => {
    const { submissions } = await played.operations.approvals(
      as('t.aguirre'),
      { planId: played.demonstration.planId },
      newTrace(),
    );
    expect(submissions.map(({ unitName, period, rows }) => [unitName.en, period, rows.length])).toEqual([
      ['North seaport', '2026-10', 3],
    ]);
    expect(submissions.flatMap(({ rows }) => rows).every(({ mayApprove }) => mayApprove)).toBe(true);
  });
});

describe('what is in the database', () => {
  it('is as much as was intended', async () => {
    const { planId } = played.demonstration;
    const there = await played.database.store.read(async (tx) => {
      const kpis = await tx.kpis.ofPlan(planId);
      const units = await tx.units.all();
      const lpi = kpis.find(({ code }) => code === 'K-26');
      const approved = await tx.readings.approvedParts(
        [...new Set(kpis.map(({ id }) => id))],
        units.map(({ id }) => id),
        '2023-01-01',
        '2026-12-31',
      );
      return {
        units: units.length,
        people: await tx.people.count(),
        versions: kpis.length,
        initiatives: (await tx.initiatives.ofPlan(planId)).length,
        benchmarks: (await tx.benchmarks.ofKpi(lpi?.id ?? '')).length,
        closings: (await tx.plans.closings(planId)).length,
        approved: approved.length,
        estimated: approved.filter(({ estimated }) => estimated).length,
        notApplicable: approved.filter(({ content }) => content.kind === 'notApplicable').length,
      };
    });
    expect(there).toEqual({
      units: 14,
      people: 20,
      versions: 35,
      initiatives: 11,
      benchmarks: 12,
      closings: 35,
      approved: 4069,
      estimated: 1,
      notApplicable: 2,
    });
  });
});

describe('the past', () => {
  const readAt = async <T>(instant: string, work: Parameters<TestDatabase['store']['read']>[0]): Promise<T> => {
    const { store } = played.database;
    const asOf = await store.read((tx) => tx.changes.seqAt(instant));
    // The caller names the type of what `work` reads.
    return (await store.read(work, { asOf })) as T;
  };

  it('is chained, change after change, and every command left one', async () => {
    const { store } = played.database;
    expect(await verifyChain(store)).toBeNull();
    const last = await store.read((tx) => tx.changes.last());
    expect(last?.at).toBe('2026-11-22T05:00:00.000Z');
    expect(last?.seq).toBe(played.demonstration.commandsPlayed);
  });

  it('knows a target before it was changed, and the map before its second version', async () => {
    const { planId } = played.demonstration;
    const targetOf = (instant: string) =>
      readAt<number | undefined>(instant, async (tx) => {
        const kpi = (await tx.kpis.ofPlan(planId)).find(({ code }) => code === 'K-03');
        const target = (await tx.targets.ofKpi(kpi?.id ?? '')).find(({ period }) => period === '2026');
        return target?.value.kind === 'figure' ? target.value.value : undefined;
      });
    expect(await targetOf('2025-11-30T12:00:00.000Z')).toBe(78);
    expect(await targetOf('2026-11-22T12:00:00.000Z')).toBe(80);
    const titleOf = (instant: string) =>
      readAt<string | undefined>(
        instant,
        async (tx) =>
          (await tx.maps.published(planId))?.document.objectives.find(({ code }) => code === 'P1')?.title.en,
      );
    expect(await titleOf('2025-01-10T12:00:00.000Z')).toBe('Clear before arrival');
    expect(await titleOf('2026-01-10T12:00:00.000Z')).toBe('Clear before arrival, one window');
  });

  it('keeps what was returned and what was corrected', async () => {
    const { store } = played.database;
    const { planId } = played.demonstration;
    const { kpis, units } = await store.read(async (tx) => ({
      kpis: await tx.kpis.ofPlan(planId),
      units: await tx.units.all(),
    }));
    const historyOf = (kpi: string, unit: string, period: string) =>
      store.read((tx) =>
        tx.readings.history({
          kpiId: kpis.find(({ code }) => code === kpi)?.id ?? '',
          unitId: units.find(({ code }) => code === unit)?.id ?? '',
          period,
        }),
      );
    const corrected = await historyOf('K-09', 'FIS', '2026-05');
    expect(corrected.filter(({ state }) => state === 'approved').map(({ content }) => content)).toEqual([
      { kind: 'value', value: 2.4 },
      { kind: 'value', value: 1.8 },
    ]);
    const returned = await historyOf('K-24', 'AE', '2026-08');
    expect(returned.some(({ returnReason }) => returnReason !== null)).toBe(true);
    expect(returned.filter(({ state }) => state === 'approved')).toHaveLength(1);
  });
});
