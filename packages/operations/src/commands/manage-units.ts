import { idSchema, Refusal, textSchema } from '@rumbo/domain';
import type { Assignment, Unit } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { allowOn, pathsOf, pathTo, rootOf, type Path } from '../administration.ts';
import { bulkCommand, changed, command, type Changed } from '../command.ts';
import { loadPlace } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { topics } from '../topics.ts';
import { commandId, day, line, unitId } from './inputs.ts';

/**
 * Adds a unit under another, or changes one: its name, dates, order. It stays under its parent, since past periods roll up
 * by the unit tree of their time (method 6): one that moves is ended and begun anew. Roll-ups follow its dates. What goes
 * on under a unit that ends, and what it still has to report, ends with it when that is asked for, else it is named.
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
    alsoEnd: z._default(z.boolean(), false),
  }),
  load: async (tx, { id, parentId }, { actor }) => ({
    path: await pathTo(tx, actor, parentId),
    before: (await tx.units.all()).find((one) => one.id === id) ?? null,
  }),
  allow: (actor, { path }) => allowOn(actor, 'manageUnits', path),
  async run(tx, { commandId: _, alsoEnd, ...unit }, { path, before }, { breathe }) {
    if (path.includes(unit.id)) throw new Refusal('invalid', 'unitUnderItself', {}, 'parentId');
    if (unit.to !== null && unit.to < unit.from) throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'to');
    if (before !== null) await refuseMove(tx, before, unit.parentId);
    const ended = await endWithIt(tx, unit, alsoEnd);
    await tx.units.put(unit);
    const isLonger = before !== null && (before.from !== unit.from || before.to !== unit.to);
    if (isLonger) await refreshAdministration(tx, rootOf(path), breathe);
    return {
      result: { unitId: unit.id },
      planId: null,
      topics: [topics.units(rootOf(path)), topics.tree(), ...ended.topics],
      changes: [changed('unit', unit.id, unit, before), ...ended.changes],
    };
  },
});

interface Ended {
  readonly topics: readonly string[];
  readonly changes: readonly Changed[];
}

/** Whether something goes on after a day. */
const goesOnAfter = ({ to }: { readonly to: string | null }, last: string) => to === null || to > last;

/** Ends what goes on after the last day of a unit: the units under it, and what it and they have to report. */
async function endWithIt(tx: WriteTx, unit: Unit, alsoEnd: boolean): Promise<Ended> {
  const { to } = unit;
  if (to === null) return { topics: [], changes: [] };
  const paths = await pathsOf(tx);
  const under = (await tx.units.all()).filter(
    (one) => one.id !== unit.id && paths.get(one.id)?.includes(unit.id) && goesOnAfter(one, to),
  );
  const owed = await owedAfter(tx, new Set([unit.id, ...under.map(({ id }) => id)]), to);
  if (!alsoEnd && under.length + owed.length > 0) {
    const kpis = [...new Set(owed.map(({ code }) => code))];
    const params = { units: under.map(({ code }) => code).join(', '), kpis: kpis.slice(0, 12).join(', ') };
    throw new Refusal('conflict', 'unitGoesOn', { ...params, more: Math.max(0, kpis.length - 12) }, 'to');
  }
  for (const one of under) await tx.units.put({ ...one, to });
  for (const { assignment } of owed) await tx.kpis.putAssignment({ ...assignment, to });
  return {
    topics: owed.flatMap(({ assignment: { kpiId, unitId: at }, planId }) => [
      topics.plan(planId),
      topics.kpi(kpiId),
      topics.rules(kpiId),
      topics.entry(at),
    ]),
    changes: [
      ...under.map((one) => changed('unit', one.id, { ...one, to }, one)),
      ...owed.map(({ assignment }) =>
        changed('assignment', `${assignment.kpiId}/${assignment.unitId}`, { ...assignment, to }, assignment),
      ),
    ],
  };
}

interface Owed {
  readonly assignment: Assignment;
  readonly code: string;
  readonly planId: string;
}

/** What has begun by a day and is still to be reported after it, by the code of its KPI. */
async function owedAfter(tx: WriteTx, unitIds: ReadonlySet<string>, last: string): Promise<readonly Owed[]> {
  const owed: Owed[] = [];
  for (const { id: planId } of await tx.plans.all()) {
    const codes = new Map((await tx.kpis.ofPlan(planId)).map(({ id, code }) => [id, code]));
    for (const assignment of await tx.kpis.assignmentsOfPlan(planId)) {
      if (!unitIds.has(assignment.unitId) || assignment.from > last || !goesOnAfter(assignment, last)) continue;
      owed.push({ assignment, code: codes.get(assignment.kpiId) ?? '', planId });
    }
  }
  return owed.sort((a, b) => (a.code < b.code ? -1 : 1));
}

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

/** Puts the units under one in another order. The order of units that ended long ago goes along. */
export const orderUnits = command({
  name: 'orderUnits',
  input: z.object({ commandId, parentId: unitId, unitIds: z.array(unitId).check(z.minLength(1), z.maxLength(1_000)) }),
  load: async (tx, { parentId }, { actor }): Promise<{ readonly path: Path; readonly siblings: readonly Unit[] }> => ({
    path: await pathTo(tx, actor, parentId),
    siblings: (await tx.units.all()).filter((one) => one.parentId === parentId),
  }),
  allow: (actor, { path }) => allowOn(actor, 'manageUnits', path),
  async run(tx, { unitIds }, { path, siblings }) {
    const ordered = new Set(unitIds).size === siblings.length && siblings.every(({ id }) => unitIds.includes(id));
    // Somebody has added one meanwhile: its place would be left to chance.
    if (!ordered) throw new Refusal('conflict', 'unitsChanged', {}, 'unitIds');
    const moved = siblings.flatMap((unit) => {
      const position = unitIds.indexOf(unit.id);
      return position === unit.position ? [] : [{ unit, position }];
    });
    const changes: Changed[] = [];
    for (const { unit, position } of moved) {
      await tx.units.put({ ...unit, position });
      changes.push(changed('unit', unit.id, { ...unit, position }, unit));
    }
    const [first = changed('units', path[0], unitIds), ...more] = changes;
    return {
      result: null,
      planId: null,
      topics: [topics.units(rootOf(path)), topics.tree()],
      changes: [first, ...more],
    };
  },
});
