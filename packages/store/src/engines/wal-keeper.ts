import { statSync } from 'node:fs';
import type { Database as Client } from 'better-sqlite3';
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

/**
 * Keeps the write-ahead log short. SQLite starts it again only when all of it is written back and no reader is inside
 * it, which under steady reading never happens by itself: so the pool is emptied for a moment, for a PASSIVE checkpoint,
 * which waits for nobody.
 */
export function createWalKeeper(file: string, client: Client, pool: ReaderPool<unknown>): WalKeeper {
  let notBefore = 0;
  // Its own commits never checkpoint: that moment is chosen here.
  client.pragma('wal_autocheckpoint = 0');
  client.pragma(`journal_size_limit = ${WAL_LIMIT}`);
  const checkpoint = () => void client.pragma('wal_checkpoint(PASSIVE)');
  return {
    async afterCommit() {
      if (walSize(file) <= WAL_LIMIT || performance.now() < notBefore) return;
      const wasEmpty = await pool.withoutReaders(PATIENCE, checkpoint).catch(() => false);
      // A checkpoint that fails loses nothing: what is committed stays in the log, and it is tried again.
      notBefore = wasEmpty ? 0 : performance.now() + PAUSE;
    },
  };
}

function walSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
