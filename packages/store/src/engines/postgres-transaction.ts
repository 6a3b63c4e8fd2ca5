import type { Pool, PoolClient, QueryResult } from 'pg';

const NEWEST = 'select coalesce(max(seq), 0) as seq from changes';

/** One lock for every writer of a database, whatever process it is in. */
const WRITER_LOCK = 7_826_301;

/** Runs work in a read transaction whose snapshot is taken by its first query. */
export function readOn<T>(pool: Pool, work: (client: PoolClient, newest: number) => Promise<T>): Promise<T> {
  return onClient(pool, async (client) => {
    const newest = seqIn(await client.query(`begin isolation level repeatable read read only; ${NEWEST}`));
    const result = await work(client, newest);
    await client.query('commit');
    return result;
  });
}

/**
 * Runs work in a write transaction. The lock is the first statement and every later one sees what is committed by then:
 * under repeatable read the snapshot would be older than the lock, and the write would decide on stale rows.
 */
export function writeOn<T>(
  pool: Pool,
  patience: number,
  work: (client: PoolClient, newest: number) => Promise<T>,
): Promise<T> {
  return onClient(pool, async (client) => {
    await client.query(
      `begin isolation level read committed; set local lock_timeout = ${Math.max(1, Math.round(patience))}; ` +
        `select pg_advisory_xact_lock(${WRITER_LOCK}); set local lock_timeout = 0`,
    );
    const result = await work(client, seqIn(await client.query(NEWEST)));
    await client.query('commit');
    return result;
  });
}

async function onClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener, a connection that breaks while it is out of the pool ends the process.
  const noteBroken = (error: Error) => void (broken = error);
  client.on('error', noteBroken);
  try {
    return await work(client);
  } catch (error) {
    await client.query('rollback').catch(noteBroken);
    throw error;
  } finally {
    client.off('error', noteBroken);
    client.release(broken);
  }
}

/** The seq in the last of several results: numbers of 64 bits come as text. */
function seqIn(answer: QueryResult<{ seq: string }> | readonly QueryResult<{ seq: string }>[]): number {
  const last = 'rows' in answer ? answer : answer.at(-1);
  return Number(last?.rows[0]?.seq ?? 0);
}
