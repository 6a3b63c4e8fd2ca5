import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SceneText } from '@rumbo/drawing';

export type Weight = SceneText['weight'];

/** Inter is packed by alphabet. The first that has a character is used; Latin is always there. */
const ALPHABETS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
export type Alphabet = (typeof ALPHABETS)[number];
type Range = readonly [from: number, to: number];

/** A stretch of text that one file has the letters for; null: Inter has none for it. */
export interface Run {
  readonly alphabet: Alphabet | null;
  readonly text: string;
}

const resolve = createRequire(import.meta.url).resolve;
const files = new Map<string, Buffer>();
let known: ReadonlyMap<Alphabet, Letters> | null = null;

/** What an alphabet has: as a style sheet says it, and as numbers. */
interface Letters {
  readonly said: string;
  readonly ranges: readonly Range[];
}

/** "U+0000-00FF,U+0131" as numbers. */
function rangesOf(text: string): Range[] {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function alphabets(): ReadonlyMap<Alphabet, Letters> {
  if (known !== null) return known;
  // A file of the package: ranges by the name of an alphabet.
  const listed = JSON.parse(readFileSync(resolve('@fontsource/inter/unicode.json'), 'utf8')) as Record<string, string>;
  known = new Map(
    ALPHABETS.map((name) => {
      const said = listed[name];
      if (said === undefined) throw new Error(`Inter has no ${name}`);
      return [name, { said, ranges: rangesOf(said) }];
    }),
  );
  return known;
}

/** The letters of an alphabet, as a style sheet says them. */
export const lettersOf = (alphabet: Alphabet): string => alphabets().get(alphabet)?.said ?? '';

function has(alphabet: Alphabet, code: number): boolean {
  return (
    alphabets()
      .get(alphabet)
      ?.ranges.some(([from, to]) => code >= from && code <= to) ?? false
  );
}

/** The text in stretches that are set from one file each. */
export function runsOf(text: string): Run[] {
  const runs: { alphabet: Alphabet | null; text: string }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const stays = last?.alphabet != null && has(last.alphabet, code);
    const alphabet = stays ? last.alphabet : (ALPHABETS.find((one) => has(one, code)) ?? null);
    if (last !== undefined && last.alphabet === alphabet) last.text += character;
    else runs.push({ alphabet, text: character });
  }
  return runs;
}

/** The bytes of the typeface; read once, as they are a few kilobytes each. */
export function interFile(alphabet: Alphabet, weight: Weight, format: 'woff' | 'woff2'): Buffer {
  const name = `inter-${alphabet}-${weight}-normal.${format}`;
  const bytes = files.get(name) ?? readFileSync(resolve(`@fontsource/inter/files/${name}`));
  files.set(name, bytes);
  return bytes;
}
