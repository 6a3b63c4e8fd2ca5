import type { ObjectiveId } from '../ids.ts';
import type { Status } from '../score/status.ts';
import type { Link, MapDocument, Objective } from './document.ts';
import { inReadingOrder } from './lanes.ts';

/** A driver and how many links lie between it and the objective, on the shortest way. */
export interface Driver {
  readonly objectiveId: ObjectiveId;
  readonly depth: number;
}

/** What is highlighted when an objective is chosen. */
export interface Trace {
  /** Drivers that are off target, nearest first, in reading order at the same depth. */
  readonly offTarget: readonly Driver[];
  /** The objective and every objective on a way from it to one of them, in reading order. */
  readonly objectiveIds: readonly ObjectiveId[];
  /** The links of those ways. */
  readonly linkIds: readonly string[];
}

/** What of a map its ways run over. */
export interface TracedMap {
  readonly perspectives: readonly Pick<MapDocument['perspectives'][number], 'id'>[];
  readonly objectives: readonly Pick<Objective, 'id' | 'slot'>[];
  readonly links: readonly Pick<Link, 'id' | 'fromId' | 'toId' | 'isFeedbackLoop'>[];
}

type TracedLink = TracedMap['links'][number];

/** The ways of a map: its reading order, and the links that count by either end. */
interface Ways {
  readonly order: readonly ObjectiveId[];
  readonly place: ReadonlyMap<ObjectiveId, number>;
  readonly into: ReadonlyMap<ObjectiveId, readonly TracedLink[]>;
  readonly outOf: ReadonlyMap<ObjectiveId, readonly TracedLink[]>;
}

// A map is asked about its ways again and again while it stays the same.
const known = new WeakMap<TracedMap, Ways>();

function waysOf(document: TracedMap): Ways {
  const before = known.get(document);
  if (before !== undefined) return before;
  const order = orderOf(document);
  const links = document.links.filter((link) => !link.isFeedbackLoop);
  const ways = {
    order,
    place: new Map(order.map((id, index) => [id, index])),
    into: Map.groupBy(links, ({ toId }) => toId),
    outOf: Map.groupBy(links, ({ fromId }) => fromId),
  };
  known.set(document, ways);
  return ways;
}

function orderOf(document: TracedMap): readonly ObjectiveId[] {
  return inReadingOrder(document).map(({ id }) => id);
}

/** Objectives lane by lane from the top, in a lane from the left: the order of the Tab key and of readers aloud. */
export function readingOrder(document: TracedMap): readonly ObjectiveId[] {
  return waysOf(document).order;
}

/**
 * Everything that drives the objective, directly or through others, nearest first. Links declared feedback loops are not
 * followed: through them the top of the map would drive everything.
 */
export function driversOf(document: TracedMap, objectiveId: ObjectiveId): Driver[] {
  const { into, place } = waysOf(document);
  const depths = new Map<ObjectiveId, number>([[objectiveId, 0]]);
  let level = [objectiveId];
  for (let depth = 1; level.length > 0; depth += 1) {
    const next = new Set<ObjectiveId>();
    for (const id of level)
      for (const { fromId } of into.get(id) ?? []) if (!depths.has(fromId) && place.has(fromId)) next.add(fromId);
    level = [...next].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    for (const id of level) depths.set(id, depth);
  }
  depths.delete(objectiveId);
  return [...depths].map(([id, depth]) => ({ objectiveId: id, depth }));
}

/** The way from an objective down to its drivers that are off target. It shows where to look, not who is to blame. */
export function tracePath(
  document: TracedMap,
  objectiveId: ObjectiveId,
  statusOf: (objectiveId: ObjectiveId) => Status,
): Trace {
  const drivers = driversOf(document, objectiveId);
  const offTarget = drivers.filter((driver) => statusOf(driver.objectiveId) === 'offTarget');
  if (offTarget.length === 0) return { offTarget, objectiveIds: [objectiveId], linkIds: [] };
  const above = new Set([objectiveId, ...drivers.map((driver) => driver.objectiveId)]);
  const ends = offTarget.map((driver) => driver.objectiveId);
  const onWay = reachingAny(waysOf(document), ends, above);
  return {
    offTarget,
    objectiveIds: readingOrder(document).filter((id) => onWay.has(id)),
    linkIds: document.links
      .filter((link) => !link.isFeedbackLoop && onWay.has(link.fromId) && onWay.has(link.toId))
      .map((link) => link.id),
  };
}

/** Those of `within` that are one of `ends` or driven by one, directly or through others of them. */
function reachingAny(
  { outOf }: Ways,
  ends: readonly ObjectiveId[],
  within: ReadonlySet<ObjectiveId>,
): ReadonlySet<ObjectiveId> {
  const reached = new Set(ends);
  // A set is gone through with what is added on the way.
  for (const id of reached) for (const { toId } of outOf.get(id) ?? []) if (within.has(toId)) reached.add(toId);
  return reached;
}
