/** Something that can be found, as it is compared. Made once, and asked at every key. */
export interface Searchable {
  /** `K-07` as `k07`; empty where there is none. */
  readonly code: string;
  /** Each name as its words, one after the other. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Text as it is compared when somebody searches: without case and accents, words apart by one space. */
export function foldForSearch(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Prepares something to be searched, by its code and its names in every language. */
export function searchable(code: string, names: readonly string[]): Searchable {
  return {
    code: wordsOf(code).join(''),
    names: names.map(foldForSearch),
    words: [...new Set([code, ...names].flatMap(wordsOf))],
  };
}

/**
 * How well something is found by what was typed, from 0, the best; null where it is not. Its own code comes first, then a
 * code that begins so, a name that begins so, words that begin so, and last what holds every word typed somewhere. All is
 * found where nothing was typed.
 */
export function searchRank(typed: string, { code, names, words }: Searchable): number | null {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const asCode = wanted.join('');
  if (code === asCode) return 0;
  if (code.startsWith(asCode)) return 1;
  const asName = wanted.join(' ');
  if (names.some((name) => name.startsWith(asName))) return 2;
  if (wanted.every((word) => words.some((one) => one.startsWith(word)))) return 3;
  return wanted.every((word) => words.some((one) => one.includes(word))) ? 4 : null;
}
