import type { EntryRow, EntryView } from '@rumbo/api';
import { reportedValue } from '@rumbo/domain';
import { readingFinding, readingProblemSentence } from '@rumbo/words';
import { useMemo } from 'react';
import { useReader } from '../../app/language.tsx';
import { computedResult } from './computed-row.ts';
import { lacksReason } from './correction.ts';
import { rowKey } from './entry-line.ts';
import type { EntryLine } from './entry-line.ts';
import { rowsOf } from './tally.ts';
import type { EntrySheet } from './use-entry-sheet.ts';

/** How a cell and its row are marked: nothing, a triangle with a comment to write, a diamond with an error. */
export type CellMark = 'error' | 'warning' | null;

export interface LineTexts {
  /** What the value cell shows. */
  readonly value: string;
  /** There is nothing: said in grey. */
  readonly isEmpty: boolean;
  readonly mark: CellMark;
  readonly note: string;
  readonly noteKind: 'bad' | 'need' | 'plain';
  readonly change: string;
}

/** Significant decimals of a part of a ratio: it is shown as it was typed. */
export const PART_DECIMALS = 6;

/** Everything a line of the grid says, in the reader's words. */
export function useLineTexts(view: EntryView, sheet: EntrySheet): (line: EntryLine) => LineTexts {
  const { words, format, text } = useReader();
  const { entry } = words;
  const rows = useMemo(() => new Map(rowsOf(view).map((row) => [rowKey(row), row])), [view]);

  const valueOf = (line: EntryLine): number | null => {
    const { row, part } = line;
    if (row.kind === 'formula') return row.computed;
    const { content, figures } = sheet.stateOf(row);
    if (part === null) return content === null ? null : reportedValue(row, content);
    return content?.kind === 'notApplicable' ? null : (figures[part] ?? null);
  };

  const shown = (line: EntryLine, value: number): string => {
    const { row, part } = line;
    if (row.direction === 'yesNo') return value >= 0.5 ? words.shell.yes : words.shell.no;
    if (part === 'numerator' || part === 'denominator') return format.shortFigureWithUnit(value, PART_DECIMALS, '');
    return format.figure(value, row.decimals);
  };

  const noteOf = (row: EntryRow): Pick<LineTexts, 'note' | 'noteKind' | 'mark'> => {
    const state = sheet.stateOf(row);
    const [first] = state.problems;
    const about = { decimals: row.decimals, unit: text(row.unitOfMeasure), last: row.earlier.at(-1)?.value ?? null };
    if (row.kind === 'formula')
      return first === undefined
        ? { note: computedNote(row), noteKind: 'plain', mark: null }
        : { note: readingFinding(words, format, first, about), noteKind: 'plain', mark: 'warning' };
    const draft = sheet.draftOf(row);
    const refused = sheet.refusals[rowKey(row)];
    if (sheet.conflicts[rowKey(row)] !== undefined)
      return { note: words.refusalFallbacks.conflict, noteKind: 'bad', mark: 'error' };
    if (refused !== undefined) return { note: refused, noteKind: 'bad', mark: 'error' };
    const [part, problem] = Object.entries(state.unreadable)[0] ?? [];
    if (problem === 'ambiguous')
      return {
        note: entry.checks.ambiguous(Object.entries(draft?.texts ?? {}).find(([name]) => name === part)?.[1] ?? ''),
        noteKind: 'bad',
        mark: 'error',
      };
    if (problem !== undefined) return { note: entry.checks.notANumber, noteKind: 'bad', mark: 'error' };
    if (row.state === 'approved' && draft === undefined)
      return {
        note: state.comment ?? (state.content?.kind === 'notApplicable' ? state.content.reason : ''),
        noteKind: 'plain',
        mark: null,
      };
    if (first?.severity === 'blocking')
      return { note: readingProblemSentence(words, format, first, about), noteKind: 'bad', mark: 'error' };
    if (first !== undefined && state.comment === null) {
      // Beside which row a value is unlikely is seen nowhere else in the grid.
      const compared = state.problems.find(({ beside }) => beside !== undefined);
      const missing = entry.checks.commentMissing;
      const note = compared === undefined ? missing : `${missing}: ${readingFinding(words, format, compared, about)}`;
      return { note, noteKind: 'need', mark: 'warning' };
    }
    if (lacksReason(row, state, draft !== undefined))
      return { note: words.decisions.correctionReason, noteKind: 'need', mark: 'warning' };
    const returned = row.state === 'returned' ? row.pending?.returnReason : null;
    if (returned != null && draft === undefined)
      return { note: entry.checks.returned(row.pending?.enteredBy ?? '', returned), noteKind: 'bad', mark: 'error' };
    const reason = state.content?.kind === 'notApplicable' ? state.content.reason : null;
    return { note: state.comment ?? reason ?? '', noteKind: 'plain', mark: first === undefined ? null : 'warning' };
  };

  const computedNote = (row: EntryRow): string => {
    const { computedFrom, computed } = row;
    if (computedFrom === null) return '';
    const codes = [...new Set(computedFrom.operands.map(({ code }) => code))];
    const result = computedResult(computedFrom, row.period, (key) => rows.get(key), sheet.stateOf);
    if (computed !== null || typeof result === 'number') return words.entryComputed.from(format.list(codes));
    if (result.missing === 'divisionByZero') return words.entryComputed.divisionByZero;
    return result.operand === undefined ? '' : words.entryComputed.missing(result.operand.code);
  };

  return (line) => {
    const { row, part, isSub } = line;
    const state = sheet.stateOf(row);
    const typed = part === null ? undefined : sheet.draftOf(row)?.texts[part];
    const value = valueOf(line);
    const isUnreadable = part !== null && state.unreadable[part] !== undefined;
    const isNotApplicable = state.content?.kind === 'notApplicable' && !isSub;
    const before = part === null || part === 'value' ? (row.earlier.at(-1)?.value ?? null) : null;
    const note = isSub
      ? { note: '', noteKind: 'plain' as const, mark: isUnreadable ? ('error' as const) : null }
      : noteOf(row);
    return {
      ...note,
      note: note.note === '' && !isSub && row.kind === 'ratio' ? entry.cell.fromRowsBelow(2) : note.note,
      value: isUnreadable
        ? (typed ?? '')
        : isNotApplicable
          ? entry.cell.notApplicable
          : value === null
            ? part === null
              ? ''
              : entry.cell.pending
            : shown(line, value),
      isEmpty: value === null && !isUnreadable,
      change:
        value === null || before === null || row.direction === 'yesNo'
          ? ''
          : format.signedChange(value - before, row.decimals),
    };
  };
}
