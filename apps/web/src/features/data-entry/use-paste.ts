import type { DecimalSign } from '@rumbo/words';
import { useState } from 'react';
import { useReader } from '../../app/language.tsx';
import { clipboardTable } from './clipboard-table.ts';
import { pasteOnto } from './paste-onto.ts';
import type { PasteReport, PasteTarget, RowFilling } from './paste-onto.ts';
import type { EntrySheet } from './use-entry-sheet.ts';
import type { Turned } from './use-undo.ts';

/** More than any sheet holds: a longer text belongs into a file. */
export const MOST_PASTED = 2_000_000;

/** What is said below the grid until it is dismissed or something else is done. */
export type Notice =
  | { readonly kind: 'pasted'; readonly report: PasteReport }
  | { readonly kind: 'imported'; readonly rows: number }
  | { readonly kind: 'turned'; readonly turned: Turned }
  | { readonly kind: 'nothing'; readonly way: 'undo' | 'redo' };

/** A paste with figures that can be read in two ways. */
interface Question {
  readonly table: readonly (readonly string[])[];
  readonly target: PasteTarget;
  readonly example: string;
}

export interface Pasting {
  readonly paste: (text: string, target: PasteTarget) => void;
  /** What a file would change, once the person has said so. */
  readonly bring: (fillings: readonly RowFilling[]) => void;
  readonly turn: (way: 'undo' | 'redo') => void;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  /** The figure to ask about; null while nothing is asked. */
  readonly asked: string | null;
  /** How it is read; null leaves it as text. */
  readonly answer: (sign: DecimalSign | null) => void;
}

/** Puts what was copied in a spreadsheet into the sheet, asks what is not clear, and says what was done. */
export function usePaste(sheet: EntrySheet): Pasting {
  const { format } = useReader();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  return {
    paste(text, target) {
      const table = clipboardTable(text);
      const { fillings, report } = pasteOnto(table, target, format.numberFormat);
      sheet.fill(fillings, { channel: 'pasted' });
      setNotice({ kind: 'pasted', report });
      setQuestion(report.ambiguous === null ? null : { table, target, example: report.ambiguous });
    },
    bring(fillings) {
      sheet.fill(fillings, { channel: 'imported' });
      setNotice({ kind: 'imported', rows: fillings.length });
    },
    turn(way) {
      const turned = sheet.turn(way);
      setNotice(turned === null ? { kind: 'nothing', way } : { kind: 'turned', turned });
    },
    notice,
    dismiss: () => setNotice(null),
    asked: question?.example ?? null,
    answer(sign) {
      setQuestion(null);
      if (question === null || sign === null) return;
      const { fillings, report } = pasteOnto(question.table, question.target, format.numberFormat, sign);
      sheet.fill(fillings, { channel: 'pasted', isAmended: true });
      setNotice({ kind: 'pasted', report });
    },
  };
}
