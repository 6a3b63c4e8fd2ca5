import { Worker } from 'node:worker_threads';
import { StoreError } from '../errors.ts';
import type { ThreadAnswer, ThreadQuestion, ThreadRequest } from './sqlite-thread-messages.ts';

type Rows = readonly (readonly unknown[])[];

/** A connection of the thread, seen from here. */
export interface ThreadConnection {
  /** False once it is closed, or the thread has ended. */
  readonly isOpen: () => boolean;
  readonly ask: (request: Exclude<ThreadRequest, { readonly kind: 'open' }>) => Promise<Rows>;
}

interface Waiting {
  readonly resolve: (rows: Rows) => void;
  readonly reject: (error: unknown) => void;
}

/** The program beside this file: as a source, or as the bundle puts it there. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './sqlite-thread.ts' : './sqlite-thread.js', import.meta.url);

interface Thread {
  readonly ask: (connection: number, request: ThreadRequest) => Promise<Rows>;
  readonly hasEnded: () => boolean;
}

// One for the process, from the first time on that something is asked of it.
let running: Thread | null = null;
let connections = 0;

export async function openInThread(file: string, pragmas: readonly string[]): Promise<ThreadConnection> {
  const thread = running === null || running.hasEnded() ? startThread() : running;
  running = thread;
  const connection = (connections += 1);
  let isClosed = false;
  await thread.ask(connection, { kind: 'open', file, pragmas });
  return {
    isOpen: () => !isClosed && !thread.hasEnded(),
    ask(request) {
      if (request.kind === 'close') isClosed = true;
      return thread.ask(connection, request);
    },
  };
}

function startThread(): Thread {
  const worker = new Worker(PROGRAM);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let hasEnded = false;
  // The process lives as long as an answer is waited for, and no longer.
  worker.unref();
  worker.on('message', (answer: ThreadAnswer) => {
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('rows' in answer) question?.resolve(answer.rows);
    else question?.reject(Object.assign(new Error(answer.failure.message), { code: answer.failure.code }));
  });
  const end = (cause: unknown) => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(lost(cause));
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', end);
  return {
    hasEnded: () => hasEnded,
    ask: (connection, request) =>
      new Promise((resolve, reject) => {
        if (hasEnded) {
          reject(lost(null));
          return;
        }
        const id = (asked += 1);
        waiting.set(id, { resolve, reject });
        if (waiting.size === 1) worker.ref();
        worker.postMessage({ id, connection, request } satisfies ThreadQuestion);
      }),
  };
}

const lost = (cause: unknown) => new StoreError('storeUnreachable', { where: 'thread', detail: 'thread ended' }, cause);
