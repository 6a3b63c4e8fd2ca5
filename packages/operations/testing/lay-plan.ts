import { planSettingsSchema } from '@rumbo/domain';
import { commands } from '../src/commands/index.ts';
import type { Command } from '../src/command.ts';
import type { Caller } from '../src/dependencies.ts';

export type Run = <Input extends { readonly commandId: string }, Loaded, Result>(
  command: Command<Input, Loaded, Result>,
  input: object,
  who: Caller,
) => Promise<{ readonly result: Result; readonly seq: number }>;

export const person = (personId: string): Caller => ({ kind: 'person', personId });
export const name = (text: string) => ({ es: text, en: text });

/** Names of everything in the small plan. */
export function smallPlanIds(newId: () => string) {
  return {
    root: newId(),
    north: newId(),
    south: newId(),
    plan: newId(),
    kpi: newId(),
    lane: newId(),
    theme: newId(),
    objective: newId(),
    admin: newId(),
    planner: newId(),
    contributor: newId(),
    approver: newId(),
    leader: newId(),
    stranger: newId(),
  };
}

export type SmallPlanIds = ReturnType<typeof smallPlanIds>;

/** One administration, two offices, one objective, one ratio KPI, one person a role, through the real commands. */
export async function layPlan(run: Run, ids: SmallPlanIds, newId: () => string): Promise<void> {
  await layAdministration(run, ids);
  await layKpi(run, ids, newId);
  await layMap(run, ids);
}

async function layAdministration(run: Run, ids: SmallPlanIds): Promise<void> {
  const first = { personId: ids.admin, name: 'Admin', email: 'admin@example.org', language: 'en' };
  const root = { code: 'ADU', timeZone: 'America/Lima', numberFormat: 'es-PE', from: '2020-01-01' };
  const system: Caller = { kind: 'system' };
  const setUp = { unitId: ids.root, name: name('Aduanas'), ...root, admin: first };
  await run(commands.setUpAdministration, setUp, system);
  const admin = person(ids.admin);
  for (const [id, code, position] of [
    [ids.north, 'N', 0],
    [ids.south, 'S', 1],
  ] as const) {
    const unit = { id, parentId: ids.root, code, name: name(code), from: '2020-01-01', position };
    await run(commands.defineUnit, unit, admin);
  }
  for (const [id, role, unitId] of [
    [ids.planner, 'planner', ids.root],
    [ids.contributor, 'contributor', ids.north],
    [ids.approver, 'approver', ids.root],
    [ids.leader, 'leadership', ids.root],
    [ids.stranger, 'stranger', null],
  ] as const) {
    const added = { id, administrationId: ids.root, name: role, email: `${role}@example.org`, language: 'en' };
    await run(commands.addPerson, added, admin);
    if (unitId !== null) await run(commands.grantRole, { personId: id, role, planId: null, unitId }, admin);
  }
}

/** What a definition of the small plan's ratio says. */
export function ratioKpi(ids: Pick<SmallPlanIds, 'kpi' | 'plan'>, more: object = {}) {
  return {
    id: ids.kpi,
    planId: ids.plan,
    code: 'K-01',
    name: name('Released in 48 h'),
    kind: 'ratio',
    factor: 100,
    scale: 'percent',
    unitOfMeasure: name('%'),
    decimals: 0,
    direction: 'increase',
    frequency: 'month',
    overTime: 'mean',
    overUnits: 'none',
    ownerId: null,
    validFrom: '2025-01-01',
    ...more,
  };
}

/** What a definition of a plain count that adds up over units says. */
export function countKpi(id: string, planId: string, code: string, more: object = {}) {
  return {
    ...ratioKpi({ kpi: id, plan: planId }),
    code,
    name: name(code),
    kind: 'value',
    factor: 1,
    scale: 'count',
    overTime: 'sum',
    overUnits: 'sum',
    ...more,
  };
}

async function layKpi(run: Run, ids: SmallPlanIds, newId: () => string): Promise<void> {
  const planner = person(ids.planner);
  const plan = {
    id: ids.plan,
    administrationId: ids.root,
    name: name('Plan'),
    vision: name('V'),
    mission: name('M'),
    firstYear: 2025,
    lastYear: 2028,
    fiscalStart: 1,
    mapApproverId: ids.approver,
    headlineKpiIds: [ids.kpi],
    settings: planSettingsSchema.parse({}),
  };
  await run(commands.definePlan, plan, planner);
  await run(commands.defineKpi, { definition: ratioKpi(ids) }, planner);
  for (const unitId of [ids.north, ids.south])
    await run(commands.assignKpi, { kpiId: ids.kpi, unitId, from: '2026-01-01' }, planner);
  const target = {
    id: newId(),
    kpiId: ids.kpi,
    unitId: ids.root,
    period: '2026',
    value: { kind: 'figure', value: 80 },
  };
  await run(commands.setTarget, target, planner);
}

async function layMap(run: Run, ids: SmallPlanIds): Promise<void> {
  const planner = person(ids.planner);
  const slot = { perspectiveId: ids.lane, column: 0, span: 1 };
  const objective = { id: ids.objective, code: 'V1', title: name('Trade moves fast'), statement: null, slot };
  const edits = [
    { kind: 'addPerspective', perspective: { id: ids.lane, name: name('Public value'), question: null } },
    { kind: 'addTheme', theme: { id: ids.theme, name: name('Trade'), columns: 2 } },
    { kind: 'addObjective', objective: { ...objective, ownerId: ids.leader } },
    { kind: 'measure', measure: { objectiveId: ids.objective, kpiId: ids.kpi, weight: 1, decisive: true } },
  ];
  await run(commands.editMap, { planId: ids.plan, edits }, planner);
  await run(commands.sendMap, { planId: ids.plan, revision: 1 }, planner);
  await run(commands.publishMap, { planId: ids.plan, revision: 1 }, person(ids.approver));
}
