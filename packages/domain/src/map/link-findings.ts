import type { KpiId, ObjectiveId } from '../ids.ts';
import type { Link, MapDocument, Objective } from './document.ts';
import { inReadingOrder, lanesOfObjectives } from './lanes.ts';
import { finding } from './map-finding.ts';
import type { FindingOf } from './map-finding.ts';
import type { KpiFacts } from './map-facts.ts';

/** Links that are followed: those of a declared feedback loop lead back down on purpose. */
function hypotheses(document: MapDocument): readonly Link[] {
  return document.links.filter((link) => !link.isFeedbackLoop);
}

function linksFrom(links: readonly Link[]): ReadonlyMap<ObjectiveId, readonly Link[]> {
  return Map.groupBy(links, ({ fromId }) => fromId);
}

export function cycles(document: MapDocument): FindingOf<'linkCycle'>[] {
  const from = linksFrom(hypotheses(document));
  const reported = new Set<ObjectiveId>();
  return inReadingOrder(document).flatMap(({ id }) => {
    if (reported.has(id)) return [];
    const way = shortestWay(from, id, id);
    const [first] = way;
    if (first === undefined) return [];
    for (const link of way) reported.add(link.fromId);
    const codes = codesOf(document);
    const cycle = [id, ...way.map(({ toId }) => toId)].map((one) => codes.get(one) ?? '');
    const place = { kind: 'link', linkId: first.id } as const;
    return [finding('linkCycle', { cycle }, place, { objectiveId: id, linkId: first.id })];
  });
}

export function linksDownwards(document: MapDocument): FindingOf<'linkDownwards'>[] {
  const lanes = lanesOfObjectives(document);
  const codes = codesOf(document);
  return hypotheses(document).flatMap((link) => {
    const from = lanes.get(link.fromId);
    const to = lanes.get(link.toId);
    if (from === undefined || to === undefined || from >= to) return [];
    const params = { from: codes.get(link.fromId) ?? '', to: codes.get(link.toId) ?? '' };
    const about = { objectiveId: link.fromId, linkId: link.id };
    return [finding('linkDownwards', params, { kind: 'link', linkId: link.id }, about)];
  });
}

export function drivesNothing(document: MapDocument): FindingOf<'drivesNothing'>[] {
  const top = document.perspectives[0]?.id;
  const driving = new Set(hypotheses(document).map(({ fromId }) => fromId));
  return inReadingOrder(document)
    .filter(({ id, slot }) => slot.perspectiveId !== top && !driving.has(id))
    .map(({ id, code }) => finding('drivesNothing', { objective: code }, linksOf(id), { objectiveId: id }));
}

export function hasNoDriver(document: MapDocument): FindingOf<'noDriver'>[] {
  const bottom = document.perspectives.at(-1)?.id;
  const driven = new Set(hypotheses(document).map(({ toId }) => toId));
  return inReadingOrder(document)
    .filter(({ id, slot }) => slot.perspectiveId !== bottom && !driven.has(id))
    .map(({ id, code }) => finding('noDriver', { objective: code }, linksOf(id), { objectiveId: id }));
}

/**
 * A KPI has one direction, and an objective is served when the KPI moves that way. So a KPI pulls two of its objectives
 * in opposite directions where the map says that the one works against the other: the signs on the shortest way of links
 * between them multiply to −. Where shortest ways disagree the map itself is undecided, and nothing is found.
 */
export function opposites(
  document: MapDocument,
  kpis: ReadonlyMap<KpiId, KpiFacts>,
): FindingOf<'kpiServesOpposites'>[] {
  const order = inReadingOrder(document);
  const from = linksFrom(hypotheses(document));
  const served = Map.groupBy(document.measures, ({ kpiId }) => kpiId);
  return [...served].flatMap(([kpiId, measures]) => {
    const ids = new Set(measures.map(({ objectiveId }) => objectiveId));
    const kpi = kpis.get(kpiId);
    if (ids.size < 2 || kpi === undefined) return [];
    const objectives = order.filter(({ id }) => ids.has(id));
    return objectives.flatMap((driver) =>
      objectives.flatMap((driven) => {
        if (driver === driven || signOfWay(from, driver.id, driven.id) !== -1) return [];
        const params = { kpi: kpi.code, from: driver.code, to: driven.code };
        const place = { kind: 'objective', objectiveId: driver.id, field: 'kpis' } as const;
        return [finding('kpiServesOpposites', params, place, { objectiveId: driver.id, kpiId })];
      }),
    );
  });
}

function linksOf(objectiveId: ObjectiveId): { kind: 'objective'; objectiveId: ObjectiveId; field: 'links' } {
  return { kind: 'objective', objectiveId, field: 'links' };
}

function codesOf(document: MapDocument): ReadonlyMap<ObjectiveId, string> {
  return new Map(document.objectives.map(({ id, code }: Objective) => [id, code]));
}

/** The links of a shortest way, at least one; none when there is no way. */
function shortestWay(
  from: ReadonlyMap<ObjectiveId, readonly Link[]>,
  start: ObjectiveId,
  end: ObjectiveId,
): readonly Link[] {
  const reachedBy = new Map<ObjectiveId, Link>();
  let level = [start];
  while (level.length > 0 && !reachedBy.has(end)) {
    const next: ObjectiveId[] = [];
    for (const link of level.flatMap((id) => from.get(id) ?? [])) {
      if (reachedBy.has(link.toId)) continue;
      reachedBy.set(link.toId, link);
      next.push(link.toId);
    }
    level = next;
  }
  const way: Link[] = [];
  for (let link = reachedBy.get(end); link !== undefined; link = reachedBy.get(link.fromId)) {
    way.unshift(link);
    if (link.fromId === start) break;
  }
  return way;
}

/** The sign on all shortest ways; null where there is none or they disagree. */
function signOfWay(
  from: ReadonlyMap<ObjectiveId, readonly Link[]>,
  start: ObjectiveId,
  end: ObjectiveId,
): 1 | -1 | null {
  const seen = new Set([start]);
  let level = new Map<ObjectiveId, ReadonlySet<1 | -1>>([[start, new Set([1])]]);
  while (level.size > 0) {
    const next = new Map<ObjectiveId, Set<1 | -1>>();
    for (const [id, signs] of level) {
      for (const { toId, sign } of from.get(id) ?? []) {
        if (seen.has(toId)) continue;
        const reached = next.get(toId) ?? new Set();
        for (const before of signs) reached.add(before === sign ? 1 : -1);
        next.set(toId, reached);
      }
    }
    const [found, other] = next.get(end) ?? [];
    if (found !== undefined) return other === undefined ? found : null;
    for (const id of next.keys()) seen.add(id);
    level = next;
  }
  return null;
}
