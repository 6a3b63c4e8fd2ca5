import { planSettingsSchema } from '@rumbo/domain';
import { commands } from '../src/commands/index.ts';
import { countKpi, name, person } from './lay-plan.ts';
import type { SmallPlan } from './small-plan.ts';

/**
 * A second administration in the same database, with an admin, a planner and a leader of its own and one KPI. No command
 * makes a second root, so the first rows are written as a migration would.
 */
export async function otherAdministration(kit: SmallPlan) {
  const { store, feed, newId, now, run } = kit;
  const ids = { root: newId(), plan: newId(), kpi: newId(), admin: newId(), planner: newId(), leader: newId() };
  await store.write(async (tx) => {
    const root = { id: ids.root, parentId: null, code: 'OTH', name: name('Otra'), from: '2020-01-01', to: null };
    await tx.units.put({ ...root, position: 0 });
    await tx.units.putAdministration({
      id: ids.root,
      timeZone: 'America/Lima',
      numberFormat: 'es-PE',
      languages: ['es'],
    });
    const admin = { id: ids.admin, name: 'Other admin', email: 'admin@example.net', language: 'es', theme: 'system' };
    await tx.people.put({ ...admin, language: 'es', theme: 'system', isActive: true, reminders: 'all' });
    await tx.people.putGrant({ id: newId(), personId: ids.admin, role: 'admin', planId: null, unitId: ids.root });
    await tx.changes.append({
      at: now(),
      commandId: newId(),
      command: 'other',
      actor: { kind: 'system', id: null },
      planId: null,
      topics: [`units:${ids.root}`, 'tree', 'people', `grants:${ids.admin}`],
      refs: [],
      digest: '',
    });
  });
  await feed.catchUp();
  for (const [id, role] of [
    [ids.planner, 'planner'],
    [ids.leader, 'leadership'],
  ] as const) {
    const added = { id, administrationId: ids.root, name: role, email: `${role}@example.net`, language: 'es' };
    await run(commands.addPerson, added, person(ids.admin));
    await run(commands.grantRole, { personId: id, role, planId: null, unitId: ids.root }, person(ids.admin));
  }
  await definePlan(kit, { id: ids.plan, administrationId: ids.root, planner: ids.planner });
  await run(commands.defineKpi, { definition: countKpi(ids.kpi, ids.plan, 'O-01') }, person(ids.planner));
  await run(commands.assignKpi, { kpiId: ids.kpi, unitId: ids.root, from: '2026-01-01' }, person(ids.planner));
  return ids;
}

/** One more plan of an administration, without KPIs. */
export function definePlan(
  { run }: SmallPlan,
  {
    id,
    administrationId,
    planner,
  }: { readonly id: string; readonly administrationId: string; readonly planner: string },
) {
  const text = { name: name('Other'), vision: name('V'), mission: name('M') };
  const years = { firstYear: 2025, lastYear: 2028, fiscalStart: 1 };
  const plan = { id, administrationId, ...text, ...years, mapApproverId: null, settings: planSettingsSchema.parse({}) };
  return run(commands.definePlan, plan, person(planner));
}
