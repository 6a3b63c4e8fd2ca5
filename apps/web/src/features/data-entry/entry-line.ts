import type { EntryRow, EntryView } from '@rumbo/api';
import type { ReadingContent, Text } from '@rumbo/domain';

/** Which part of a row a line of the grid holds. */
export type Part = 'value' | 'numerator' | 'denominator';

/** A line of the grid: a KPI, or one of the two parts that a ratio is entered as. */
export interface EntryLine {
  readonly row: EntryRow;
  /** Null: a computed line, which nobody types into. */
  readonly part: Part | null;
  readonly isSub: boolean;
  readonly name: Text | null;
}

export interface EntryGroup {
  readonly id: string;
  readonly name: Text;
  readonly lines: readonly EntryLine[];
}

/** Names a row: a KPI has one for each of its weeks or days in the month. */
export const rowKey = ({ kpiId, period }: Pick<EntryRow, 'kpiId' | 'period'>): string => `${kpiId} ${period}`;

export const lineKey = ({ row, part }: EntryLine): string => `${rowKey(row)} ${part ?? ''}`;

/** The lines of a row: a ratio has one for its result and one for each of its parts. */
export function linesOf(row: EntryRow): readonly EntryLine[] {
  if (row.kind !== 'ratio') return [{ row, part: row.kind === 'formula' ? null : 'value', isSub: false, name: null }];
  return [
    { row, part: null, isSub: false, name: null },
    { row, part: 'numerator', isSub: true, name: row.numeratorName },
    { row, part: 'denominator', isSub: true, name: row.denominatorName },
  ];
}

export function groupsOf(view: EntryView): readonly EntryGroup[] {
  return view.groups.map(({ perspectiveId, name, rows }) => ({
    id: perspectiveId,
    name,
    lines: rows.flatMap(linesOf),
  }));
}

export function isEditable(line: EntryLine): boolean {
  return line.part !== null && !line.row.isReadOnly;
}

/** What the server has: what is pending, else what is approved. */
export function savedContent(row: EntryRow): ReadingContent | null {
  return (row.pending ?? row.approved)?.content ?? null;
}

/** The revision that is typed over; 0 for an empty cell. */
export function revisionOf(row: EntryRow): number {
  return (row.pending ?? row.approved)?.revision ?? 0;
}

export function partOf(content: ReadingContent | null, part: Part): number | null {
  if (content === null || content.kind === 'notApplicable') return null;
  if (content.kind === 'value') return part === 'value' ? content.value : null;
  return part === 'numerator' ? content.numerator : part === 'denominator' ? content.denominator : null;
}
