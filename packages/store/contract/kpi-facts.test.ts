import { expect, test } from 'vitest';
import type { Assignment, Baseline, KpiDefinition, Target } from '../src/index.ts';
import { contract } from './engines.ts';
import { commit, idOf, kpi, newId, plan, target } from './fixtures.ts';

/** More than is asked for in one statement. */
const MANY = 260;

interface KpiFacts {
  readonly versions: readonly KpiDefinition[];
  readonly assignments: readonly Assignment[];
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
}

/** Two of each, named so that every list has an order to keep. */
function factsOf(kpiId: string, planId: string): KpiFacts {
  const [unit, otherUnit] = [idOf(20), idOf(21)];
  const assignment = { kpiId, unitId: unit, from: '2026-01-01', to: null, personId: null, stewardId: null };
  const baseline = { kpiId, unitId: unit, period: '2025', value: 60 };
  const first = kpi({ id: kpiId, planId });
  return {
    versions: [first, { ...first, validFrom: '2027-01-01' }],
    assignments: [assignment, { ...assignment, unitId: otherUnit, from: '2025-01-01' }],
    // A month of the fiscal year 2026 begins after its first quarter: no order of texts.
    targets: ['FY2026/27-Q1', '2026-10'].map((period) => target({ kpiId, unitId: unit, period })),
    baselines: [baseline, { ...baseline, unitId: otherUnit }],
  };
}

contract('what the figures of KPIs follow from', (subject) => {
  test('is read of many KPIs as of one, by KPI and then in the order of each', async () => {
    const { store } = subject();
    const strategy = plan({ fiscalStart: 7 });
    const kpiIds = Array.from({ length: MANY }, (_, index) => idOf(10_000 + index));
    // All of it of the first and last of a statement; to write it of each would take longer than the rest of the suite.
    const known = new Map(
      kpiIds.map((id, index): [string, KpiFacts] => {
        const facts = factsOf(id, strategy.id);
        return [
          id,
          index % 125 < 2 ? facts : { versions: facts.versions, assignments: [], targets: [], baselines: [] },
        ];
      }),
    );
    await commit(store, async (tx) => {
      await tx.plans.put(strategy);
      for (const facts of [...known.values(), factsOf(newId(), strategy.id)]) {
        for (const version of facts.versions.toReversed()) await tx.kpis.put(version);
        for (const assignment of facts.assignments.toReversed()) await tx.kpis.putAssignment(assignment);
        for (const goal of facts.targets.toReversed()) await tx.targets.put(goal);
        for (const baseline of facts.baselines.toReversed()) await tx.targets.putBaseline(baseline);
      }
    });
    await store.read(async (tx) => {
      const read = async (...ids: readonly string[]): Promise<KpiFacts> => ({
        versions: await tx.kpis.versions(...ids),
        assignments: await tx.kpis.assignmentsOf(...ids),
        targets: await tx.targets.ofKpi(...ids),
        baselines: await tx.targets.baselinesOf(...ids),
      });
      const [first = ''] = kpiIds;
      expect(await read(first)).toEqual(known.get(first));
      // In another order, one of them twice, and one that is not there.
      expect(await read(...kpiIds.toReversed(), first, newId())).toEqual({
        versions: [...known.values()].flatMap(({ versions }) => versions),
        assignments: [...known.values()].flatMap(({ assignments }) => assignments),
        targets: [...known.values()].flatMap(({ targets }) => targets),
        baselines: [...known.values()].flatMap(({ baselines }) => baselines),
      });
      expect(await read()).toEqual({ versions: [], assignments: [], targets: [], baselines: [] });
    });
  });

  test('is read as it was known', async () => {
    const { store } = subject();
    const strategy = plan({ fiscalStart: 7 });
    const kpiIds = [newId(), newId()].sort();
    const then = kpiIds.map((id) => factsOf(id, strategy.id));
    const { seq } = await commit(store, async (tx) => {
      await tx.plans.put(strategy);
      for (const { versions, assignments, targets, baselines } of then) {
        for (const version of versions) await tx.kpis.put(version);
        for (const assignment of assignments) await tx.kpis.putAssignment(assignment);
        for (const goal of targets) await tx.targets.put(goal);
        for (const baseline of baselines) await tx.targets.putBaseline(baseline);
      }
    });
    await commit(store, async (tx) => {
      for (const { versions, assignments, targets, baselines } of then) {
        for (const version of versions) await tx.kpis.put({ ...version, decimals: 3 });
        for (const assignment of assignments) await tx.kpis.putAssignment({ ...assignment, to: '2026-12-31' });
        for (const goal of targets) await tx.targets.put({ ...goal, id: newId(), reason: 'Otra' });
        for (const baseline of baselines) await tx.targets.putBaseline({ ...baseline, value: 0 });
      }
    });
    const read = (asOf?: number) =>
      store.read(
        async (tx) => ({
          decimals: (await tx.kpis.versions(...kpiIds)).map(({ decimals }) => decimals),
          ends: (await tx.kpis.assignmentsOf(...kpiIds)).map(({ to }) => to),
          reasons: (await tx.targets.ofKpi(...kpiIds)).map(({ reason }) => reason),
          values: (await tx.targets.baselinesOf(...kpiIds)).map(({ value }) => value),
        }),
        asOf === undefined ? {} : { asOf },
      );
    const four = <Value>(value: Value): readonly Value[] => Array.from({ length: 4 }, () => value);
    expect(await read(seq)).toEqual({ decimals: four(1), ends: four(null), reasons: four(null), values: four(60) });
    expect(await read()).toEqual({
      decimals: four(3),
      ends: four('2026-12-31'),
      reasons: four('Otra'),
      values: four(0),
    });
  });
});
