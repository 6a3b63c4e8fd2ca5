import { dayInZone, Refusal } from '@rumbo/domain';
import type { Actor, Initiative } from '@rumbo/domain';
import type { MapVersion } from '@rumbo/store';
import { loadActor, SYSTEM } from './actor.ts';
import type { Caller, QueryDependencies } from './dependencies.ts';
import { loadPlace, may, refuseUnseen, type Place } from './place.ts';
import { newTrace, type ReadTrace } from './read-trace.ts';
import { createSnapshot, fromMemory, type Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** Runs a query in one snapshot and notes in `trace` what its answer depends on. */
export async function reading<T>(
  deps: QueryDependencies,
  trace: ReadTrace,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return deps.store.read(async (tx) => {
    trace.seq = tx.seq;
    await deps.feed.hear(tx);
    return work(createSnapshot(tx, deps.memo, trace.topics, deps.now()));
  });
}

/** The same for what screens begin with, which is mostly remembered: then without a transaction. */
export async function recalling<T extends object | string>(
  deps: QueryDependencies,
  work: (snapshot: Recall) => Promise<T>,
): Promise<T> {
  return (await fromMemory(deps.memo, deps.feed.seq(), deps.now(), work)) ?? reading(deps, newTrace(), work);
}

/** What a read of remembered things needs of a snapshot. */
export type Recall = Pick<Snapshot, 'remember' | 'now'>;

/** The caller with the grants in force now. Whom they stand in for can change with the day. */
export async function actorIn(snapshot: Recall, caller: Caller): Promise<Actor> {
  if (caller.kind === 'system') return SYSTEM;
  const days = (await zonesIn(snapshot)).map((zone) => dayInZone(snapshot.now, zone));
  return snapshot.remember(`actor ${caller.personId} on ${days.join()}`, async (inner) => {
    inner.note(topics.grants(caller.personId), topics.tree());
    for (const { personId } of await inner.tx.people.absencesOfDeputy(caller.personId))
      inner.note(topics.grants(personId));
    return loadActor(inner.tx, caller, inner.now);
  });
}

/** The time zones of the administrations. */
function zonesIn(snapshot: Recall): Promise<readonly string[]> {
  return snapshot.remember('zones', async (inner) => {
    const administrations = await inner.tx.units.administrations();
    inner.note(topics.tree(), ...administrations.map(({ id }) => topics.units(id)));
    return [...new Set(administrations.map(({ timeZone }) => timeZone))];
  });
}

/** The plan's place, whoever asks. `notFound` when there is no such plan. */
export async function placeIn(snapshot: Recall, planId: string): Promise<Place> {
  return snapshot.remember(`place ${planId}`, async (inner) => {
    const place = await loadPlace(inner.tx, planId);
    inner.note(topics.plan(planId), topics.units(place.administration.id));
    return place;
  });
}

/** The plan's place; null when there is no such plan. */
export async function placeIfAny(snapshot: Recall, planId: string | null): Promise<Place | null> {
  if (planId === null) return null;
  try {
    return await placeIn(snapshot, planId);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The plan's place for who may see the plan; else `notFound`, as if there were none. */
export async function visiblePlaceIn(snapshot: Recall, actor: Actor, planId: string): Promise<Place> {
  const place = await placeIn(snapshot, planId);
  refuseUnseen(actor, place);
  return place;
}

/** The unit a screen shows: the one asked for, else the highest that the actor may see. `notFound` where they may see none. */
export function shownUnit(actor: Actor, place: Place, unitId: string | undefined): string {
  const asked = unitId === undefined ? place.units : place.units.filter(({ id }) => id === unitId);
  const visible = asked
    .map(({ id }) => ({ id, path: place.pathOf(id) }))
    .filter(({ path }) => may(actor, 'seePublished', place, { unitPath: path }))
    .sort((a, b) => a.path.length - b.path.length);
  const [highest] = visible;
  if (highest === undefined) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
  return highest.id;
}

/** The published map; null before the first version. */
export function mapIn(snapshot: Snapshot, planId: string): Promise<MapVersion | null> {
  return snapshot.remember(`map ${planId}`, async (inner) => {
    inner.note(topics.map(planId));
    return inner.tx.maps.published(planId);
  });
}

export function initiativesIn(snapshot: Snapshot, planId: string): Promise<readonly Initiative[]> {
  return snapshot.remember(`initiatives ${planId}`, async (inner) => {
    inner.note(topics.initiatives(planId));
    return inner.tx.initiatives.ofPlan(planId);
  });
}

/** Everybody's names, and nothing else of them. */
export function namesIn(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  return snapshot.remember('names', async (inner) => {
    inner.note(topics.people());
    return new Map((await inner.tx.people.all()).map(({ id, name }) => [id, name]));
  });
}

/** The name of who owns something; null for nobody. */
export function nameOf(names: ReadonlyMap<string, string>, personId: string | null): string | null {
  return personId === null ? null : (names.get(personId) ?? null);
}
