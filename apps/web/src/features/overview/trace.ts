import type { MapView, OverviewView } from '@rumbo/api';
import type { ObjectiveId } from '@rumbo/domain';
import { tracePath } from '@rumbo/domain';

/** What is highlighted: objectives and links on the way to the drivers that are off target. */
export interface ShownTrace {
  readonly objectiveId: ObjectiveId;
  readonly code: string;
  /** Drivers that are off target. */
  readonly count: number;
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

export function traceOf(map: MapView, objectiveId: ObjectiveId | null): ShownTrace | null {
  const chosen = map.nodes.find(({ id }) => id === objectiveId);
  if (chosen === undefined) return null;
  const status = new Map(map.nodes.map((node) => [node.id, node.status]));
  const traced = {
    perspectives: map.perspectives,
    objectives: map.nodes,
    // A view carries no loops.
    links: map.links.map((link) => ({ ...link, isFeedbackLoop: false })),
  };
  const trace = tracePath(traced, chosen.id, (id) => status.get(id) ?? 'noData');
  return {
    objectiveId: chosen.id,
    code: chosen.code,
    count: trace.offTarget.length,
    nodes: new Set(trace.objectiveIds),
    links: new Set(trace.linkIds),
  };
}

/** Until somebody chooses, the map shows the way that the sentence above it speaks of. */
export function firstTraced(view: OverviewView): ObjectiveId | null {
  const longest = view.attention
    .map(({ path }) => path)
    .reduce<readonly string[]>((best, path) => (path.length > best.length ? path : best), []);
  return longest.length > 1 ? (longest.at(-1) ?? null) : null;
}
