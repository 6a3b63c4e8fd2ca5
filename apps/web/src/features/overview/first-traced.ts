import type { OverviewView } from '@rumbo/api';
import type { ObjectiveId } from '@rumbo/domain';

/** Until somebody chooses, the map shows the way that the sentence above it speaks of. */
export function firstTraced(view: OverviewView): ObjectiveId | null {
  const longest = view.attention
    .map(({ path }) => path)
    .reduce<readonly string[]>((best, path) => (path.length > best.length ? path : best), []);
  return longest.length > 1 ? (longest.at(-1) ?? null) : null;
}
