import { idSchema, kpiDefinitionSchema, Refusal } from '@rumbo/domain';
import type { KpiDefinition } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { refuseDefinition } from '../definition-checks.ts';
import { loadPlace, permit, type Place } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { topics } from '../topics.ts';
import { commandId, day, kpiId, unitId } from './inputs.ts';

/** Puts a version of a KPI's definition in force from its `validFrom`. */
export const defineKpi = command({
  name: 'defineKpi',
  input: z.object({ commandId, definition: kpiDefinitionSchema }),
  async load(tx, { definition }) {
    const place = await loadPlace(tx, definition.planId);
    return { place, others: await tx.kpis.ofPlan(definition.planId) };
  },
  allow: (actor, { place }, { definition }) => permit(actor, 'editKpi', place, ownersOf(definition)),
  async run(tx, { definition }, { place, others }) {
    refuseDefinition(definition, others, place.calendar);
    const before =
      others.find(({ id, validFrom }) => id === definition.id && validFrom === definition.validFrom) ?? null;
    await tx.kpis.put(definition);
    if (others.some(({ id }) => id === definition.id)) await refreshRollupsOfKpi(tx, place, definition.id);
    return {
      result: { kpiId: definition.id },
      planId: definition.planId,
      topics: [topics.plan(definition.planId), topics.kpi(definition.id)],
      changes: [changed('kpi', definition.id, definition, before)],
    };
  },
});

/** An owner may edit their own KPI, but not make themself the owner of one. */
function ownersOf(definition: KpiDefinition): { ownerIds?: readonly string[] } {
  return definition.ownerId === null ? {} : { ownerIds: [] };
}

export interface KpiOfPlan {
  readonly place: Place;
  readonly versions: readonly KpiDefinition[];
}

/** A KPI with its plan; `notFound` when there is none. */
export async function loadKpi(tx: WriteTx, id: string): Promise<KpiOfPlan> {
  const versions = await tx.kpis.versions(id);
  const newest = versions.at(-1);
  if (newest === undefined) throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  return { place: await loadPlace(tx, newest.planId), versions };
}

/** Says who reports a KPI: a unit, from when to when, and if need be the person. */
export const assignKpi = command({
  name: 'assignKpi',
  input: z.object({
    commandId,
    kpiId,
    unitId,
    from: day,
    to: z._default(z.nullable(day), null),
    personId: z._default(z.nullable(idSchema), null),
  }),
  load: (tx, input) => loadKpi(tx, input.kpiId),
  allow: (actor, { place }) => permit(actor, 'assign', place),
  async run(tx, { commandId: _, ...assignment }, { place }) {
    place.pathOf(assignment.unitId);
    if (assignment.to !== null && assignment.to < assignment.from)
      throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'to');
    await tx.kpis.putAssignment(assignment);
    await refreshRollupsOfKpi(tx, place, assignment.kpiId);
    const { id } = place.plan;
    return {
      result: null,
      planId: id,
      topics: [topics.plan(id), topics.kpi(assignment.kpiId), topics.entry(assignment.unitId)],
      changes: [changed('assignment', `${assignment.kpiId}/${assignment.unitId}`, assignment)],
    };
  },
});
