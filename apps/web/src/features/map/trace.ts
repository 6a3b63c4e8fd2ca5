import type { MapView } from '@rumbo/api';
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
    links: map.links,
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
