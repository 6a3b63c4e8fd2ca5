import { canSeePlan, idSchema, kpiDefinitionSchema, Refusal, standsFor } from '@rumbo/domain';
import type { Assignment, KpiDefinition } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command, type CommandContext } from '../command.ts';
import { refuseDefinition } from '../definition-checks.ts';
import { loadPlace, permit, refuseUnseen, type Place } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { topics } from '../topics.ts';
import { commandId, day, kpiId, unitId } from './inputs.ts';

/** Puts a version of a KPI's definition in force from its `validFrom`. Its owner may change it, not make themself one. */
export const defineKpi = command({
  name: 'defineKpi',
  input: z.object({
    commandId,
    definition: kpiDefinitionSchema,
    /** How many records of it were there when typing began; absent where nobody has looked. */
    seen: z.optional(z.int()),
  }),
  async load(tx, { definition, seen }, { actor }) {
    const place = await loadPlace(tx, definition.planId);
    const versions = await tx.kpis.versions(definition.id);
    const isHere = versions.every(({ planId }) => planId === definition.planId);
    const ownerIds = isHere ? ownersOf(versions) : [];
    if (!ownerIds.some((id) => standsFor(actor, id))) refuseUnseen(actor, place);
    const records = seen === undefined ? null : (await tx.kpis.history(definition.id)).length;
    return { place, isHere, ownerIds, records, others: await tx.kpis.ofPlan(definition.planId) };
  },
  allow: (actor, { place, ownerIds }) => permit(actor, 'editKpi', place, { ownerIds }),
  async run(tx, { definition, seen }, { place, isHere, records, others }) {
    if (!isHere) throw new Refusal('conflict', 'idTaken', {}, 'definition.id');
    if (records !== null && records !== seen) throw new Refusal('conflict', 'definitionChanged', {}, 'definition');
    refuseDefinition(definition, others, place.calendar);
    const before =
      others.find(({ id, validFrom }) => id === definition.id && validFrom === definition.validFrom) ?? null;
    await tx.kpis.put(definition);
    if (others.some(({ id }) => id === definition.id)) await refreshRollupsOfKpi(tx, place, definition.id);
    return {
      result: { kpiId: definition.id },
      planId: definition.planId,
      topics: [topics.plan(definition.planId), topics.kpi(definition.id), topics.rules(definition.id)],
      changes: [changed('kpi', definition.id, definition, before)],
    };
  },
});

/** Who owns a KPI as it is defined last. */
export function ownersOf(versions: readonly KpiDefinition[]): readonly string[] {
  const ownerId = versions.at(-1)?.ownerId ?? null;
  return ownerId === null ? [] : [ownerId];
}

export interface KpiOfPlan {
  readonly place: Place;
  readonly versions: readonly KpiDefinition[];
}

/** A KPI with its plan; `notFound` for who neither sees the plan nor owns the KPI, as if there were none. */
export async function loadKpi(
  tx: WriteTx,
  input: { readonly kpiId: string },
  { actor }: CommandContext,
): Promise<KpiOfPlan> {
  const versions = await tx.kpis.versions(input.kpiId);
  const newest = versions.at(-1);
  const place = newest === undefined ? null : await loadPlace(tx, newest.planId);
  const isTheirs = ownersOf(versions).some((id) => standsFor(actor, id));
  if (place === null || (!isTheirs && !canSeePlan(actor, place.plan)))
    throw new Refusal('notFound', 'kpiNotFound', {}, 'kpiId');
  return { place, versions };
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
    stewardId: z._default(z.nullable(idSchema), null),
  }),
  async load(tx, input, context) {
    return { ...(await loadKpi(tx, input, context)), assignments: await tx.kpis.assignmentsOf(input.kpiId) };
  },
  allow: (actor, { place }) => permit(actor, 'assign', place),
  async run(tx, { commandId: _, ...assignment }, { place, assignments }) {
    place.pathOf(assignment.unitId);
    const own = assignments.filter(({ unitId: at }) => at === assignment.unitId);
    const before = own.find(({ from }) => from === assignment.from) ?? null;
    if (assignment.to !== null && assignment.to < assignment.from)
      throw new Refusal('invalid', 'endsBeforeItBegins', {}, 'to');
    if (own.some((other) => other.from !== assignment.from && overlaps(other, assignment)))
      throw new Refusal('conflict', 'assignmentOverlaps', {}, 'from');
    await tx.kpis.putAssignment(assignment);
    await refreshRollupsOfKpi(tx, place, assignment.kpiId);
    const { id } = place.plan;
    return {
      result: null,
      planId: id,
      topics: [
        topics.plan(id),
        topics.kpi(assignment.kpiId),
        topics.rules(assignment.kpiId),
        topics.entry(assignment.unitId),
      ],
      changes: [changed('assignment', `${assignment.kpiId}/${assignment.unitId}`, assignment, before)],
    };
  },
});

export type Dates = Pick<Assignment, 'from' | 'to'>;

/** Whether two stretches of days, both ends inside, share one. */
export function overlaps(a: Dates, b: Dates): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
