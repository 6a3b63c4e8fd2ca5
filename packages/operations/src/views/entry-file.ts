import type { ReadingContent, Text } from '@rumbo/domain';

/** Why a row of a file is left out, or cannot be read. */
export type FileRowReason =
  | 'notOnSheet'
  | 'periodUnknown'
  | 'locked'
  | 'twice'
  | 'empty'
  | 'half'
  | 'notANumber'
  | 'ambiguous'
  | 'commentTooLong';

/** What applying a file would do to one row of the sheet. */
export interface EntryFileRow {
  /** The cell that says it: `Mensual!E4`. */
  readonly address: string;
  readonly code: string;
  /** Null where the row is none of the sheet's. */
  readonly name: Text | null;
  readonly kpiId: string | null;
  readonly period: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'skipped' | 'unreadable';
  readonly reason: FileRowReason | null;
  /** What stands in the cell, where it could not be read. */
  readonly text: string | null;
  readonly from: ReadingContent | null;
  readonly to: ReadingContent | null;
  /** The comment that comes with it; null leaves the one that is there. */
  readonly comment: string | null;
}

/** A file of values against the sheet it is for, before anything is written. */
export interface EntryFilePreview {
  readonly rows: readonly EntryFileRow[];
  /** A figure that can be read in two ways, to be asked once. */
  readonly ambiguous: string | null;
}
