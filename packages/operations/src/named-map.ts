import { Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { MapDraft, MapVersion } from '@rumbo/store';
import { may, type Place } from './place.ts';
import { mapIn } from './reader.ts';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** A map of a plan as it is asked for: a version by its number, the one that is live, or the draft. */
export type MapName = 'live' | 'draft' | number;

interface OfPlan {
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  readonly place: Place;
}

/** The version of that number; null for what is live before the first. `notFound` for one that there is none of. */
export async function versionNamed(
  { snapshot, place }: Omit<OfPlan, 'actor'>,
  which: 'live' | number,
): Promise<MapVersion | null> {
  const published = await mapIn(snapshot, place.plan.id);
  if (which === 'live') return published;
  const version = await snapshot.tx.maps.version(place.plan.id, which);
  if (version === null) throw new Refusal('notFound', 'mapVersionNotFound', {}, 'number');
  return version;
}

/** The draft; null while nobody has drawn since the last version. `notFound` for who may not see it. */
export async function draftNamed({ snapshot, actor, place }: OfPlan): Promise<MapDraft | null> {
  snapshot.note(topics.draft(place.plan.id));
  const draft = await snapshot.tx.maps.draft(place.plan.id);
  if (!may(actor, 'seeDraft', place, { isSentForApproval: draft?.state === 'sent' }))
    throw new Refusal('notFound', 'draftNotFound', {}, 'planId');
  return draft;
}
