import { parseDay } from '@rumbo/words';

export interface ReadDays {
  /** In order, each once. */
  readonly days: readonly string[];
  readonly notRead: readonly string[];
}

/** The days in a text as people paste it: day before month, or as a computer writes it, between anything that parts them. */
export function readDays(text: string): ReadDays {
  const days = new Set<string>();
  const notRead: string[] = [];
  for (const word of text.split(/[\s,;|]+/)) {
    if (!/\d/.test(word)) continue;
    const day = parseDay(word);
    if (day === null) notRead.push(word);
    else days.add(day);
  }
  return { days: [...days].toSorted(), notRead };
}
