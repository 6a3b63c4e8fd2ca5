import type { ReadingContent, Text } from '@rumbo/domain';

/** Who did something to a sheet, and when. */
export interface SheetStep {
  readonly by: string;
  readonly at: string;
}

/** How a sheet has come to stand where it stands. */
export interface SheetCourse {
  /** The last that was sent and waits. */
  readonly submitted: SheetStep | null;
  /** The last approval that is in force. */
  readonly approved: SheetStep | null;
  /** What was given back and has not been sent again. */
  readonly returned:
    | (SheetStep & {
        readonly rows: readonly {
          readonly kpiId: string;
          readonly period: string;
          readonly reason: string;
          readonly by: string;
          readonly before: ReadingContent;
          readonly now: ReadingContent;
          readonly isFixed: boolean;
        }[];
      })
    | null;
  /** How many values took the place of an approved one. */
  readonly corrections: number;
  readonly closing: (SheetStep & { readonly unitId: string; readonly period: string }) | null;
  /** Of a sheet that is open again. */
  readonly reopening: (SheetStep & { readonly reason: string }) | null;
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
}

/** What would be published without a value, and what keeps a period from being closed. */
export interface ClosingView {
  readonly unitId: string;
  readonly unitName: Text;
  readonly period: string;
  /** Values that are owed in the period, there and under it. */
  readonly owed: number;
  readonly approved: number;
  /** Rows that wait for approval: while there are any, closing is refused. */
  readonly waiting: number;
  readonly units: readonly {
    readonly unitId: string;
    readonly unitName: Text;
    readonly rows: readonly {
      readonly kpiId: string;
      readonly code: string;
      readonly name: Text;
      readonly period: string;
      readonly state: 'empty' | 'draft' | 'submitted';
      /** A correction that waits: what is in force is published. */
      readonly hasApproved: boolean;
    }[];
  }[];
}
