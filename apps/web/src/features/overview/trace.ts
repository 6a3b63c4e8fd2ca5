import type { MapView, OverviewView } from '@rumbo/api';
import type { MapDocument, ObjectiveId } from '@rumbo/domain';
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

/** The published map as the rules of tracing read it; a view carries no loops, measures or reviews. */
function documentOf(map: MapView): MapDocument {
  return {
    perspectives: map.perspectives,
    themes: map.themes,
    objectives: map.nodes.map(({ id, code, title, slot }) => ({
      id,
      code,
      title,
      slot,
      statement: null,
      ownerId: null,
    })),
    links: map.links.map((link) => ({ ...link, reviewOn: null, isFeedbackLoop: false })),
    measures: [],
    initiativeLinks: [],
  };
}

export function traceOf(map: MapView, objectiveId: ObjectiveId | null): ShownTrace | null {
  const chosen = map.nodes.find(({ id }) => id === objectiveId);
  if (chosen === undefined) return null;
  const status = new Map(map.nodes.map((node) => [node.id, node.status]));
  const trace = tracePath(documentOf(map), chosen.id, (id) => status.get(id) ?? 'noData');
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
