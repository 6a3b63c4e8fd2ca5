import type { SearchView } from '@rumbo/api';
import { searchable, searchRank } from '@rumbo/domain';
import type { Searchable, Text } from '@rumbo/domain';
import { wordsIn } from '@rumbo/words';
import type { NavEntry } from '../../app/shell/Nav.tsx';

interface Common {
  /** Unique among all of them, and the same on another day. */
  readonly key: string;
  readonly as: Searchable;
}

/** Something that can be gone to; a person leads on to what they own. */
export type SearchEntry = Common &
  (
    | {
        readonly kind: 'objective';
        readonly id: string;
        readonly code: string;
        readonly name: Text;
        readonly lane: Text;
      }
    | { readonly kind: 'kpi'; readonly id: string; readonly code: string; readonly name: Text }
    | {
        readonly kind: 'person';
        readonly name: string;
        readonly owned: ReadonlySet<string>;
        readonly counts: readonly [number, number];
      }
    | { readonly kind: 'page'; readonly page: NavEntry }
  );

export type SearchPerson = Extract<SearchEntry, { readonly kind: 'person' }>;

export interface SearchGroup {
  readonly kind: SearchEntry['kind'] | 'recent';
  readonly entries: readonly SearchEntry[];
  /** How many more there are. */
  readonly more: number;
}

const both = ({ es, en }: Text): string[] => [es, en].filter((name) => name !== undefined);
const LANGUAGES_OF_PAGES = [wordsIn('es'), wordsIn('en')] as const;

/** Everything that somebody can go to: the pages they have, and what the plan lets them find. */
export function searchEntries(pages: readonly NavEntry[], view: SearchView | undefined): readonly SearchEntry[] {
  return [
    ...(view?.objectives ?? []).map(({ id, code, title, perspective }): SearchEntry => ({
      kind: 'objective',
      key: `objective:${id}`,
      id,
      code,
      name: title,
      lane: perspective,
      as: searchable(code, both(title)),
    })),
    ...(view?.kpis ?? []).map(({ id, code, name }): SearchEntry => ({
      kind: 'kpi',
      key: `kpi:${id}`,
      id,
      code,
      name,
      as: searchable(code, both(name)),
    })),
    ...(view?.people ?? []).map(({ id, name, objectiveIds, kpiIds }): SearchEntry => ({
      kind: 'person',
      key: `person:${id}`,
      name,
      owned: new Set([...objectiveIds.map((one) => `objective:${one}`), ...kpiIds.map((one) => `kpi:${one}`)]),
      counts: [objectiveIds.length, kpiIds.length],
      as: searchable('', [name]),
    })),
    ...pages.map((page): SearchEntry => ({
      kind: 'page',
      key: `page:${page.name}`,
      page,
      as: searchable(
        '',
        LANGUAGES_OF_PAGES.map(({ shell }) => shell.nav[page.name]),
      ),
    })),
  ];
}

const KINDS = ['objective', 'kpi', 'person', 'page'] as const;
const MOST_OF_A_KIND = 7;

/** What was found, best kind first; within a kind best first. With nothing typed, what was gone to last, and the pages. */
export function searchGroups(
  entries: readonly SearchEntry[],
  typed: string,
  { owner, recent }: { readonly owner: SearchPerson | null; readonly recent: readonly string[] },
): readonly SearchGroup[] {
  const among = owner === null ? entries : entries.filter(({ key }) => owner.owned.has(key));
  if (owner === null && typed.trim() === '') return startingGroups(among, recent);
  return KINDS.map((kind) => ranked(among, kind, typed))
    .filter(({ group }) => group.entries.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ group }) => group);
}

function ranked(among: readonly SearchEntry[], kind: SearchEntry['kind'], typed: string) {
  const found = among
    .filter((entry) => entry.kind === kind)
    .flatMap((entry) => {
      const rank = searchRank(typed, entry.as);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const shown = found.slice(0, MOST_OF_A_KIND).map(({ entry }) => entry);
  return { best: found[0]?.rank ?? Infinity, group: { kind, entries: shown, more: found.length - shown.length } };
}

function startingGroups(entries: readonly SearchEntry[], recent: readonly string[]): readonly SearchGroup[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const last = recent.flatMap((key) => byKey.get(key) ?? []);
  const pages = entries.filter(({ key, kind }) => kind === 'page' && !recent.includes(key));
  return [
    { kind: 'recent' as const, entries: last, more: 0 },
    { kind: 'page' as const, entries: pages, more: 0 },
  ].filter((group) => group.entries.length > 0);
}
