import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStore, type Store } from '../src/index.ts';

/** A database under test. */
export interface Subject {
  readonly store: Store;
  readonly url: string;
  /** Statements that both engines spell the same, past the store: what an intruder or another program does. */
  readonly meddle: (statement: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Engine {
  readonly name: string;
  readonly open: () => Promise<Subject>;
}

const sqlite: Engine = { name: 'sqlite', open: () => openFile((store) => store) };

/** Every write as a bulk one. */
const sqliteThread: Engine = {
  name: 'sqlite in a thread',
  open: () => openFile((store) => ({ ...store, write: (work) => store.write(work, { isBulk: true }) })),
};

async function openFile(as: (store: Store) => Store): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-contract-'));
  const file = join(folder, 'rumbo.db');
  const store = as(await openStore(`file:${file}`));
  return {
    store,
    url: `file:${file}`,
    async meddle(statement) {
      const client = new BetterSqlite(file);
      client.exec(statement);
      client.close();
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const postgres: Engine = {
  name: 'postgres',
  async open() {
    const server = inject('postgresUrl');
    const database = `contract_${randomUUID().replaceAll('-', '')}`;
    await runOn(`${server}/postgres`, `create database ${database}`);
    const url = `${server}/${database}`;
    const store = await openStore(url);
    return {
      store,
      url,
      meddle: (statement) => runOn(url, statement),
      async close() {
        await store.close();
        await runOn(`${server}/postgres`, `drop database ${database} with (force)`);
      },
    };
  },
};

/** A PostgreSQL database of one's own, for what only that engine can suffer. */
export const openPostgresSubject = (): Promise<Subject> => postgres.open();

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** One suite, on every engine, each with a database of its own. `subject` may be called inside tests only. */
export function contract(name: string, suite: (subject: () => Subject) => void): void {
  describe.each([sqlite, sqliteThread, postgres])(`${name} on $name`, (engine) => {
    let opened: Subject | null = null;
    beforeAll(async () => {
      opened = await engine.open();
    });
    afterAll(async () => {
      await opened?.close();
    });
    suite(() => {
      if (opened === null) throw new Error('The database is open inside tests only.');
      return opened;
    });
  });
}
