import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '@rumbo/domain';
import type { Headings, ValueRow } from '@rumbo/interchange';

/** What the thread is started with. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly headings: Headings;
}

/** What the thread says at its end. */
export type FileAnswer =
  | { readonly rows: readonly ValueRow[] }
  | { readonly refusal: Pick<Refusal, 'kind' | 'code' | 'params' | 'field'> };

/** The rows of values of a file. Refuses what cannot be read, in the words of `interchange`. */
export type ReadFile = (file: FileToRead) => Promise<readonly ValueRow[]>;

interface Limits {
  readonly atOnce: number;
  readonly waiting: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Many times what the largest file that is allowed takes; two leave the rest of the machine to who only looks. */
const LIMITS: Limits = { atOnce: 2, waiting: 8, milliseconds: 15_000, megabytes: 512 };

/** In a build all files lie side by side. */
const THREAD = import.meta.filename.endsWith('.ts') ? 'reading-thread.ts' : 'reading-thread.js';

/**
 * Reads files in threads of their own, a few at a time: a small file can be made to take long to read, and whoever sends it
 * waits alone. Refuses with `fileTooMuchWork` what takes too long or too much memory, with `filesWaiting` one too many.
 */
export function createReadFile(limits: Limits = LIMITS): ReadFile {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (file) => {
    if (running < limits.atOnce) running += 1;
    else if (waiting.length < limits.waiting) await new Promise<void>((start) => void waiting.push(start));
    else throw new Refusal('busy', 'filesWaiting', {}, 'file');
    try {
      return await inThread(file, limits);
    } finally {
      // The place is handed on, so that nobody who comes now gets in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

async function inThread(workerData: FileToRead, { milliseconds, megabytes }: Limits): Promise<readonly ValueRow[]> {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const thread = new Worker(join(import.meta.dirname, THREAD), { workerData, resourceLimits, execArgv: [], env: {} });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<FileAnswer>((resolve, reject) => {
      const tooMuch = () => reject(new Refusal('invalid', 'fileTooMuchWork', {}, 'file'));
      timer = setTimeout(tooMuch, milliseconds);
      thread.once('message', resolve);
      thread.once('error', (error) => (isOutOfMemory(error) ? tooMuch() : reject(error)));
      thread.once('exit', tooMuch);
    });
    if ('rows' in answer) return answer.rows;
    const { kind, code, params, field } = answer.refusal;
    throw new Refusal(kind, code, params, field);
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
