import type { MapView } from '@rumbo/api';
import type { Status } from '@rumbo/domain';

/** How many of the objectives that are looked at have each status. */
export function countsOf(
  nodes: readonly Pick<MapView['nodes'][number], 'id' | 'status'>[],
  within: ReadonlySet<string> | null,
): Readonly<Record<Status, number>> {
  const counts = { onTarget: 0, atRisk: 0, offTarget: 0, noData: 0 };
  for (const { id, status } of nodes) if (within === null || within.has(id)) counts[status] += 1;
  return counts;
}
