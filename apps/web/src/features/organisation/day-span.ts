import type { Formatter, Words } from '@rumbo/words';

/** Between which days something holds, in words. */
export function daySpan(words: Words, format: Formatter, from: string, to: string | null): string {
  const { organisation } = words;
  return to === null
    ? organisation.sinceDay(format.day(from, 'short'))
    : organisation.betweenDays(format.day(from, 'short'), format.day(to, 'short'));
}
