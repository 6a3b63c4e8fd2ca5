import { Refusal } from '@rumbo/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record, report, ratio, submit } from '../testing/acts.ts';
import { countKpi } from '../testing/lay-plan.ts';
import { definePlan, otherAdministration } from '../testing/other-administration.ts';
import { smallPlan, type SmallPlan } from '../testing/small-plan.ts';
import { commands } from './commands/index.ts';
import type { Caller } from './dependencies.ts';
import { newTrace } from './read-trace.ts';

let kit: SmallPlan;
beforeEach(async () => {
  kit = await smallPlan();
});
afterEach(() => kit.close());

/** Every screen of the small plan, asked as somebody. */
function screens({ operations, ids }: SmallPlan, plan = ids, unitId = ids.north) {
  const planId = plan.plan;
  const at = { planId, unitId, period: '2026-09' };
  return {
    overview: (who: Caller) => operations.overview(who, at, newTrace()),
    map: (who: Caller) => operations.map(who, at, newTrace()),
    mapSheet: (who: Caller) => operations.mapSheet(who, { ...at, traceId: plan.objective }, newTrace()),
    objective: (who: Caller) => operations.objective(who, { ...at, objectiveId: plan.objective }, newTrace()),
    kpis: (who: Caller) => operations.kpis(who, at, newTrace()),
    kpi: (who: Caller) => operations.kpi(who, { ...at, kpiId: plan.kpi }, newTrace()),
    entry: (who: Caller) => operations.entry(who, at, newTrace()),
    search: (who: Caller) => operations.search(who, { planId }, newTrace()),
    worklist: (who: Caller) => operations.worklist(who, { planId }, newTrace()),
    dataHealth: (who: Caller) => operations.dataHealth(who, { planId, unitId }, newTrace()),
    approvals: (who: Caller) => operations.approvals(who, { planId }, newTrace()),
    approvalEffect: (who: Caller) => operations.approvalEffect(who, at, newTrace()),
    closing: (who: Caller) => operations.closing(who, at, newTrace()),
    draft: (who: Caller) => operations.draft(who, { planId }, newTrace()),
    draftSteps: (who: Caller) => operations.draftSteps(who, { planId, draftId: '', after: 0 }, newTrace()),
    plan: (who: Caller) => operations.plan(who, { planId }, newTrace()),
    mapFacts: (who: Caller) => operations.mapFacts(who, { planId }, newTrace()),
    mapVersions: (who: Caller) => operations.mapVersions(who, { planId }, newTrace()),
    mapComparison: (who: Caller) => operations.mapComparison(who, { planId, before: 'live', after: 1 }, newTrace()),
    presence: (who: Caller) => operations.presence(who, { planId }, newTrace()),
    history: (who: Caller) => operations.history(who, { ...at, kpiId: plan.kpi }, newTrace()),
  };
}

const OF_A_UNIT = [
  'overview',
  'map',
  'mapSheet',
  'objective',
  'kpis',
  'kpi',
  'entry',
  'worklist',
  'approvals',
  'approvalEffect',
  'closing',
  'search',
  'history',
] as const;
/** Of some roles only: what it shows of a unit is tested where it is. */
const OF_SOME = ['dataHealth'] as const;
const OF_THE_MAP = ['draft', 'draftSteps', 'mapFacts', 'plan', 'mapVersions', 'mapComparison', 'presence'] as const;
const NAMES = [...OF_A_UNIT, ...OF_THE_MAP, ...OF_SOME] as const;

/** A screen that is not there for somebody shows nothing. */
function refusedIn(thrown: unknown) {
  if (thrown instanceof Refusal) return thrown.kind;
  throw thrown;
}

async function refusalOf(asked: Promise<unknown>) {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error('It was not refused.', { cause: error });
  return { kind: error.kind, code: error.code, params: error.params, field: error.field };
}

const nowhere = '01900000-0000-7000-8000-ffffffffffff';

describe.each(NAMES)('%s', (screen) => {
  it.each(['stranger', 'admin'] as const)('is not there for the %s, as if there were no such plan', async (who) => {
    await report(kit, ratio(71, 100));
    const { ids, person } = kit;
    const real = await refusalOf(screens(kit)[screen](person(ids[who])));
    const unreal = await refusalOf(screens(kit, { ...ids, plan: nowhere })[screen](person(ids[who])));
    expect(real).toEqual({ kind: 'notFound', code: 'planNotFound', params: {}, field: 'planId' });
    expect(unreal).toEqual(real);
  });

  it('is not there for people of another administration', async () => {
    const other = await otherAdministration(kit);
    for (const id of [other.admin, other.planner, other.leader]) {
      expect(await refusalOf(screens(kit)[screen](kit.person(id)))).toMatchObject({ kind: 'notFound', params: {} });
    }
  });
});

describe.each(OF_A_UNIT)('%s', (screen) => {
  it('shows nothing of a unit outside the grant', async () => {
    const { ids, person, run } = kit;
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'approver', planId: null, unitId: ids.south },
      person(ids.admin),
    );
    await record(kit, ratio(7177, 9999), { comment: 'only for the north' });
    await submit(kit);
    const asked = screens(kit)[screen](person(ids.stranger));
    if (screen === 'worklist') expect((await screens(kit).worklist(person(ids.stranger))).lines).toEqual([]);
    else if (screen === 'approvals')
      expect((await screens(kit).approvals(person(ids.stranger))).submissions).toEqual([]);
    else if (screen === 'search') expect(JSON.stringify(await asked)).not.toMatch(/7177|9999|only for the north/);
    else expect(await refusalOf(asked)).toMatchObject({ kind: 'notFound', code: 'unitNotFound', params: {} });
  });

  it('shows nothing of a KPI through another plan that one may see', async () => {
    const { ids, person, run, newId } = kit;
    await report(kit, ratio(7177, 9999));
    const second = newId();
    await definePlan(kit, { id: second, administrationId: ids.root, planner: ids.planner });
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'auditor', planId: second, unitId: ids.root },
      person(ids.admin),
    );
    // Somebody with rights has just seen it: what is remembered is not for others.
    const ask = { here: screens(kit)[screen], there: screens(kit, { ...ids, plan: second })[screen] };
    await ask.here(person(screen === 'closing' ? ids.approver : ids.planner));
    const shown = await ask.there(person(ids.stranger)).then(
      (view) => JSON.stringify(view),
      (error: Error) => error.message,
    );
    expect(shown).not.toMatch(/K-01|7177|9999/);
    if (screen === 'kpi' || screen === 'history') expect(shown).toMatch(/notFound/);
  });
});

describe('what is remembered', () => {
  it('of a plan that does not have a KPI hides nothing from the plan that does', async () => {
    const { ids, person, newId } = kit;
    await report(kit, ratio(71, 100));
    const second = newId();
    await definePlan(kit, { id: second, administrationId: ids.root, planner: ids.planner });
    await refusalOf(screens(kit, { ...ids, plan: second }).kpi(person(ids.planner)));
    const view = await screens(kit).kpi(person(ids.planner));
    expect(view.kpi.value).toBe(71);
  });
});

describe('values that are not approved', () => {
  beforeEach(async () => {
    await record(kit, ratio(7177, 9999), { comment: 'not for everybody' });
    await submit(kit);
  });

  it.each([...OF_A_UNIT, ...OF_THE_MAP])('do not show on %s to leadership', async (screen) => {
    const view = await screens(kit)[screen](kit.person(kit.ids.leader)).catch(refusedIn);
    expect(JSON.stringify(view)).not.toMatch(/7177|9999|not for everybody/);
  });

  it('show to their unit, its approvers, planners and auditors', async () => {
    const { ids, person, run } = kit;
    await run(
      commands.grantRole,
      { personId: ids.stranger, role: 'auditor', planId: null, unitId: ids.root },
      person(ids.admin),
    );
    for (const id of [ids.contributor, ids.approver, ids.planner, ids.stranger]) {
      expect(JSON.stringify(await screens(kit).history(person(id)))).toContain('7177');
      expect(JSON.stringify(await screens(kit).entry(person(id)))).toContain('7177');
      expect(JSON.stringify(await screens(kit).approvals(person(id)))).toContain('7177');
    }
  });
});

describe('who reports for another unit by name', () => {
  it('opens its sheet, sends their own rows and sees no others', async () => {
    const { ids, person, run, newId } = kit;
    const own = newId();
    await run(commands.defineKpi, { definition: countKpi(own, ids.plan, 'K-02') }, person(ids.planner));
    await run(
      commands.assignKpi,
      { kpiId: own, unitId: ids.south, from: '2026-01-01', personId: ids.contributor },
      person(ids.planner),
    );
    const central = person(ids.contributor);
    const view = await screens(kit, ids, ids.south).entry(central);
    expect(view.groups.flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(['K-02']);
    expect(view.mayEnter).toBe(true);
    await record(kit, { kind: 'value', value: 5 }, { kpiId: own, unitId: ids.south });
    await submit(kit, { unitId: ids.south });
    const history = { planId: ids.plan, kpiId: own, unitId: ids.south, period: '2026-09' };
    expect((await kit.operations.history(central, history, newTrace())).revisions).toHaveLength(2);
  });

  it('is not sent together with the rows of the unit itself', async () => {
    const { ids, person, run, newId } = kit;
    const own = newId();
    await run(commands.defineKpi, { definition: countKpi(own, ids.plan, 'K-02') }, person(ids.planner));
    const assigned = { kpiId: own, unitId: ids.south, from: '2026-01-01', personId: ids.contributor };
    await run(commands.assignKpi, assigned, person(ids.planner));
    const grant = { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.south };
    await run(commands.grantRole, grant, person(ids.admin));
    await record(kit, ratio(1, 2), { unitId: ids.south }, ids.stranger);
    await record(kit, { kind: 'value', value: 5 }, { kpiId: own, unitId: ids.south });
    const sent = await submit(kit, { unitId: ids.south });
    expect(sent.result).toEqual({ submitted: 1 });
    const rest = await submit(kit, { unitId: ids.south }, ids.stranger);
    expect(rest.result).toEqual({ submitted: 1 });
  });
});

describe('me', () => {
  it('names no plan to a stranger', async () => {
    const view = await kit.operations.me(kit.person(kit.ids.stranger), 's', newTrace());
    expect(view.plans).toEqual([]);
  });

  it('takes no role from another administration', async () => {
    const other = await otherAdministration(kit);
    const { ids, person, run } = kit;
    const there = { personId: ids.stranger, role: 'approver', planId: null, unitId: other.root };
    await run(commands.grantRole, there, person(other.admin));
    // Somebody of another administration is named by the address.
    const named = { id: kit.newId(), name: 'S', email: 'stranger@example.org', language: 'es' };
    const here = { role: 'leadership', planId: null, unitId: ids.root };
    await run(commands.addPerson, { ...named, administrationId: ids.root, grant: here }, person(ids.admin));
    const view = await kit.operations.me(person(ids.stranger), 's', newTrace());
    const plan = view.plans.find(({ id }) => id === ids.plan);
    expect(plan).toMatchObject({ roles: ['leadership'], canApprove: false });
  });

  it('offers an admin the plan without figures', async () => {
    await record(kit, ratio(7177, 9999));
    const view = await kit.operations.me(kit.person(kit.ids.admin), 's', newTrace());
    expect(view.plans).toMatchObject([{ canSeeFigures: false, canEnter: false, canApprove: false, entryOpen: 0 }]);
  });
});
