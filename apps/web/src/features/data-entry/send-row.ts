import { api } from '../../app/api.ts';
import { failureOf } from '../../app/refusal.ts';
import type { Failure, WireRefusal } from '../../app/refusal.ts';
import { session } from '../../app/session/session.ts';
import type { RowWrite } from './row-write.ts';

export type RowAnswer =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | { readonly kind: 'away' }
  | { readonly kind: 'conflict'; readonly refusal: WireRefusal }
  | { readonly kind: 'refused'; readonly failure: Failure };

interface Sheet {
  readonly commandId: string;
  readonly planId: string;
  readonly unitId: string;
}

/** Sends one row. Silence, a busy server and an ended session keep it waiting; a newer value is a conflict. */
export async function sendRow(sheet: Sheet, write: RowWrite): Promise<RowAnswer> {
  try {
    const { kpiId, period, basedOn } = write;
    if (write.kind === 'clear') {
      const { result } = await api.readings.clear.mutate({ ...sheet, kpiId, period, basedOn });
      return { kind: 'saved', at: new Date().toISOString(), revision: result.revision };
    }
    const { content, estimated, comment } = write;
    const { result } = await api.readings.record.mutate({
      ...sheet,
      kpiId,
      period,
      content,
      estimated,
      comment,
      basedOn,
      channel: 'typed',
    });
    return { kind: 'saved', at: result.enteredAt, revision: result.revision };
  } catch (error) {
    return answerTo(failureOf(error));
  }
}

function answerTo(failure: Failure): RowAnswer {
  if (failure.kind === 'unreachable') return { kind: 'away' };
  if (failure.kind === 'signedOut') {
    session.expire();
    return { kind: 'away' };
  }
  if (failure.kind === 'refused' && failure.refusal.kind === 'busy') return { kind: 'away' };
  if (failure.kind === 'refused' && failure.refusal.code === 'readingChanged')
    return { kind: 'conflict', refusal: failure.refusal };
  return { kind: 'refused', failure };
}
