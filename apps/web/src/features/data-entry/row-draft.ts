import type { EntryRow } from '@rumbo/api';
import type { CheckContext, ReadingContent, ReadingProblem } from '@rumbo/domain';
import { checkReading } from '@rumbo/domain';
import type { FigureProblem } from '@rumbo/words';
import { parseFigure, parseYesNo } from '@rumbo/words';
import { partOf, savedContent } from './entry-line.ts';
import type { Part } from './entry-line.ts';

/** What a person has typed over a row and the server does not have yet. An absent part is as the server has it. */
export interface RowDraft {
  readonly texts: Partial<Readonly<Record<Part, string>>>;
  /** What a text means where that was settled otherwise than by reading it: by a paste as a whole, by an undo. */
  readonly read?: Partial<Readonly<Record<Part, number>>>;
  /** How it came; left out, it was typed. */
  readonly channel?: 'typed' | 'pasted' | 'imported';
  readonly comment?: string;
  readonly isEstimated?: boolean;
  /** The reason why it does not apply; null takes that back. */
  readonly notApplicable?: string | null;
  /** The revision that was on screen when typing began. */
  readonly basedOn: number;
}

export type TypedProblem = FigureProblem['problem'] | ReadingProblem['code'];

/** A row as it stands with what was typed: its content, and what is wrong with it. */
export interface RowState {
  readonly content: ReadingContent | null;
  readonly comment: string | null;
  readonly isEstimated: boolean;
  /** What each part says, also while the other one is still missing. */
  readonly figures: Partial<Readonly<Record<Part, number>>>;
  /** Texts that are no numbers, by part. */
  readonly unreadable: Partial<Readonly<Record<Part, FigureProblem['problem']>>>;
  readonly problems: readonly ReadingProblem[];
  /** Everything was taken out again. */
  readonly isCleared: boolean;
}

interface Reading {
  readonly figures: Partial<Record<Part, number>>;
  readonly unreadable: Partial<Record<Part, FigureProblem['problem']>>;
}

/** Yes and no are written as words, and as 1 and 0. */
export function parseTyped(row: EntryRow, text: string, numberFormat: string): number | FigureProblem {
  const yesNo = row.direction === 'yesNo' ? parseYesNo(text) : null;
  return yesNo ?? parseFigure(text, numberFormat, row.decimals);
}

function readParts(row: EntryRow, draft: RowDraft, parts: readonly Part[], numberFormat: string): Reading {
  const saved = savedContent(row);
  const reading: Reading = { figures: {}, unreadable: {} };
  for (const part of parts) {
    const text = draft.texts[part];
    const figure =
      text === undefined ? partOf(saved, part) : (draft.read?.[part] ?? parseTyped(row, text, numberFormat));
    if (typeof figure === 'number') reading.figures[part] = figure;
    else if (figure !== null && figure.problem !== 'empty') reading.unreadable[part] = figure.problem;
  }
  return reading;
}

function contentFrom(row: EntryRow, { figures }: Reading): ReadingContent | null {
  const { value, numerator, denominator } = figures;
  if (row.kind === 'ratio')
    return numerator === undefined || denominator === undefined ? null : { kind: 'ratio', numerator, denominator };
  return value === undefined ? null : { kind: 'value', value };
}

function checkContextOf(row: EntryRow): CheckContext {
  return { expectedRange: row.expectedRange, last: row.earlier.at(-1)?.value ?? null, steady: row.steady };
}

function contentOf(row: EntryRow, draft: RowDraft, reading: Reading): ReadingContent | null {
  const saved = savedContent(row);
  if (typeof draft.notApplicable === 'string')
    return draft.notApplicable.trim() === '' ? null : { kind: 'notApplicable', reason: draft.notApplicable.trim() };
  const isTyped = Object.keys(draft.texts).length > 0;
  if (saved?.kind === 'notApplicable' && !isTyped && draft.notApplicable !== null) return saved;
  return contentFrom(row, reading);
}

/** Puts what was typed over what the server has, and checks it by the rules that the server runs. */
export function rowState(row: EntryRow, draft: RowDraft | undefined, numberFormat: string): RowState {
  const saved = row.pending ?? row.approved;
  const own: RowDraft = draft ?? { texts: {}, basedOn: 0 };
  const parts: readonly Part[] = row.kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
  const reading = readParts(row, own, parts, numberFormat);
  const content = row.kind === 'formula' ? null : contentOf(row, own, reading);
  const isUnreadable = Object.keys(reading.unreadable).length > 0;
  return {
    content: isUnreadable ? null : content,
    comment:
      own.comment === undefined ? (saved?.comment ?? null) : own.comment.trim() === '' ? null : own.comment.trim(),
    isEstimated: own.isEstimated ?? saved?.isEstimated ?? false,
    figures: reading.figures,
    unreadable: reading.unreadable,
    problems: content === null || isUnreadable ? [] : checkReading(row, content, checkContextOf(row)),
    isCleared:
      parts.every(
        (part) =>
          own.texts[part]?.trim() === '' || (own.texts[part] === undefined && partOf(savedContent(row), part) === null),
      ) && parts.some((part) => own.texts[part] !== undefined),
  };
}

/** Whether a draft says anything that the server does not have. */
export function differs(row: EntryRow, draft: RowDraft, numberFormat: string): boolean {
  const state = rowState(row, draft, numberFormat);
  const saved = row.pending ?? row.approved;
  if (Object.keys(state.unreadable).length > 0) return true;
  if (state.content === null)
    return (
      saved !== null ||
      typeof draft.notApplicable === 'string' ||
      Object.values(draft.texts).some((text) => text.trim() !== '') ||
      state.comment !== null
    );
  return (
    JSON.stringify(state.content) !== JSON.stringify(saved?.content) ||
    state.comment !== (saved?.comment ?? null) ||
    state.isEstimated !== (saved?.isEstimated ?? false)
  );
}
