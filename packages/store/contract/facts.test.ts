import { EMPTY_MAP } from '@rumbo/domain';
import type { MapDocument } from '@rumbo/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadTx, Store } from '../src/index.ts';
import { aggregates } from './aggregates.ts';
import { contract } from './engines.ts';
import {
  commit,
  draft,
  step,
  idOf,
  initiative,
  kpi,
  newId,
  person,
  plan,
  reading,
  rollup,
  target,
  unit,
  version,
} from './fixtures.ts';

const at = <T>(store: Store, asOf: number, work: (tx: ReadTx) => Promise<T>) => store.read(work, { asOf });

contract('facts', (subject) => {
  test.each(aggregates())('$name are read as they were known', async ({ put, read, first, second, none }) => {
    const { store } = subject();
    const one = await commit(store, (tx) => put(tx, 'first'));
    const between = await commit(store, (tx) => tx.units.put(unit()));
    const two = await commit(store, (tx) => put(tx, 'second'));
    const after = await commit(store, (tx) => tx.units.put(unit()));
    expect(await at(store, one.seq - 1, read)).toEqual(none);
    expect(await at(store, one.seq, read)).toEqual(first);
    expect(await at(store, between.seq, read)).toEqual(first);
    expect(await at(store, two.seq, read)).toEqual(second);
    expect(await at(store, after.seq, read)).toEqual(second);
    expect(await at(store, after.seq + 100, read)).toEqual(second);
    expect(await store.read(read)).toEqual(second);
  });

  test('holidays are put once, however often', async () => {
    const { store } = subject();
    const id = newId();
    await commit(store, async (tx) => {
      await tx.units.putHoliday(id, '2026-08-06');
      await tx.units.putHoliday(id, '2026-01-01');
    });
    const seq = await store.read(async (tx) => tx.seq);
    await commit(store, async (tx) => {
      await tx.units.putHoliday(id, '2026-08-06');
      await tx.units.putHoliday(id, '2026-12-25');
    });
    expect(await store.read((tx) => tx.units.holidays(id))).toEqual(['2026-01-01', '2026-08-06', '2026-12-25']);
    expect(await at(store, seq, (tx) => tx.units.holidays(id))).toEqual(['2026-01-01', '2026-08-06']);
  });

  test('a period is reopened, and was closed before', async () => {
    const { store } = subject();
    const closing = {
      planId: newId(),
      unitId: newId(),
      period: '2026-03',
      closedBy: idOf(1),
      closedAt: '2026-04-01T00:00:00.000Z',
    };
    const closed = await commit(store, (tx) => tx.plans.close(closing));
    await commit(store, (tx) => tx.plans.reopen(closing.planId, closing.unitId, closing.period));
    expect(await store.read((tx) => tx.plans.closings(closing.planId))).toEqual([]);
    expect(await at(store, closed.seq, (tx) => tx.plans.closings(closing.planId))).toEqual([closing]);
  });

  test('what belongs to the KPIs of a plan is found by the plan', async () => {
    const { store } = subject();
    const strategy = plan({ fiscalStart: 7 });
    const indicator = kpi({ planId: strategy.id });
    const goals = ['FY2026/27', '2026-08', 'FY2026/27-Q1', '2026-07'].map((period) =>
      target({ kpiId: indicator.id, period }),
    );
    const assignment = {
      kpiId: indicator.id,
      unitId: newId(),
      from: '2026-01-01',
      to: null,
      personId: null,
      stewardId: null,
    };
    const baseline = { kpiId: indicator.id, unitId: newId(), period: '2025-12', value: 60 };
    await commit(store, async (tx) => {
      await tx.plans.put(strategy);
      await tx.kpis.put(indicator);
      await tx.kpis.put({ ...indicator, validFrom: '2027-01-01' });
      for (const goal of goals) await tx.targets.put(goal);
      await tx.kpis.putAssignment(assignment);
      await tx.targets.putBaseline(baseline);
      await tx.targets.put(target({ kpiId: newId() }));
    });
    const inOrder = ['2026-07', 'FY2026/27-Q1', 'FY2026/27', '2026-08'];
    await store.read(async (tx) => {
      expect((await tx.targets.ofPlan(strategy.id)).map((row) => row.period)).toEqual(inOrder);
      expect((await tx.targets.ofKpi(indicator.id)).map((row) => row.period)).toEqual(inOrder);
      expect(await tx.kpis.assignmentsOfPlan(strategy.id)).toEqual([assignment]);
      expect(await tx.targets.baselinesOfPlan(strategy.id)).toEqual([baseline]);
      expect((await tx.kpis.versions(indicator.id)).map((row) => row.validFrom)).toEqual(['2026-01-01', '2027-01-01']);
    });
  });

  test('a definition that was kept before it said who may see its figures is read as internal', async () => {
    const { store } = subject();
    const { disclosure: _, pmmDimension: __, ...before } = kpi({ id: newId() });
    // As an earlier version of the product wrote it.
    await commit(store, (tx) => tx.kpis.put(before as ReturnType<typeof kpi>));
    const whole = { ...before, disclosure: 'internal', pmmDimension: null };
    await store.read(async (tx) => {
      expect(await tx.kpis.versions(before.id)).toEqual([whole]);
      expect(await tx.kpis.ofPlan(before.planId)).toContainEqual(whole);
      expect(await tx.kpis.history(before.id)).toMatchObject([{ definition: whole }]);
    });
  });

  test('initiatives and benchmarks are found by id, of whatever plan or KPI', async () => {
    const { store } = subject();
    const project = initiative({ id: newId() });
    const published = { kpiId: newId(), administration: { es: 'Otra' }, period: '2025', value: 4, source: 'Informe' };
    const figure = { id: newId(), ...published, note: null };
    const { seq } = await commit(store, async (tx) => {
      await tx.initiatives.put(project);
      await tx.benchmarks.put(figure);
    });
    await store.read(async (tx) => {
      expect(await tx.initiatives.byId(project.id)).toEqual(project);
      expect(await tx.benchmarks.byId(figure.id)).toEqual(figure);
      expect(await tx.initiatives.byId(newId())).toBeNull();
    });
    expect(await at(store, seq - 1, (tx) => tx.benchmarks.byId(figure.id))).toBeNull();
  });

  test('maps keep every version, and one draft a plan', async () => {
    const { store } = subject();
    const planId = newId();
    await commit(store, (tx) => tx.maps.putDraft(draft({ planId })));
    await commit(store, (tx) => tx.maps.putDraft(draft({ planId, revision: 2, state: 'sent', sentBy: idOf(1) })));
    const first = await commit(store, (tx) => tx.maps.publish(version({ planId })));
    await commit(store, async (tx) => {
      await tx.maps.publish(version({ planId, number: 2 }));
      await tx.maps.removeDraft(planId);
    });
    await store.read(async (tx) => {
      expect(await tx.maps.draft(planId)).toBeNull();
      expect((await tx.maps.versions(planId)).map((row) => row.number)).toEqual([1, 2]);
      expect(await tx.maps.version(planId, 1)).toEqual(version({ planId }));
    });
    expect(await at(store, first.seq, (tx) => tx.maps.version(planId, 2))).toBeNull();
    await expect(commit(store, (tx) => tx.maps.publish(version({ planId })))).rejects.toThrow();
  });

  test('the steps of a draft stay in order, and outlive it', async () => {
    const { store } = subject();
    const [planId, draftId] = [newId(), newId()];
    const steps = [1, 2, 3].map((revision) => step({ planId, draftId, revision }));
    await commit(store, async (tx) => {
      await tx.maps.putDraft(draft({ planId, id: draftId }));
      for (const one of [...steps].reverse()) await tx.maps.addStep(one);
    });
    await commit(store, (tx) => tx.maps.removeDraft(planId));
    await store.read(async (tx) => {
      expect(await tx.maps.steps(planId, draftId, 0)).toEqual(steps);
      expect(await tx.maps.steps(planId, draftId, 2)).toEqual(steps.slice(2));
      expect(await tx.maps.steps(planId, newId(), 0)).toEqual([]);
    });
    const [first = step()] = steps;
    await expect(commit(store, (tx) => tx.maps.addStep(first))).rejects.toThrow();
  });

  test('a draft is read as it was committed last, whatever was rolled back', async () => {
    const { store } = subject();
    const planId = newId();
    const drawn = (name: string, revision: number) =>
      draft({ planId, revision, document: { ...EMPTY_MAP, themes: [theme(name)] } });
    const theme = (name: string) => ({ id: idOf(4), name: { es: name }, columns: 2 });
    const read = () => store.read((tx) => tx.maps.draft(planId));
    await commit(store, (tx) => tx.maps.putDraft(drawn('Señal', 1)));
    expect(await read()).toEqual(drawn('Señal', 1));
    const givenUp = commit(store, async (tx) => {
      await tx.maps.putDraft(drawn('Vado', 2));
      expect(await tx.maps.draft(planId)).toEqual(drawn('Vado', 2));
      throw new Error('no');
    });
    await expect(givenUp).rejects.toThrow('no');
    expect(await read()).toEqual(drawn('Señal', 1));
    await commit(store, (tx) => tx.maps.putDraft(drawn('Norte', 2)));
    expect(await read()).toEqual(drawn('Norte', 2));
    await commit(store, (tx) => tx.maps.removeDraft(planId));
    expect(await read()).toBeNull();
  });

  test('a map that was kept by an earlier version of the product is completed', async () => {
    const { store } = subject();
    const planId = newId();
    const { proposals: _, ...kept } = EMPTY_MAP;
    // As it stood in the file before there were proposals.
    await commit(store, (tx) => tx.maps.publish(version({ planId, document: kept as MapDocument })));
    expect(await store.read((tx) => tx.maps.published(planId))).toMatchObject({ document: EMPTY_MAP });
  });

  test('people and rights are always those of now', async () => {
    const { store } = subject();
    const ana = person();
    const grant = { id: newId(), personId: ana.id, role: 'contributor' as const, planId: null, unitId: newId() };
    const before = await commit(store, async (tx) => {
      await tx.people.put(ana);
      await tx.people.putGrant(grant);
    });
    await commit(store, async (tx) => {
      await tx.people.put({ ...ana, isActive: false });
      await tx.people.revokeGrant(grant.id);
    });
    await at(store, before.seq, async (tx) => {
      expect(await tx.people.byId(ana.id)).toEqual({ ...ana, isActive: false });
      expect(await tx.people.grantsOf(ana.id)).toEqual([]);
    });
  });

  test('who once had a part somewhere stays known there, and absences are found by who stands in', async () => {
    const { store } = subject();
    const [ana, luis, office] = [newId(), newId(), newId()];
    const grant = { id: newId(), personId: ana, role: 'contributor' as const, planId: null, unitId: office };
    const absence = { id: newId(), personId: ana, deputyId: luis, from: '2026-10-08', to: '2026-10-12' };
    await commit(store, async (tx) => {
      await tx.people.putGrant(grant);
      await tx.people.putGrant({ ...grant, id: newId(), role: 'approver' });
      await tx.people.putAbsence(absence);
      await tx.people.putAbsence({ ...absence, id: newId(), deputyId: newId() });
    });
    await commit(store, (tx) => tx.people.revokeGrant(grant.id));
    await store.read(async (tx) => {
      const ever = (await tx.people.partsEver()).filter(({ personId }) => personId === ana);
      expect(ever).toEqual([{ personId: ana, unitId: office }]);
      expect(await tx.people.absencesOfDeputy(luis)).toEqual([absence]);
    });
    await commit(store, (tx) => tx.people.removeAbsence(absence.id));
    expect(await store.read((tx) => tx.people.absencesOfDeputy(luis))).toEqual([]);
  });

  test('an erased e-mail is nowhere any more', async () => {
    const { store, meddle } = subject();
    const ana = person({ email: 'erase@example.org' });
    await commit(store, (tx) => tx.people.put(ana));
    await commit(store, (tx) => tx.people.put({ ...ana, email: null }));
    expect(await store.read((tx) => tx.people.byEmail('erase@example.org'))).toBeNull();
    // Brings every older row into force: none of them has it.
    await meddle(`update people set superseded_seq = 1 where id = '${ana.id}'`);
    await meddle(
      `update people set superseded_seq = null where id = '${ana.id}' and recorded_seq = (select min(recorded_seq) from people where id = '${ana.id}')`,
    );
    expect(await store.read((tx) => tx.people.byId(ana.id))).toEqual({ ...ana, email: null });
  });

  test('any history of puts is read back at each of its commits', async () => {
    const { store } = subject();
    const step = fc.array(fc.record({ cell: fc.nat(3), sum: fc.double({ noNaN: true, noDefaultInfinity: true }) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const kpiId = newId();
        const model = new Map<number, number>();
        const expected: [seq: number, sums: [string, number][]][] = [];
        for (const puts of steps) {
          const { seq } = await commit(store, async (tx) => {
            for (const { cell, sum } of puts) {
              model.set(cell, sum === 0 ? 0 : sum);
              await tx.rollups.putMany([
                { row: rollup({ kpiId, period: `2026-0${cell + 1}`, sum }), periodStart: `2026-0${cell + 1}-01` },
              ]);
            }
          });
          expected.push([seq, [...model].sort(([a], [b]) => a - b).map(([cell, sum]) => [`2026-0${cell + 1}`, sum])]);
        }
        for (const [seq, sums] of expected) {
          const rows = await at(store, seq, (tx) => tx.rollups.series(kpiId, idOf(20), '2026-01-01', '2026-12-31'));
          expect(rows.map((row) => [row.period, row.sum])).toEqual(sums);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a reading in a fresh database is not known before it was written', async () => {
    const { store } = subject();
    const row = reading({ kpiId: newId() });
    const { seq } = await commit(store, (tx) => tx.readings.put(row, []));
    expect(await at(store, seq - 1, (tx) => tx.readings.approved(row))).toBeNull();
    expect(await at(store, seq - 1, (tx) => tx.readings.byId(row.id))).toBeNull();
    expect(await at(store, 0, (tx) => tx.readings.history(row))).toEqual([]);
    expect(await store.read((tx) => tx.readings.approved(row))).toEqual(row);
  });
});
