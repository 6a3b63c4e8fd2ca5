import { idSchema, Refusal, textSchema } from '@rumbo/domain';
import type { Unit } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { administrationPath, allowOn, pathsOf, pathTo, rootOf } from '../administration.ts';
import { bulkCommand, changed, command } from '../command.ts';
import { loadPlace } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { topics } from '../topics.ts';
import { commandId, day, line, unitId } from './inputs.ts';

/**
 * Adds a unit under another, or changes one: its name, dates, order. It stays under its parent, since past periods roll up
 * by the unit tree of their time (method 6): one that moves is ended and begun anew. Roll-ups follow its dates.
 */
export const defineUnit = bulkCommand({
  name: 'defineUnit',
  input: z.object({
    commandId,
    id: idSchema,
    parentId: unitId,
    code: line(20),
    name: textSchema,
    from: day,
    to: z._default(z.nullable(day), null),
    position: z.int().check(z.minimum(0)),
  }),
  load: async (tx, { id, parentId }, { actor }) => ({
    path: await pathTo(tx, actor, parentId),
    before: (await tx.units.all()).find((one) => one.id === id) ?? null,
  }),
  allow: (actor, { path }) => allowOn(actor, 'manageUnits', path),
  async run(tx, { commandId: _, ...unit }, { path, before }, { breathe }) {
    if (path.includes(unit.id)) throw new Refusal('invalid', 'unitUnderItself', {}, 'parentId');
    if (unit.to !== null && unit.to < unit.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'to');
    if (before !== null) await refuseMove(tx, before, unit.parentId);
    await tx.units.put(unit);
    const isLonger = before !== null && (before.from !== unit.from || before.to !== unit.to);
    if (isLonger) await refreshAdministration(tx, rootOf(path), breathe);
    return {
      result: { unitId: unit.id },
      planId: null,
      topics: [topics.units(rootOf(path)), topics.tree()],
      changes: [changed('unit', unit.id, unit, before)],
    };
  },
});

async function refuseMove(tx: WriteTx, { id, parentId }: Unit, to: string): Promise<void> {
  if (parentId === to) return;
  const paths = await pathsOf(tx);
  const [from, under] = [paths.get(id), paths.get(to)];
  const isWithin = from !== undefined && under !== undefined && rootOf(from) === rootOf(under);
  throw new Refusal('conflict', isWithin ? 'unitStays' : 'idTaken', {}, isWithin ? 'parentId' : 'id');
}

/** Every roll-up that goes by the unit tree of an administration. */
async function refreshAdministration(tx: WriteTx, rootId: string, breathe: () => Promise<void>): Promise<void> {
  const plans = (await tx.plans.all()).filter(({ administrationId }) => administrationId === rootId);
  for (const { id } of plans) {
    const place = await loadPlace(tx, id);
    const kpiIds = new Set((await tx.kpis.ofPlan(id)).map((definition) => definition.id));
    for (const kpiId of kpiIds) await refreshRollupsOfKpi(tx, place, kpiId, breathe);
  }
}

/** Adds a holiday of an administration: working days leave it out. */
export const addHoliday = command({
  name: 'addHoliday',
  input: z.object({ commandId, administrationId: unitId, day }),
  load: (tx, { administrationId }, { actor }) => administrationPath(tx, actor, administrationId),
  allow: (actor, path) => allowOn(actor, 'manageHolidays', path),
  async run(tx, { administrationId, day: holiday }) {
    await tx.units.putHoliday(administrationId, holiday);
    return {
      result: null,
      planId: null,
      topics: [topics.units(administrationId)],
      changes: [changed('holiday', `${administrationId}/${holiday}`, { holiday })],
    };
  },
});
