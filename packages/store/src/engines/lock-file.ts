import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { codeOf } from './failure.ts';
import { StoreError } from '../errors.ts';

/** Files held by this very process: in a container every start may have the same pid. */
const held = new Set<string>();

/** How long a lock file may be empty, between being made and being written. */
const BEING_WRITTEN = 5_000;

export function lockFileOf(file: string): string {
  return `${file}.lock`;
}

/** Says that a server works on this database. Returns how to give it back. Throws `storeLocked` when another one does. */
export function takeLock(file: string): () => void {
  const lock = lockFileOf(file);
  refuseWhileLocked(file);
  rmSync(lock, { force: true });
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new StoreError('storeLocked', { where: file, pid: holderOf(file) }, error);
    throw error;
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) rmSync(lock, { force: true });
  };
}

/** Throws `storeLocked` while a living server holds the database. */
export function refuseWhileLocked(file: string): void {
  const pid = holderOf(file);
  if (pid !== null) throw new StoreError('storeLocked', { where: file, pid });
}

/** The process that holds the lock file; null when nobody does, or who did is gone. 0: somebody is just taking it. */
export function holderOf(file: string): number | null {
  const lock = lockFileOf(file);
  try {
    const text = readFileSync(lock, 'utf8');
    if (text === '') return Date.now() - statSync(lock).mtimeMs < BEING_WRITTEN ? 0 : null;
    return livingHolder(lock, JSON.parse(text));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function livingHolder(lock: string, holder: unknown): number | null {
  if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number')
    return null;
  const { pid } = holder;
  if (pid === process.pid) return held.has(lock) ? pid : null;
  if (!isRunning(pid)) return null;
  const started = 'started' in holder ? holder.started : null;
  // The same pid with another start is somebody else, who got the number after a crash.
  return started === startOf(pid) ? pid : null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When a process started, in the kernel's ticks; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    // The second field is a name in brackets and may hold spaces; the start is the 20th after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
