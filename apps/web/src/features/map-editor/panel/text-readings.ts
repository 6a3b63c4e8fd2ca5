import { singleMapEditSchema } from '@rumbo/domain';
import type { Language, MapEdit, TextPatch } from '@rumbo/domain';
import type { Formatter, Words } from '@rumbo/words';
import type { FieldReading } from './use-text-field.ts';

/** As many characters as a text of the map can have in a language. */
export const LONGEST_TEXT = 2_000;

interface TextRules {
  readonly words: Words;
  readonly format: Formatter;
  readonly language: Language;
  /** Puts the change of the text into an edit. */
  readonly edit: (patch: TextPatch) => MapEdit;
  /** Whether it may not be emptied; where the other language is there, one may be. */
  readonly isNeeded?: boolean;
  /** A name: what is pasted with breaks in it is one line. */
  readonly isOneLine?: boolean;
}

/** A text in one language as a change of the draft: trimmed, and null where nothing is left of it. */
export function textReading(
  text: string,
  { words, format, language, edit, isNeeded = false, isOneLine = false }: TextRules,
): FieldReading {
  const clean = text.replaceAll('\0', '').trim();
  const shown = isOneLine ? clean.replaceAll(/\s*[\r\n]+\s*/g, ' ') : clean;
  const say = words.mapPanel.field;
  if (shown === '' && isNeeded) return { problem: say.empty };
  if (shown.length > LONGEST_TEXT)
    return { problem: say.tooLong(format.count(shown.length), format.count(LONGEST_TEXT)) };
  return { edit: edit({ [language]: shown === '' ? null : shown }), shown };
}

/** A code; that it is free is asked of the draft. */
export function codeReading(text: string, id: string, words: Words): FieldReading {
  const code = text.trim();
  const edit = { kind: 'editObjective', id, set: { code } } as const;
  return singleMapEditSchema.safeParse(edit).success
    ? { edit, shown: code }
    : { problem: words.mapPanel.field.codeSpaces };
}
