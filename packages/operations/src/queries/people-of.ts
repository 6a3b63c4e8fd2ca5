import type { Place } from '../place.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';

/** Everybody who has something to do with the administration: who can own an objective or a KPI. */
export async function peopleOf(
  snapshot: Snapshot,
  place: Place,
  names: ReadonlyMap<string, string>,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  snapshot.note(topics.people(), topics.tree());
  const units = new Set(place.units.map(({ id }) => id));
  const grants = await snapshot.tx.people.allGrants();
  const ids = new Set(grants.filter(({ unitId }) => units.has(unitId)).map(({ personId }) => personId));
  return [...ids]
    .flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
}
