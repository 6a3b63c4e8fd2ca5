import {
  can,
  EMPTY_MAP,
  grantsHeld,
  idSchema,
  MAP_TEMPLATES,
  mapTemplate,
  planSettingsSchema,
  Refusal,
  renewedMap,
  textSchema,
} from '@rumbo/domain';
import type { KpiDefinition, MapDocument, Plan } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { newDraft } from '../map-draft.ts';
import { visiblePlace } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, planId, unitId } from './inputs.ts';

export const planShape = {
  name: textSchema,
  vision: textSchema,
  mission: textSchema,
  firstYear: z.int().check(z.minimum(1990), z.maximum(2200)),
  lastYear: z.int().check(z.minimum(1990), z.maximum(2200)),
  fiscalStart: z.int().check(z.minimum(1), z.maximum(12)),
  mapApproverId: z.nullable(idSchema),
  headlineKpiIds: z.array(idSchema).check(z.maxLength(6)),
};

export function refuseYears({ firstYear, lastYear }: { readonly firstYear: number; readonly lastYear: number }): void {
  if (lastYear < firstYear) throw new Refusal('invalid', 'yearsReversed', { firstYear, lastYear }, 'lastYear');
}

/** What the draft of a new plan's map begins as. */
const start = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('template'), template: z.enum(MAP_TEMPLATES) }),
  z.object({ kind: z.literal('copy'), planId }),
]);

/**
 * Makes a plan for an administration. The draft of its map is empty, or a template, or what another plan has published,
 * with that plan's KPIs as they are defined now: without their readings, targets and assignments.
 */
export const definePlan = command({
  name: 'definePlan',
  input: z.object({
    commandId,
    id: idSchema,
    administrationId: unitId,
    ...planShape,
    headlineKpiIds: z._default(planShape.headlineKpiIds, []),
    settings: z._default(planSettingsSchema, planSettingsSchema.parse({})),
    start: z.optional(start),
  }),
  async load(tx, { administrationId, start: begin }, { actor }) {
    const administrations = await tx.units.administrations();
    if (begin?.kind === 'copy') await visiblePlace(tx, actor, begin.planId);
    return administrations.some(({ id }) => id === administrationId);
  },
  allow(actor, exists, { id, administrationId }) {
    if (!exists) return 'notFound';
    const subject = { planId: id, administrationId, unitPath: [] };
    if (can(actor, 'editPlan', subject)) return 'granted';
    return grantsHeld(actor).some((grant) => grant.administrationId === administrationId) ? 'forbidden' : 'notFound';
  },
  async run(tx, { commandId: _, start: begin, ...given }, __, { personId, newId }) {
    const plan: Plan = { ...given, archivedAt: null };
    refuseYears(plan);
    if ((await tx.plans.byId(plan.id)) !== null) throw new Refusal('conflict', 'planExists', {}, 'id');
    await tx.plans.put(plan);
    const definitions = begin?.kind === 'copy' ? await copiedKpis(tx, begin.planId, plan, newId) : new Map();
    for (const definition of definitions.values()) await tx.kpis.put(definition);
    const document = await startingMap(tx, begin, newId, (kpiId) => definitions.get(kpiId)?.id ?? null);
    await tx.maps.putDraft({ ...newDraft(plan.id, newId(), document), drawnBy: [personId] });
    return {
      result: { planId: plan.id },
      planId: plan.id,
      topics: [topics.plan(plan.id), topics.plans()],
      changes: [
        changed('plan', plan.id, plan),
        ...[...definitions.values()].map((definition) => changed('kpi', definition.id, definition)),
      ],
    };
  },
});

type Start = z.infer<typeof start> | undefined;

/** The KPIs of a plan that are still measured, as definitions of another, by the id they have in the first. */
async function copiedKpis(
  tx: WriteTx,
  fromId: string,
  plan: Plan,
  newId: () => string,
): Promise<ReadonlyMap<string, KpiDefinition>> {
  const newest = new Map((await tx.kpis.ofPlan(fromId)).map((definition) => [definition.id, definition]));
  const validFrom = `${plan.firstYear}-${String(plan.fiscalStart).padStart(2, '0')}-01`;
  return new Map(
    [...newest.values()]
      .filter(({ discontinuedAfter }) => discontinuedAfter === null)
      .map((definition) => [definition.id, { ...definition, id: newId(), planId: plan.id, validFrom }]),
  );
}

async function startingMap(
  tx: WriteTx,
  begin: Start,
  newId: () => string,
  kpiIdOf: (kpiId: string) => string | null,
): Promise<MapDocument> {
  if (begin === undefined) return EMPTY_MAP;
  if (begin.kind === 'template') return mapTemplate(begin.template, newId);
  const published = await tx.maps.published(begin.planId);
  return renewedMap(published?.document ?? EMPTY_MAP, newId, kpiIdOf);
}
