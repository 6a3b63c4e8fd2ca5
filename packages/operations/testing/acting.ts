import { Refusal } from '@rumbo/domain';
import fc from 'fast-check';
import { commands } from '../src/commands/index.ts';
import { newTrace } from '../src/read-trace.ts';
import { countKpi, name, ratioKpi } from './lay-plan.ts';
import { smallPlan, type SmallPlan } from './small-plan.ts';

/** The small plan with more to do in it: a clerk in the south, a sum, a formula of it, and a KPI that is on no map. */
export async function busyPlan() {
  const kit = await smallPlan();
  const { run, ids, person, newId } = kit;
  const more = { count: newId(), formula: newId(), unmapped: newId(), initiative: newId(), benchmark: newId() };
  const clerk = { personId: ids.stranger, role: 'contributor', planId: null, unitId: ids.south };
  await run(commands.grantRole, clerk, person(ids.admin));
  const planner = person(ids.planner);
  const formula = { kind: 'formula', formula: 'K-02 * 3', overTime: 'mean' };
  for (const definition of [
    countKpi(more.count, ids.plan, 'K-02'),
    countKpi(more.unmapped, ids.plan, 'K-03'),
    countKpi(more.formula, ids.plan, 'K-04', formula),
  ])
    await run(commands.defineKpi, { definition }, planner);
  for (const kpiId of [more.count, more.unmapped])
    for (const unitId of [ids.north, ids.south])
      await run(commands.assignKpi, { kpiId, unitId, from: '2026-01-01' }, planner);
  const measures = [more.count, more.formula].map((kpiId) => ({
    kind: 'measure',
    measure: { objectiveId: ids.objective, kpiId, weight: 1, decisive: false },
  }));
  await run(commands.editMap, { planId: ids.plan, edits: measures }, planner);
  await run(commands.sendMap, { planId: ids.plan, revision: 1 }, planner);
  await run(commands.publishMap, { planId: ids.plan, revision: 1 }, person(ids.approver));
  return { ...kit, more, typed: [] as Typed[] };
}

export type BusyPlan = Awaited<ReturnType<typeof busyPlan>>;

/** A value that was taken: each is another power of two, so that no sum of others looks like it. */
export interface Typed {
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
  readonly figures: readonly number[];
}

const MONTHS = ['2026-07', '2026-08', '2026-09'] as const;

/** Something that somebody may try; the numbers choose among what there is. */
export interface Try {
  readonly act: (typeof READING_ACTS)[number] | (typeof PLANNING_ACTS)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const READING_ACTS = ['record', 'submit', 'approve', 'giveBack', 'clear', 'withdraw', 'import'] as const;
/** As often as in life: values are typed and sent more than they are taken back. */
const OFTEN = ['record', 'record', 'record', 'submit', 'submit', 'approve', 'approve', 'import'] as const;
const PLANNING_ACTS = [
  'target',
  'baseline',
  'assign',
  'define',
  'unit',
  'holiday',
  'close',
  'reopen',
  'preferences',
  'grant',
  'initiative',
  'benchmark',
  'map',
  'settings',
  'day',
  'person',
] as const;

const numbers = { a: fc.nat(1_000), b: fc.nat(1_000), c: fc.nat(1_000) };
export const readingTry: fc.Arbitrary<Try> = fc.record({ act: fc.constantFrom(...READING_ACTS, ...OFTEN), ...numbers });
const planningTry: fc.Arbitrary<Try> = fc.record({ act: fc.constantFrom(...PLANNING_ACTS), ...numbers });
export const anyTry = fc.oneof({ weight: 3, arbitrary: readingTry }, { weight: 2, arbitrary: planningTry });

/** Tries; what is refused is left, anything else that is thrown is a defect. */
export async function attempt(kit: BusyPlan, one: Try): Promise<void> {
  try {
    await ACTS[one.act](kit, one);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const pick = <T>(list: readonly T[], index: number): T => {
  const chosen = list[index % list.length];
  if (chosen === undefined) throw new Refusal('invalid', 'nothingToChoose');
  return chosen;
};

function cellOf({ ids, more }: BusyPlan, { a, b }: Try) {
  const unitId = pick([ids.north, ids.south], a);
  return { kpiId: pick([ids.kpi, more.count, more.unmapped], b), unitId, period: pick(MONTHS, a >> 2) };
}

const typist = ({ ids }: BusyPlan, { a, c }: Try) =>
  // Mostly the one of the unit, at times the other.
  c % 10 === 0 ? pick([ids.stranger, ids.contributor], a) : pick([ids.contributor, ids.stranger], a);

function contentOf({ ids, typed }: BusyPlan, kpiId: string) {
  const power = 2 ** (typed.length % 30);
  const figures = kpiId === ids.kpi ? [power * 1_000_003, power * 1_000_033] : [power * 1_000_003];
  const [first = 0, second = 0] = figures;
  const content =
    kpiId === ids.kpi ? { kind: 'ratio', numerator: first, denominator: second } : { kind: 'value', value: first };
  return { figures, content };
}

async function seenRevision({ store }: BusyPlan, cell: ReturnType<typeof cellOf>): Promise<number> {
  return store.read(async (tx) => {
    const row = (await tx.readings.pending(cell)) ?? (await tx.readings.approved(cell));
    return row?.revision ?? 0;
  });
}

async function rowsFor(kit: BusyPlan) {
  const { operations, person, ids } = kit;
  const view = await operations.approvals(person(ids.approver), { planId: ids.plan }, newTrace());
  return view.submissions.flatMap(({ rows }) => rows.map(({ readingId, revision }) => ({ readingId, revision })));
}

type Act = (kit: BusyPlan, one: Try) => Promise<unknown>;

const readingActs: Record<(typeof READING_ACTS)[number], Act> = {
  async record(kit, one) {
    const cell = cellOf(kit, one);
    const { figures, content } = contentOf(kit, cell.kpiId);
    // At times over what was there before.
    const basedOn = Math.max(0, (await seenRevision(kit, cell)) - (one.c % 7 === 0 ? 1 : 0));
    const input = { planId: kit.ids.plan, ...cell, content, basedOn, comment: 'as it is' };
    await kit.run(commands.recordReading, input, kit.person(typist(kit, one)));
    kit.typed.push({ ...cell, figures });
  },
  submit: (kit, one) => kit.run(commands.submitReadings, sheetOf(kit, one), kit.person(typist(kit, one))),
  withdraw: (kit, one) => kit.run(commands.withdrawReadings, sheetOf(kit, one), kit.person(typist(kit, one))),
  async approve(kit, one) {
    const rows = (await rowsFor(kit)).filter((_, index) => one.b % 3 === 0 || (one.b + index) % 2 === 0);
    await kit.run(commands.approveReadings, { planId: kit.ids.plan, rows }, kit.person(kit.ids.approver));
  },
  async giveBack(kit, one) {
    const rows = [{ ...pick(await rowsFor(kit), one.b), reason: 'look again' }];
    await kit.run(commands.giveBackReadings, { planId: kit.ids.plan, rows }, kit.person(kit.ids.approver));
  },
  async clear(kit, one) {
    const cell = cellOf(kit, one);
    const input = { planId: kit.ids.plan, ...cell, basedOn: await seenRevision(kit, cell) };
    await kit.run(commands.clearReading, input, kit.person(typist(kit, one)));
  },
  async import(kit, one) {
    const cell = cellOf(kit, one);
    const { figures, content } = contentOf(kit, cell.kpiId);
    const rows = [{ ...cell, content, comment: 'from a file' }];
    const input = { planId: kit.ids.plan, submit: one.c % 2 === 0, rows };
    await kit.run(commands.importReadings, input, kit.person(kit.ids.planner));
    kit.typed.push({ ...cell, figures });
  },
};

function sheetOf({ ids }: BusyPlan, { a }: Try) {
  return { planId: ids.plan, unitId: pick([ids.north, ids.south], a), period: pick(MONTHS, a >> 2) };
}

const asPlanner = ({ person, ids }: BusyPlan) => person(ids.planner);
const asAdmin = ({ person, ids }: BusyPlan) => person(ids.admin);

const planningActs: Record<(typeof PLANNING_ACTS)[number], Act> = {
  target: (kit, one) => {
    const unitId = pick([kit.ids.root, kit.ids.north, kit.ids.south], one.a);
    const kpiId = pick([kit.ids.kpi, kit.more.count, kit.more.formula], one.b);
    const period = pick(['2026', '2026-09', '2026-12'], one.c);
    const target = {
      id: kit.newId(),
      kpiId,
      unitId,
      period,
      value: { kind: 'figure', value: one.b },
      reason: 'better',
      path: pick(['step', 'linear'], one.a),
    };
    return kit.run(commands.setTarget, target, asPlanner(kit));
  },
  baseline: (kit, { a, b }) => {
    const { kpiId, unitId } = {
      kpiId: pick([kit.ids.kpi, kit.more.count], b),
      unitId: pick([kit.ids.root, kit.ids.north], a),
    };
    return kit.run(commands.setBaseline, { kpiId, unitId, period: '2025', value: a }, asPlanner(kit));
  },
  assign: (kit, one) => {
    const { kpiId, unitId } = cellOf(kit, one);
    const to = pick([null, '2026-08-31', '2026-07-31'], one.c);
    return kit.run(commands.assignKpi, { kpiId, unitId, from: '2026-01-01', to }, asPlanner(kit));
  },
  define: ({ run, ids, more, ...kit }, { a, b }) => {
    const version = { validFrom: pick(['2025-01-01', '2026-01-01'], a), name: name(`Name ${b}`) };
    const definition = pick([ratioKpi(ids, version), countKpi(more.count, ids.plan, 'K-02', version)], b);
    return run(commands.defineKpi, { definition }, kit.person(ids.planner));
  },
  unit: (kit, { a, b }) => {
    const { ids, run } = kit;
    const unit = pick(
      [
        { id: ids.south, code: 'S', position: 1 },
        { id: kit.newId(), code: 'X', position: 2 },
      ],
      a,
    );
    const dates = { from: '2020-01-01', to: pick([null, '2026-08-31'], b) };
    return run(commands.defineUnit, { ...unit, ...dates, parentId: ids.root, name: name(`U${b}`) }, asAdmin(kit));
  },
  holiday: (kit, { a }) =>
    kit.run(commands.addHolidays, { administrationId: kit.ids.root, days: [`2026-10-0${1 + (a % 9)}`] }, asAdmin(kit)),
  close: (kit, one) => kit.run(commands.closePeriod, closingOf(kit, one), kit.person(kit.ids.approver)),
  reopen: (kit, one) =>
    kit.run(commands.reopenPeriod, { ...closingOf(kit, one), reason: 'wrong' }, kit.person(kit.ids.approver)),
  preferences: ({ run, ids, person }, { a }) =>
    run(commands.setPreferences, { theme: pick(['dark', 'light'], a) }, person(pick([ids.leader, ids.contributor], a))),
  async grant(kit, { a }) {
    const { run, ids, store } = kit;
    const personId = pick([ids.contributor, ids.stranger], a);
    const given = await store.read((tx) => tx.people.grantsOf(personId));
    if (given.length > 1) return run(commands.revokeGrant, { grantId: pick(given, a).id }, asAdmin(kit));
    const unitId = pick([ids.root, ids.north], a);
    return run(
      commands.grantRole,
      { personId, role: pick(['auditor', 'contributor'], a), planId: null, unitId },
      asAdmin(kit),
    );
  },
  initiative: (kit, { a, b }) => {
    const milestone = { id: kit.more.benchmark, name: name('M'), due: `2026-1${a % 3}-01` };
    const dates = { from: '2026-01-01', agreedEnd: '2026-12-31', forecastEnd: `2027-0${1 + (b % 9)}-01` };
    const what = {
      id: kit.more.initiative,
      planId: kit.ids.plan,
      code: 'I-1',
      name: name('I'),
      ownerId: kit.ids.leader,
    };
    return kit.run(commands.defineInitiative, { ...what, ...dates, milestones: [milestone] }, asPlanner(kit));
  },
  benchmark: (kit, { a }) => {
    const what = { id: kit.more.benchmark, kpiId: kit.ids.kpi, administration: name('Other'), period: '2025' };
    return kit.run(commands.addBenchmark, { ...what, value: a, source: 'report' }, asPlanner(kit));
  },
  async map(kit, { a, b }) {
    const { run, ids, more, person, store } = kit;
    const draft = await store.read((tx) => tx.maps.draft(ids.plan));
    const planId = ids.plan;
    if (draft?.state === 'sent')
      return run(commands.publishMap, { planId, revision: draft.revision }, person(ids.approver));
    if (draft !== null && b % 2 === 0)
      return run(commands.sendMap, { planId, revision: draft.revision }, asPlanner(kit));
    const edit = pick(
      [
        { kind: 'editObjective', id: ids.objective, set: { title: name(`T${a}`) } },
        { kind: 'measure', measure: { objectiveId: ids.objective, kpiId: more.unmapped, weight: 1, decisive: true } },
        { kind: 'linkInitiative', initiativeLink: { initiativeId: more.initiative, objectiveId: ids.objective } },
      ],
      a,
    );
    return run(commands.editMap, { planId, edits: [edit] }, asPlanner(kit));
  },
  settings: (kit, { a, b }) => {
    const approvalNotNeeded = pick([[], [kit.ids.north]], b);
    const settings = pick<object>(
      [{ tolerancePercent: a % 50 }, { approvalNotNeeded }, { coverageFloorPercent: a % 100 }],
      b,
    );
    return kit.run(commands.changePlan, { planId: kit.ids.plan, settings }, asPlanner(kit));
  },
  day: (kit, { a }) => {
    const day = `2026-10-${10 + (kit.typed.length % 5) + (a % 5)}`;
    if (kit.now() < day) kit.at(`${day}T15:00:00.000Z`);
    return kit.run(commands.turnDay, { planId: kit.ids.plan, day: kit.now().slice(0, 10) }, { kind: 'system' });
  },
  person: (kit) => {
    const id = kit.newId();
    const given = { id, administrationId: kit.ids.root, name: 'New', email: `${id}@example.org`, language: 'es' };
    return kit.run(commands.addPerson, given, asAdmin(kit));
  },
};

function closingOf({ ids }: SmallPlan, { a, b }: Try) {
  return { planId: ids.plan, unitId: pick([ids.root, ids.north], a), period: pick([...MONTHS, '2026-Q3'], b) };
}

const ACTS: Record<Try['act'], Act> = { ...readingActs, ...planningActs };
