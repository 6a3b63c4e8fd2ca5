import { retryWhileBusy, type SqliteConnection, type SqliteWriter } from './sqlite-connection.ts';

/** Runs work in a read transaction. A deferred begin pins nothing, so the newest seq is read at once. */
export async function readOn<T>(
  { client, newestSeq }: SqliteConnection,
  where: string,
  patience: number,
  work: (newest: number) => Promise<T>,
): Promise<T> {
  const newest = await retryWhileBusy(where, patience, () => {
    client.exec('begin');
    try {
      return newestSeq();
    } catch (error) {
      client.exec('rollback');
      throw error;
    }
  });
  try {
    return await work(newest);
  } finally {
    client.exec('rollback');
  }
}

/** Runs work in a write transaction, committed unless it throws. */
export async function writeOn<T>(
  { exec, newestSeq, rollBack }: SqliteWriter,
  where: string,
  patience: number,
  work: (newest: number) => Promise<T>,
): Promise<T> {
  await retryWhileBusy(where, patience, () => exec('begin immediate'));
  try {
    const result = await work(await newestSeq());
    await exec('commit');
    return result;
  } catch (error) {
    await rollBack();
    throw error;
  }
}
