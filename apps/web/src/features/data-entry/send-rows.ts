import { api } from '../../app/api.ts';
import { failureOf } from '../../app/refusal.ts';
import type { Failure, WireRefusal } from '../../app/refusal.ts';
import { session } from '../../app/session/session.ts';
import type { RowWrite } from './row-write.ts';

export type RowAnswer =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | { readonly kind: 'conflict'; readonly refusal: WireRefusal }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** A line that fell silent says nothing: after so long the same is asked again, which does nothing twice. */
const LONGEST_WAIT_MS = 30_000;

interface Sheet {
  readonly commandId: string;
  readonly planId: string;
  readonly unitId: string;
}

/**
 * Sends rows, one by itself or many as a batch, and says what became of each; null where nobody answered. Silence, a busy
 * server and an ended session keep them waiting; a newer value is a conflict.
 */
export async function sendRows(sheet: Sheet, writes: readonly RowWrite[]): Promise<readonly RowAnswer[] | null> {
  const [first] = writes;
  try {
    if (first === undefined) return [];
    // A paste of one cell is a batch too: how it came belongs to its history.
    if (writes.length > 1 || first.channel !== 'typed') return await sendBatch(sheet, writes, first.channel);
    return [await sendOne(sheet, first)];
  } catch (error) {
    const answer = answerTo(failureOf(error));
    return answer === null ? null : writes.map(() => answer);
  }
}

const waiting = () => ({ signal: AbortSignal.timeout(LONGEST_WAIT_MS) });

async function sendOne(sheet: Sheet, write: RowWrite): Promise<RowAnswer> {
  const { kpiId, period, basedOn } = write;
  if (write.kind === 'clear') {
    const { result } = await api.readings.clear.mutate({ ...sheet, kpiId, period, basedOn }, waiting());
    return { kind: 'saved', at: new Date().toISOString(), revision: result.revision };
  }
  const { content, estimated, comment, channel } = write;
  const said = { content, estimated, comment, channel };
  const { result } = await api.readings.record.mutate({ ...sheet, kpiId, period, basedOn, ...said }, waiting());
  return { kind: 'saved', at: result.enteredAt, revision: result.revision };
}

async function sendBatch(
  { commandId, planId, unitId }: Sheet,
  writes: readonly RowWrite[],
  channel: RowWrite['channel'],
): Promise<readonly RowAnswer[]> {
  const rows = writes.map((write) => {
    const { kpiId, period, basedOn } = write;
    const at = { unitId, kpiId, period, basedOn };
    if (write.kind === 'clear') return { ...at, content: null, estimated: false, comment: null };
    return { ...at, content: write.content, estimated: write.estimated, comment: write.comment };
  });
  const { result } = await api.readings.recordMany.mutate({ commandId, planId, channel, rows }, waiting());
  const saved = new Map(result.saved.map(({ row, revision }) => [row, revision]));
  const refused = new Map(result.refused.map((one) => [one.row, one]));
  return writes.map((_, index): RowAnswer => {
    const revision = saved.get(index);
    if (revision !== undefined) return { kind: 'saved', at: result.enteredAt, revision };
    const { kind = 'invalid', code = '', params = {} } = refused.get(index) ?? {};
    const refusal: WireRefusal = { kind, code, params, field: 'content' };
    return answerTo({ kind: 'refused', refusal }) ?? { kind: 'refused', failure: { kind: 'refused', refusal } };
  });
}

function answerTo(failure: Failure): RowAnswer | null {
  if (failure.kind === 'unreachable') return null;
  if (failure.kind === 'signedOut') {
    session.expire();
    return null;
  }
  if (failure.kind === 'refused' && failure.refusal.kind === 'busy') return null;
  if (failure.kind === 'refused' && failure.refusal.code === 'readingChanged')
    return { kind: 'conflict', refusal: failure.refusal };
  return { kind: 'refused', failure };
}
