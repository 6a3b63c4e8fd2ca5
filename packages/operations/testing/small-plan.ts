import { planSettingsSchema } from '@rumbo/domain';
import { newDatabase } from '@rumbo/store/testing';
import { commands } from '../src/commands/index.ts';
import { createFeed } from '../src/feed.ts';
import { createOperations } from '../src/create-operations.ts';
import type { Caller } from '../src/dependencies.ts';

/** A plan small enough to count by hand: one administration, two offices, one objective, one ratio KPI. */
export async function smallPlan(start = '2026-10-08T15:00:00.000Z') {
  const { store, close } = await newDatabase();
  let instant = start;
  let count = 0;
  const newId = () => `01900000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const feed = await createFeed(store);
  const operations = createOperations({ store, feed, newId, now: () => instant });
  const person = (personId: string): Caller => ({ kind: 'person', personId });
  const ids = {
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
  const system: Caller = { kind: 'system' };
  const run = <Input extends { readonly commandId: string }, Loaded, Result>(
    command: Parameters<typeof operations.execute<Input, Loaded, Result>>[0],
    input: object,
    who: Caller,
  ) => operations.execute(command, { commandId: newId(), ...input }, who);
  const name = (text: string) => ({ es: text, en: text });

  await run(
    commands.setUpAdministration,
    {
      unitId: ids.root,
      name: name('Aduanas'),
      code: 'ADU',
      timeZone: 'America/Lima',
      numberFormat: 'es-PE',
      from: '2020-01-01',
      admin: { personId: ids.admin, name: 'Admin', email: 'admin@example.org', language: 'en' },
    },
    system,
  );
  const admin = person(ids.admin);
  for (const [id, code, position] of [
    [ids.north, 'N', 0],
    [ids.south, 'S', 1],
  ] as const) {
    await run(
      commands.defineUnit,
      { id, parentId: ids.root, code, name: name(code), from: '2020-01-01', position },
      admin,
    );
  }
  const people = [
    [ids.planner, 'planner', ids.root],
    [ids.contributor, 'contributor', ids.north],
    [ids.approver, 'approver', ids.root],
    [ids.leader, 'leadership', ids.root],
  ] as const;
  for (const [id, role, unitId] of people) {
    await run(
      commands.addPerson,
      { id, administrationId: ids.root, name: role, email: `${role}@example.org`, language: 'en' },
      admin,
    );
    await run(commands.grantRole, { personId: id, role, planId: null, unitId }, admin);
  }
  await run(
    commands.addPerson,
    { id: ids.stranger, administrationId: ids.root, name: 'stranger', email: 'stranger@example.org', language: 'en' },
    admin,
  );
  const planner = person(ids.planner);
  await run(
    commands.definePlan,
    {
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
    },
    planner,
  );
  await run(
    commands.defineKpi,
    {
      definition: {
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
      },
    },
    planner,
  );
  for (const unitId of [ids.north, ids.south])
    await run(commands.assignKpi, { kpiId: ids.kpi, unitId, from: '2026-01-01' }, planner);
  await run(
    commands.setTarget,
    { id: newId(), kpiId: ids.kpi, unitId: ids.root, period: '2026', value: { kind: 'figure', value: 80 } },
    planner,
  );
  await run(
    commands.editMap,
    {
      planId: ids.plan,
      edits: [
        { kind: 'addPerspective', perspective: { id: ids.lane, name: name('Public value'), question: null } },
        { kind: 'addTheme', theme: { id: ids.theme, name: name('Trade'), columns: 2 } },
        {
          kind: 'addObjective',
          objective: {
            id: ids.objective,
            code: 'V1',
            title: name('Trade moves fast'),
            statement: null,
            ownerId: ids.leader,
            slot: { perspectiveId: ids.lane, column: 0, span: 1 },
          },
        },
        { kind: 'measure', measure: { objectiveId: ids.objective, kpiId: ids.kpi, weight: 1, decisive: true } },
      ],
    },
    planner,
  );
  await run(commands.sendMap, { planId: ids.plan, revision: 1 }, planner);
  await run(commands.publishMap, { planId: ids.plan, revision: 1 }, person(ids.approver));
  return {
    ids,
    store,
    feed,
    operations,
    newId,
    run,
    person,
    close,
    at: (next: string) => {
      instant = next;
    },
  };
}
