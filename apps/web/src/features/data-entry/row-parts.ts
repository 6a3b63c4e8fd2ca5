import type { EntryRow } from '@rumbo/api';
import type { Formatter } from '@rumbo/words';
import { partOf, savedContent } from './entry-line.ts';
import type { Part } from './entry-line.ts';
import type { RowFilling } from './paste-onto.ts';
import type { RowDraft } from './row-draft.ts';

interface Parts {
  readonly texts: RowDraft['texts'];
  readonly read?: RowDraft['read'];
}

/**
 * A draft with parts typed over it. A ratio is one reading: with one part typed, the other is held as it stood, so that
 * nobody's later figure mixes in.
 */
export function withParts(row: EntryRow, draft: RowDraft, { texts, read = {} }: Parts, format: Formatter): RowDraft {
  const typed = { ...draft.texts, ...texts };
  const held = row.kind === 'ratio' ? heldParts(row, typed) : [];
  const stillRead = Object.entries(draft.read ?? {}).filter(([part]) => !(part in texts));
  return {
    ...draft,
    notApplicable: null,
    texts: {
      ...Object.fromEntries(held.map(([part, figure]) => [part, format.shortFigureWithUnit(figure, 6, '')])),
      ...typed,
    },
    read: { ...Object.fromEntries(held), ...Object.fromEntries(stillRead), ...read },
  };
}

const PARTS: readonly Part[] = ['numerator', 'denominator'];

function heldParts(row: EntryRow, typed: RowDraft['texts']): readonly (readonly [Part, number])[] {
  return PARTS.flatMap((part) => {
    const saved = typed[part] === undefined ? partOf(savedContent(row), part) : null;
    return saved === null ? [] : [[part, saved] as const];
  });
}

/** A draft with what a block puts into its row. */
export function withFilling(
  row: EntryRow,
  draft: RowDraft,
  filling: Omit<RowFilling, 'row'>,
  format: Formatter,
): RowDraft {
  const { texts, read, comment } = filling;
  const filled = Object.keys(texts).length === 0 ? draft : withParts(row, draft, { texts, read }, format);
  return comment === null ? filled : { ...filled, comment };
}
