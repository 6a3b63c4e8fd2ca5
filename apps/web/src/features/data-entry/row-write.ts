import type { EntryRow } from '@rumbo/api';
import type { ReadingContent } from '@rumbo/domain';
import type { RowDraft } from './row-draft.ts';
import { differs, rowState } from './row-draft.ts';

interface Place {
  readonly kpiId: string;
  readonly period: string;
  readonly basedOn: number;
  readonly channel: RowDraft['channel'] & string;
}

/** What is sent for a row: a reading, or that its draft is taken away. */
export type RowWrite =
  | (Place & {
      readonly kind: 'record';
      readonly content: ReadingContent;
      readonly estimated: boolean;
      readonly comment: string | null;
    })
  | (Place & { readonly kind: 'clear' });

/** What to do when a row is left: write it, forget what was typed, or keep it until it makes sense. */
export type Leaving =
  | { readonly kind: 'write'; readonly write: RowWrite }
  | { readonly kind: 'forget' }
  | { readonly kind: 'keep' };

export function leavingOf(row: EntryRow, draft: RowDraft, numberFormat: string): Leaving {
  const state = rowState(row, draft, numberFormat);
  const place: Place = {
    kpiId: row.kpiId,
    period: row.period,
    basedOn: draft.basedOn,
    channel: draft.channel ?? 'typed',
  };
  if (Object.keys(state.unreadable).length > 0) return { kind: 'keep' };
  if (state.isCleared && state.content === null) {
    return row.pending === null ? { kind: 'forget' } : { kind: 'write', write: { kind: 'clear', ...place } };
  }
  if (!differs(row, draft, numberFormat)) return { kind: 'forget' };
  // Half a ratio, a comment without a value, "does not apply" without its reason: kept, not sent.
  if (state.content === null) return { kind: 'keep' };
  const { content, comment, isEstimated } = state;
  return {
    kind: 'write',
    write: { kind: 'record', ...place, content, estimated: isEstimated, comment },
  };
}
