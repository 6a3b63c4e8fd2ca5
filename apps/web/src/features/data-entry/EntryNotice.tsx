import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { Reader } from '../../app/language.tsx';
import { Cross } from '../../ui/icons.tsx';
import type { PasteReport, SkipReason } from './paste-onto.ts';
import type { Notice, Pasting } from './use-paste.ts';
import type { Turned } from './use-undo.ts';

/** What was pasted and how it was read, or what an undo did; it stays until it is dismissed or something else is done. */
export function EntryNotice({ pasting }: { readonly pasting: Pasting }): ReactNode {
  const reader = useReader();
  const { actions } = reader.words.shell;
  const { notice } = pasting;
  return (
    <div role="status" className="noprint">
      {notice === null ? null : (
        <div className="toast entrynotice">
          <span>{sentencesOf(reader, notice).join(' ')}</span>
          {notice.kind === 'pasted' || notice.kind === 'imported' ? (
            <button type="button" onClick={() => pasting.turn('undo')}>
              {actions.undo}
            </button>
          ) : null}
          <button type="button" className="icon" aria-label={actions.dismiss} onClick={pasting.dismiss}>
            <Cross />
          </button>
        </div>
      )}
    </div>
  );
}

function sentencesOf(reader: Reader, notice: Notice): readonly string[] {
  const { turned } = reader.words.entryPaste;
  if (notice.kind === 'pasted') return pastedSentences(reader, notice.report);
  if (notice.kind === 'imported') return [reader.words.entryFiles.applied(notice.rows)];
  if (notice.kind === 'turned') return turnedSentences(reader, notice.turned);
  return [notice.way === 'undo' ? turned.nothingToUndo : turned.nothingToRedo];
}

const SAID: readonly Exclude<SkipReason, 'computed'>[] = ['locked', 'belowLastRow', 'rightOfTable', 'empty'];

function pastedSentences({ words }: Reader, report: PasteReport): readonly string[] {
  const said = words.entryPaste.report;
  const { values, comments, skipped, decimal, unreadable, ambiguous } = report;
  const isNothing = values === 0 && comments === 0 && unreadable === 0 && ambiguous === null;
  return [
    ...(isNothing ? [said.nothing] : []),
    ...(values > 0 ? [said.values(values, skipped.computed ?? 0)] : []),
    ...(comments > 0 ? [said.comments(comments)] : []),
    ...(decimal === null ? [] : [said[decimal.use][decimal.sign](decimal.example)]),
    ...(unreadable > 0 ? [said.unreadable(unreadable)] : []),
    ...(ambiguous === null ? [] : [said.ambiguous(ambiguous)]),
    ...SAID.flatMap((reason) => {
      const count = skipped[reason] ?? 0;
      return count === 0 ? [] : [said.skipped[reason](count)];
    }),
  ];
}

function turnedSentences({ words }: Reader, { way, rows, kept }: Turned): readonly string[] {
  const said = words.entryPaste.turned;
  return [
    ...(rows === 0 ? [] : [said[way](rows)]),
    ...kept.map(({ row, reason }) => {
      if (reason === 'readOnly') return said.readOnly(row.code);
      const by = (row.pending ?? row.approved)?.enteredBy ?? '';
      return by === '' ? said.changedElsewhere(row.code) : said.changedSince(row.code, by);
    }),
  ];
}
