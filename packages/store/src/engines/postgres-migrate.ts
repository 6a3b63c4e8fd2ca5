import type { Pool, PoolClient } from 'pg';
import { CREATE_MIGRATIONS_TABLE, MIGRATIONS_TABLE, pendingMigrations, readMigrations } from './migrations.ts';

/** Servers that start together migrate one after the other. */
const MIGRATION_LOCK = 7_826_302;

/** Brings a database to this version's schema, in one transaction. */
export async function migratePostgres(pool: Pool, root: string, where: string): Promise<void> {
  const known = readMigrations(root, 'postgres');
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const pending = pendingMigrations(known, await appliedMigrations(client), where);
    if (pending.length > 0) await client.query(CREATE_MIGRATIONS_TABLE);
    for (const { tag, statements } of pending) {
      for (const statement of statements) await client.query(statement);
      await client.query(`insert into ${MIGRATIONS_TABLE} (tag) values ($1)`, [tag]);
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    // The transaction goes with the connection.
    client.release(true);
    throw error;
  }
}

async function appliedMigrations(client: PoolClient): Promise<readonly string[]> {
  const found = await client.query<{ name: string | null }>('select to_regclass($1) as name', [MIGRATIONS_TABLE]);
  if ((found.rows[0]?.name ?? null) === null) return [];
  const { rows } = await client.query<{ tag: string }>(`select tag from ${MIGRATIONS_TABLE} order by tag`);
  return rows.map(({ tag }) => tag);
}
