import { proposalKey } from './compare-maps.ts';
import type { Proposal } from './document.ts';
import type { Change } from './map-difference.ts';

/**
 * What comes into force between two maps, and what it takes the place of. A published map says nothing about targets that
 * were set before it, so only what was proposed between the two is compared: `between` lists the proposals of each later
 * map, oldest first, `earlier` what was in force before, the newest last.
 */
export function proposalsBetween(
  earlier: readonly Proposal[],
  between: readonly (readonly Proposal[])[],
): Change<readonly Proposal[]> {
  const after = new Map(between.flat().map((proposal) => [proposalKey(proposal), proposal]));
  const before = new Map(earlier.map((proposal) => [proposalKey(proposal), proposal]));
  return {
    before: [...after.keys()].flatMap((key) => before.get(key) ?? []),
    after: [...after.values()],
  };
}
