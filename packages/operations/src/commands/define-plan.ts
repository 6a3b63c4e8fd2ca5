import { can, idSchema, planSettingsChangeSchema, planSettingsSchema, Refusal, textSchema } from '@rumbo/domain';
import type { Plan } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { newDraft } from '../map-draft.ts';
import { permit, visiblePlace } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, planId, unitId } from './inputs.ts';

const planShape = {
  name: textSchema,
  vision: textSchema,
  mission: textSchema,
  firstYear: z.int().check(z.minimum(1990), z.maximum(2200)),
  lastYear: z.int().check(z.minimum(1990), z.maximum(2200)),
  fiscalStart: z.int().check(z.minimum(1), z.maximum(12)),
  mapApproverId: z.nullable(idSchema),
  headlineKpiIds: z.array(idSchema).check(z.maxLength(6)),
};

function refuseYears({ firstYear, lastYear }: { readonly firstYear: number; readonly lastYear: number }): void {
  if (lastYear < firstYear) throw new Refusal('invalid', 'yearsReversed', { firstYear, lastYear }, 'lastYear');
}

/** Makes a plan for an administration, with an empty draft of its map. */
export const definePlan = command({
  name: 'definePlan',
  input: z.object({
    commandId,
    id: idSchema,
    administrationId: unitId,
    ...planShape,
    headlineKpiIds: z._default(planShape.headlineKpiIds, []),
    settings: z._default(planSettingsSchema, planSettingsSchema.parse({})),
  }),
  async load(tx, { administrationId }) {
    const administrations = await tx.units.administrations();
    return administrations.some(({ id }) => id === administrationId);
  },
  allow(actor, exists, { id, administrationId }) {
    if (!exists) return 'notFound';
    const subject = { planId: id, administrationId, unitPath: [] };
    if (can(actor, 'editPlan', subject)) return 'granted';
    return actor.grants.some((grant) => grant.administrationId === administrationId) ? 'forbidden' : 'notFound';
  },
  async run(tx, { commandId: _, ...given }, __, { personId, newId }) {
    const plan: Plan = { ...given, archivedAt: null };
    refuseYears(plan);
    if ((await tx.plans.byId(plan.id)) !== null) throw new Refusal('conflict', 'planExists', {}, 'id');
    await tx.plans.put(plan);
    await tx.maps.putDraft({ ...newDraft(plan.id, newId(), null), drawnBy: [personId] });
    return {
      result: { planId: plan.id },
      planId: plan.id,
      topics: [topics.plan(plan.id), topics.plans()],
      changes: [changed('plan', plan.id, plan)],
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
  }),
  load: (tx, input, { actor }) => visiblePlace(tx, actor, input.planId),
  allow: (actor, place) => permit(actor, 'editPlan', place),
  async run(tx, { commandId: _, planId: id, settings, ...fields }, { plan }) {
    // Parsed again as a whole, so that what is left out of `fields` keeps its value and what is given is complete.
    const next = {
      ...plan,
      ...withoutUndefined(fields),
      settings: planSettingsSchema.parse({ ...plan.settings, ...withoutUndefined(settings ?? {}) }),
    } satisfies Plan;
    refuseYears(next);
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

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(fields: T): Given<T> {
  // Every value that is left is one of T's, and none is undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
