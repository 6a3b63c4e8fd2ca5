import type { Text } from '@rumbo/domain';

/** What one unit owes on the sheet of one month, by one person: the reader, or one who is away. */
export interface WorklistLine {
  readonly unitId: string;
  readonly unitName: Text;
  /** The month of the sheet. */
  readonly period: string;
  /** By when the first value that is not sent is due; of what is all sent, the last due day. */
  readonly dueDay: string;
  /** Working days since then; 0 while it is not late. */
  readonly lateBy: number;
  /** Who is away; null: the reader's own. */
  readonly forName: string | null;
  readonly counts: {
    readonly expected: number;
    readonly empty: number;
    readonly draft: number;
    readonly returned: number;
    readonly submitted: number;
    readonly approved: number;
  };
  readonly returns: readonly { readonly code: string; readonly reason: string }[];
}

/** What the reader owes in a plan, and by when. */
export interface WorklistView {
  readonly planId: string;
  readonly isIllustrative: boolean;
  readonly seq: number;
  readonly today: string;
  /** Values that are still to be sent, as the navigation counts them. */
  readonly open: number;
  /** Of these, those whose due day is over. */
  readonly late: number;
  /** Whether anything is ever asked of the reader. */
  readonly isAsked: boolean;
  /** Returned ones first, then the longest overdue, then by due day; what is sent comes last. */
  readonly lines: readonly WorklistLine[];
  /** The day on which something falls due next; null: nothing is foreseen this month. */
  readonly nextDue: string | null;
}
