import type { MapView } from '@rumbo/api';
import type { Status } from '@rumbo/domain';
import { firstColumnOf } from '@rumbo/domain';

/** The objectives that stand in the columns of a theme, wholly or in part; null where none is chosen: then all do. */
export function objectivesOfTheme(
  { themes, nodes }: Pick<MapView, 'themes' | 'nodes'>,
  themeId: string | null,
): ReadonlySet<string> | null {
  const index = themes.findIndex(({ id }) => id === themeId);
  const theme = themes[index];
  if (theme === undefined) return null;
  const first = firstColumnOf(themes, index);
  const isInside = ({ slot }: MapView['nodes'][number]): boolean =>
    slot.column < first + theme.columns && slot.column + slot.span > first;
  return new Set(nodes.filter(isInside).map(({ id }) => id));
}

/** How many of the objectives that are looked at have each status. */
export function countsOf(
  nodes: readonly Pick<MapView['nodes'][number], 'id' | 'status'>[],
  within: ReadonlySet<string> | null,
): Readonly<Record<Status, number>> {
  const counts = { onTarget: 0, atRisk: 0, offTarget: 0, noData: 0 };
  for (const { id, status } of nodes) if (within === null || within.has(id)) counts[status] += 1;
  return counts;
}
