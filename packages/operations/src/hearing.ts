import { canSeePlan, EMPTY_MAP, grantsHeld, standsFor } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { Change } from '@rumbo/store';
import type { Caller } from './dependencies.ts';
import { kpiSource } from './kpi-source.ts';
import { grantsOn, may } from './place.ts';
import { actorIn, placeIfAny, type Recall } from './reader.ts';
import { kpisIn } from './sheet.ts';
import { topics } from './topics.ts';

/**
 * What of a change somebody may hear of: nothing of an administration in which they have no part, of a plan they cannot
 * see, of a unit or draft that is not theirs to see. Topics that name nothing are for everybody.
 */
export async function heardTopics(
  snapshot: Recall,
  caller: Caller,
  change: Pick<Change, 'topics' | 'planId'>,
): Promise<readonly string[]> {
  const actor = await actorIn(snapshot, caller);
  const heard: string[] = [];
  for (const topic of change.topics) if (await mayHear(snapshot, actor, change.planId, topic)) heard.push(topic);
  return heard;
}

async function mayHear(snapshot: Recall, actor: Actor, planId: string | null, topic: string): Promise<boolean> {
  const [kind, id] = topic.split(':');
  if (id === undefined) return true;
  switch (kind) {
    case 'grants':
      return id === actor.personId;
    case 'units':
      return grantsHeld(actor).some(({ administrationId }) => administrationId === id);
    case 'kpi':
    case 'benchmarks':
      return seesPlan(snapshot, actor, planId ?? (await planOfKpi(snapshot, id)));
    case 'entry':
      return hearsUnit(snapshot, actor, planId, id);
    case 'draft':
    case 'presence':
      return hearsDraft(snapshot, actor, id);
    case 'plan':
    case 'day':
      return hasPlan(snapshot, actor, id);
    default:
      return seesPlan(snapshot, actor, id);
  }
}

async function planOfKpi(snapshot: Recall, kpiId: string): Promise<string | null> {
  return (await kpiSource(snapshot, kpiId)).versions.at(-1)?.planId ?? null;
}

async function seesPlan(snapshot: Recall, actor: Actor, planId: string | null): Promise<boolean> {
  const place = await placeIfAny(snapshot, planId);
  return place !== null && canSeePlan(actor, place.plan);
}

/** An admin sees no figures of a plan, but that it is there and how it is called. */
async function hasPlan(snapshot: Recall, actor: Actor, planId: string): Promise<boolean> {
  const place = await placeIfAny(snapshot, planId);
  return place !== null && (canSeePlan(actor, place.plan) || grantsOn(actor, place.plan).length > 0);
}

async function hearsUnit(snapshot: Recall, actor: Actor, planId: string | null, unitId: string): Promise<boolean> {
  const place = await placeIfAny(snapshot, planId);
  if (place === null || !place.units.some(({ id }) => id === unitId)) return false;
  const unitPath = place.pathOf(unitId);
  const { assignmentsByUnit } = await kpisIn(snapshot, place.plan.id);
  const named = (assignmentsByUnit.get(unitId) ?? []).filter(({ personId }) => standsFor(actor, personId));
  const reporters = [null, ...named.map(({ personId }) => personId)];
  return reporters.some((personId) =>
    may(actor, 'seeUnapproved', place, { unitPath, assignment: { personId, unitPath } }),
  );
}

/** Who owns an objective on it sees a draft, leadership once it is sent; that it has been published, or given up, is told to who saw it. */
async function hearsDraft(snapshot: Recall, actor: Actor, planId: string): Promise<boolean> {
  const place = await placeIfAny(snapshot, planId);
  if (place === null) return false;
  if (may(actor, 'seeDraft', place)) return true;
  if ([...(await drawingNow(snapshot, planId)).ownerIds].some((ownerId) => standsFor(actor, ownerId))) return true;
  if (!may(actor, 'seeDraft', place, { isSentForApproval: true })) return false;
  return !(await drawingNow(snapshot, planId)).isDrawing;
}

function drawingNow(snapshot: Recall, planId: string) {
  return snapshot.remember(`draft state ${planId}`, async (inner) => {
    inner.note(topics.draft(planId), topics.map(planId));
    const draft = await inner.tx.maps.draft(planId);
    const { document } = draft ?? (await inner.tx.maps.published(planId)) ?? { document: EMPTY_MAP };
    return {
      isDrawing: draft?.state === 'drawing',
      ownerIds: new Set(document.objectives.flatMap(({ ownerId }) => ownerId ?? [])),
    };
  });
}
