import { setImmediate } from 'node:timers/promises';

/** Below every engine's limit of variables, and small enough for 5 ms of work. */
export const LIST_CHUNK = 250;
export const ROW_CHUNK = 100;

/** Lets waiting I/O run when the event loop was held for 5 ms. */
export function createPace(milliseconds = 5): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < milliseconds) return;
    await setImmediate();
    since = performance.now();
  };
}

export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}

/** Rows for a list of ids of any length: asked for in chunks of distinct ids, in the order of the ids. */
export async function selectByIds<T>(
  ids: readonly string[],
  select: (chunk: string[]) => PromiseLike<T[]>,
  size: number = LIST_CHUNK,
): Promise<T[]> {
  const pace = createPace();
  const rows: T[] = [];
  for (const chunk of chunksOf([...new Set(ids)].sort(), size)) {
    for (const row of await select(chunk)) rows.push(row);
    await pace();
  }
  return rows;
}

/** How many ids of one list to ask for at once where each may have a row for each of another. */
export function sizeBeside(others: readonly string[]): number {
  return Math.max(1, Math.floor(LIST_CHUNK / Math.max(1, others.length)));
}

/** Does something with every row, some at a time. */
export async function eachChunk<T>(
  rows: readonly T[],
  size: number,
  run: (chunk: T[]) => Promise<void>,
): Promise<void> {
  const pace = createPace();
  for (const chunk of chunksOf(rows, size)) {
    await run(chunk);
    await pace();
  }
}

/** Does something with one after the other. */
export async function eachOf<T>(rows: readonly T[], run: (row: T) => Promise<void>): Promise<void> {
  const pace = createPace();
  for (const row of rows) {
    await run(row);
    await pace();
  }
}
