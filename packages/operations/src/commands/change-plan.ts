import { planSettingsChangeSchema, planSettingsSchema, Refusal } from '@rumbo/domain';
import type { Plan } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { permit, permitEvenArchived, visiblePlace } from '../place.ts';
import { topics } from '../topics.ts';
import { planShape, refuseYears } from './define-plan.ts';
import { commandId, planId } from './inputs.ts';

/** Puts a plan away, or brings it back. Nothing of an archived plan can be changed; everything of it can be seen. */
export const archivePlan = command({
  name: 'archivePlan',
  input: z.object({ commandId, planId, isArchived: z.boolean() }),
  load: (tx, input, { actor }) => visiblePlace(tx, actor, input.planId),
  allow: (actor, place) => permitEvenArchived(actor, 'editPlan', place),
  async run(tx, { planId: id, isArchived }, { plan }, { now }) {
    if (isArchived === (plan.archivedAt !== null))
      throw new Refusal('conflict', isArchived ? 'planArchived' : 'planNotArchived', {}, 'planId');
    const next: Plan = { ...plan, archivedAt: isArchived ? now : null };
    await tx.plans.put(next);
    return {
      result: null,
      planId: id,
      topics: [topics.plan(id), topics.plans()],
      changes: [changed('plan', id, next, plan)],
    };
  },
});

/** Changes what a plan says of itself, and the settings of the method. Figures of the past are computed anew from them. */
export const changePlan = command({
  name: 'changePlan',
  input: z.object({
    commandId,
    planId,
    ...z.partial(z.object(planShape)).shape,
    settings: z.optional(planSettingsChangeSchema),
    /** What was on screen of the fields that are changed: what somebody else has changed since is not written over. */
    seen: z.optional(
      z.object({ ...z.partial(z.object(planShape)).shape, settings: z.optional(planSettingsChangeSchema) }),
    ),
  }),
  load: (tx, input, { actor }) => visiblePlace(tx, actor, input.planId),
  allow: (actor, place) => permit(actor, 'editPlan', place),
  async run(tx, { commandId: _, planId: id, settings, seen, ...fields }, { plan }) {
    if (seen !== undefined) refuseUnseenChange(plan, seen);
    // Parsed again as a whole, so that what is left out of `fields` keeps its value and what is given is complete.
    const next = {
      ...plan,
      ...withoutUndefined(fields),
      settings: planSettingsSchema.parse({ ...plan.settings, ...withoutUndefined(settings ?? {}) }),
    } satisfies Plan;
    refuseYears(next);
    await refuseUnfit(tx, next, withoutUndefined(fields));
    // Periods are kept by their names, which go by the start of the year.
    if (next.fiscalStart !== plan.fiscalStart && (await tx.kpis.ofPlan(id)).length > 0)
      throw new Refusal('conflict', 'fiscalStartFixed', {}, 'fiscalStart');
    await tx.plans.put(next);
    return {
      result: null,
      planId: id,
      topics: [topics.plan(id), topics.map(id)],
      changes: [changed('plan', id, next, plan)],
    };
  },
});

function refuseUnseenChange(plan: Plan, { settings = {}, ...fields }: SeenFields): void {
  const { settings: now, ...rest } = plan;
  const changedField = firstOther(rest, fields) ?? firstOther(now, settings);
  if (changedField !== null) throw new Refusal('conflict', 'planFieldChanged', {}, changedField);
}

type SeenFields = Readonly<Record<string, unknown>> & {
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
};

/** An approver of the whole unit tree approves a map; the strip on top shows KPIs of this plan. */
async function refuseUnfit(
  tx: WriteTx,
  plan: Plan,
  { mapApproverId = null, headlineKpiIds = [] }: Partial<Pick<Plan, 'mapApproverId' | 'headlineKpiIds'>>,
): Promise<void> {
  const grants = mapApproverId === null ? [] : await tx.people.grantsOf(mapApproverId);
  const isFit = grants.some(
    ({ role, unitId, planId: of }) =>
      role === 'approver' && unitId === plan.administrationId && (of ?? plan.id) === plan.id,
  );
  if (mapApproverId !== null && !isFit) throw new Refusal('invalid', 'mapApproverUnfit', {}, 'mapApproverId');
  if (headlineKpiIds.length === 0) return;
  const known = new Set((await tx.kpis.ofPlan(plan.id)).map(({ id }) => id));
  if (!headlineKpiIds.every((id) => known.has(id))) throw new Refusal('notFound', 'kpiNotFound', {}, 'headlineKpiIds');
}

/** The first field that is not as it was seen. */
function firstOther(now: object, seen: Readonly<Record<string, unknown>>): string | null {
  const values = new Map<string, unknown>(Object.entries(now));
  const other = Object.entries(seen).find(
    ([field, value]) =>
      value !== undefined && JSON.stringify(inOrder(value)) !== JSON.stringify(inOrder(values.get(field))),
  );
  return other?.[0] ?? null;
}

/** Names of languages may come in any order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(fields: T): Given<T> {
  // Every value that is left is one of T's, and none is undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
