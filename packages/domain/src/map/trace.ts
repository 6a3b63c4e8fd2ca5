import type { ObjectiveId } from '../ids.ts';
import type { Status } from '../score/status.ts';
import type { Link, MapDocument, Objective } from './document.ts';

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

/** Objectives lane by lane from the top, in a lane from the left: the order of the Tab key and of readers aloud. */
export function readingOrder(document: TracedMap): ObjectiveId[] {
  const lanes = new Map(document.perspectives.map(({ id }, index) => [id, index]));
  const lane = (perspectiveId: string) => lanes.get(perspectiveId) ?? lanes.size;
  return [...document.objectives]
    .sort((a, b) => lane(a.slot.perspectiveId) - lane(b.slot.perspectiveId) || a.slot.column - b.slot.column)
    .map(({ id }) => id);
}

/**
 * Everything that drives the objective, directly or through others, nearest first. Links declared feedback loops are not
 * followed: through them the top of the map would drive everything.
 */
export function driversOf(document: TracedMap, objectiveId: ObjectiveId): Driver[] {
  const order = readingOrder(document);
  const depths = new Map<ObjectiveId, number>([[objectiveId, 0]]);
  let level = [objectiveId];
  for (let depth = 1; level.length > 0; depth += 1) {
    const next = new Set<ObjectiveId>();
    for (const link of document.links) {
      if (!link.isFeedbackLoop && level.includes(link.toId) && !depths.has(link.fromId)) next.add(link.fromId);
    }
    level = order.filter((id) => next.has(id));
    for (const id of level) depths.set(id, depth);
  }
  return [...depths].filter(([id]) => id !== objectiveId).map(([id, depth]) => ({ objectiveId: id, depth }));
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
  const ends = new Set(offTarget.map((driver) => driver.objectiveId));
  const leads = reachingAny(document, ends);
  const onWay = new Set([...above].filter((id) => leads.has(id)));
  return {
    offTarget,
    objectiveIds: readingOrder(document).filter((id) => onWay.has(id)),
    linkIds: document.links
      .filter((link) => !link.isFeedbackLoop && onWay.has(link.fromId) && onWay.has(link.toId))
      .map((link) => link.id),
  };
}

/** The objectives that are one of `ends` or driven by one, directly or through others. */
function reachingAny(document: TracedMap, ends: ReadonlySet<ObjectiveId>): Set<ObjectiveId> {
  const reached = new Set(ends);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const link of document.links) {
      if (!link.isFeedbackLoop && reached.has(link.fromId)) reached.add(link.toId);
    }
  }
  return reached;
}
