import type { EntryRow } from '@rumbo/api';
import type { Formatter } from '@rumbo/words';
import { partOf, savedContent } from './entry-line.ts';
import type { Part } from './entry-line.ts';
import { rowState } from './row-draft.ts';
import type { RowDraft } from './row-draft.ts';

/** Decimals of a part as it is put back into its cell. */
const PART_DECIMALS = 6;

interface PartSnapshot {
  readonly text: string;
  readonly figure: number | null;
}

/** All that a person can change in a row, as it stood at one moment: what an undo puts back. */
export interface RowSnapshot {
  readonly parts: Partial<Readonly<Record<Part, PartSnapshot>>>;
  readonly comment: string | null;
  readonly isEstimated: boolean;
  readonly notApplicable: string | null;
}

export function snapshotOf(row: EntryRow, draft: RowDraft | undefined, format: Formatter): RowSnapshot {
  const state = rowState(row, draft, format.numberFormat);
  const parts: readonly Part[] = row.kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
  const notApplicable = state.content?.kind === 'notApplicable' ? state.content.reason : null;
  return {
    parts: Object.fromEntries(
      parts.map((part) => [part, { text: textOf(row, draft, part, format), figure: state.figures[part] ?? null }]),
    ),
    comment: state.comment,
    isEstimated: state.isEstimated,
    notApplicable: draft?.notApplicable === undefined ? notApplicable : draft.notApplicable,
  };
}

function textOf(row: EntryRow, draft: RowDraft | undefined, part: Part, format: Formatter): string {
  const typed = draft?.texts[part];
  if (typed !== undefined) return typed;
  const saved = partOf(savedContent(row), part);
  return saved === null ? '' : format.shortFigureWithUnit(saved, PART_DECIMALS, '');
}

/** What would have to be typed for the row to stand so again. */
export function draftFor(snapshot: RowSnapshot, basedOn: number): RowDraft {
  const parts = Object.entries(snapshot.parts);
  return {
    texts: Object.fromEntries(parts.map(([part, { text }]) => [part, text])),
    // The figure itself, since its text may be one that can be read in two ways.
    read: Object.fromEntries(parts.flatMap(([part, { figure }]) => (figure === null ? [] : [[part, figure]]))),
    comment: snapshot.comment ?? '',
    isEstimated: snapshot.isEstimated,
    notApplicable: snapshot.notApplicable,
    basedOn,
  };
}

/** Whether two say the same: a figure by its value, what is no figure by its text. */
export function isSameSnapshot(one: RowSnapshot, other: RowSnapshot): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}

function essence({ parts, comment, isEstimated, notApplicable }: RowSnapshot): unknown {
  const figures = Object.values(parts).map(({ text, figure }) => figure ?? text.trim());
  return { figures: notApplicable === null ? figures : [], comment, isEstimated, notApplicable };
}
