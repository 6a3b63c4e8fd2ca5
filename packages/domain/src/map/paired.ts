import { LANGUAGES } from '../text.ts';
import type { Language, Text } from '../text.ts';
import type { Change } from './map-difference.ts';

/** What a text says in one language on the two sides; null where it says nothing. */
export interface TextDifference extends Change<string | null> {
  readonly language: Language;
}

/** What is in one list or the other, by key: all of `after` in its order, then what is gone. */
export function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): readonly Change<Item | null>[] {
  const then = new Map(before.map((item) => [key(item), item]));
  const now = new Set(after.map(key));
  return [
    ...after.map((item) => ({ before: then.get(key(item)) ?? null, after: item })),
    ...before.filter((item) => !now.has(key(item))).map((item) => ({ before: item, after: null })),
  ];
}

/** Whether the two sides say the same; values are those that can be written as JSON, with keys in any order. */
export function isSame({ before, after }: Change<unknown>): boolean {
  return isSameValue(before, after);
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && isSameValue(value, ofB.get(key)));
}

/** One for each language that says something else. */
export function textDifferences({ before, after }: Change<Text | null>): readonly TextDifference[] {
  return LANGUAGES.map((language) => ({
    language,
    before: before?.[language] ?? null,
    after: after?.[language] ?? null,
  })).filter((text) => !isSame(text));
}
