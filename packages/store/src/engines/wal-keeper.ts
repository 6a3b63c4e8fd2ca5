import { statSync } from 'node:fs';
import type { ReaderPool } from './reader-pool.ts';

/** Bytes over which the write-ahead log is written back, and to which SQLite cuts it when it starts again. */
export const WAL_LIMIT = 4 * 1024 * 1024;

/** How long, in milliseconds, new readers wait for those inside; and how long until it is tried again after that failed. */
const PATIENCE = 500;
const PAUSE = 5_000;

export interface WalKeeper {
  /** Called between two writes. */
  afterCommit(): Promise<void>;
}

/** How connections that write keep the log: their own commits never write it back, that moment is chosen here. */
export const WAL_PRAGMAS = ['wal_autocheckpoint = 0', `journal_size_limit = ${WAL_LIMIT}`] as const;

/**
 * Keeps the write-ahead log short. SQLite starts it again only when all of it is written back and no reader is inside
 * it, which under steady reading never happens by itself: so the pool is emptied for a moment before it is written back,
 * by `checkpoint`, which waits for nobody and holds up nobody here, and again after it.
 */
export function createWalKeeper(
  file: string,
  pool: Pick<ReaderPool<unknown>, 'untilEmpty'>,
  checkpoint: () => Promise<void>,
): WalKeeper {
  let notBefore = 0;
  const writeBack = async () => {
    // Who is inside from before the newest commit keeps it from being written back, who came meanwhile from starting again.
    const wasEmpty = await pool.untilEmpty(PATIENCE);
    await checkpoint();
    return (await pool.untilEmpty(PATIENCE)) && wasEmpty;
  };
  return {
    async afterCommit() {
      if (walSize(file) <= WAL_LIMIT || performance.now() < notBefore) return;
      const wasEmpty = await writeBack().catch(() => false);
      // A checkpoint that fails loses nothing: what is committed stays in the log, and it is tried again.
      notBefore = wasEmpty ? 0 : performance.now() + PAUSE;
    },
  };
}

function walSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
