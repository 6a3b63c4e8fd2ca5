import { createHash } from 'node:crypto';
import { createPace } from './chunks.ts';
import type { Change } from './records/log.ts';
import type { ReadTx, Store } from './store.ts';

/** How many rows are checked in one read, so that no reader holds a snapshot for long. */
const BATCH = 500;

/** sha256 over the row before and everything this row says, in one fixed order. */
export function hashChange(previousHash: string, change: Omit<Change, 'hash'>): string {
  const canonical = JSON.stringify([
    previousHash,
    change.seq,
    change.at,
    change.commandId,
    change.command,
    [change.actor.kind, change.actor.id],
    change.planId,
    change.topics,
    change.refs.map((ref) => [ref.kind, ref.id, ref.before, ref.after, ref.count ?? null]),
    change.digest,
  ]);
  return createHash('sha256').update(canonical).digest('hex');
}

/**
 * Whether the change log is as it was written: the first seq whose row is missing, or does not hash to what it says;
 * null when all do.
 */
export async function verifyChain(source: Store | Pick<ReadTx, 'changes'>): Promise<number | null> {
  const after = (seq: number) =>
    'read' in source ? source.read((tx) => tx.changes.after(seq, BATCH)) : source.changes.after(seq, BATCH);
  const pace = createPace();
  let seq = 0;
  let hash = '';
  for (;;) {
    const batch = await after(seq);
    if (batch.length === 0) return null;
    for (const change of batch) {
      if (change.seq !== seq + 1 || change.hash !== hashChange(hash, change)) return seq + 1;
      ({ seq, hash } = change);
      await pace();
    }
  }
}
