import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '@rumbo/domain';
import { readTables, valueRows } from '@rumbo/interchange';
import type { FileAnswer, FileToRead } from './read-file.ts';

// Set by who started this thread, in read-file.ts.
const { bytes, headings } = workerData as FileToRead;
parentPort?.postMessage(await answerFor());

async function answerFor(): Promise<FileAnswer> {
  try {
    return { rows: valueRows(await readTables(bytes), headings) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // An error loses its class between threads.
    const { kind, code, params, field } = error;
    return { refusal: { kind, code, params, field } };
  }
}
