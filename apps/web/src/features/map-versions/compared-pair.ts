import type { MapVersionsView } from '@rumbo/api';
import type { ComparedSearch } from '../../app/search.ts';

/** One of the maps that can be compared. */
export type ComparedName = 'live' | 'draft' | number;

export interface ComparedPair {
  readonly left: ComparedName;
  readonly right: ComparedName;
}

type Known = Pick<MapVersionsView, 'draft'> & { readonly versions: readonly { readonly number: number }[] };

/** The maps that can be chosen, newest first. The newest version goes by being live. */
export function comparable({ draft, versions }: Known): readonly ComparedName[] {
  const [, ...older] = versions;
  return [...(draft === null ? [] : (['draft'] as const)), 'live', ...older.map(({ number }) => number)];
}

/** The pair that an address names; where it names none that is there, what changes next or has changed last. */
export function comparedPair(search: ComparedSearch, known: Known): ComparedPair {
  const choices = comparable(known);
  const named = (name: string | undefined): ComparedName | null => {
    const newest = known.versions[0]?.number;
    const meant = name === undefined ? null : name === String(newest) ? 'live' : name;
    return choices.find((choice) => String(choice) === meant) ?? null;
  };
  const right = named(search.right) ?? (known.draft === null ? 'live' : 'draft');
  const older = choices[choices.indexOf(right) + 1];
  return { left: named(search.left) ?? older ?? right, right };
}
