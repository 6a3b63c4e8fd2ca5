import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@rumbo/store';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { run, rumbo, type Running } from './testing/process.ts';

const PATIENCE = { timeout: 20_000, interval: 20 };

let folder: string;
let started: Running[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-seed-'));
  started = [];
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

function start(environment: Readonly<Record<string, string>> = {}): Running {
  const running = run('main.js', [], { PORT: '0', RUMBO_DATA_DIR: folder, RUMBO_SEED: 'demo', ...environment });
  started.push(running);
  return running;
}

/** The database as it is after a start that was killed while it entered the demonstration. */
async function cutOff(databaseUrl: string): Promise<void> {
  const store = await openStore(databaseUrl);
  const { child, ended } = start({ RUMBO_DATABASE_URL: databaseUrl });
  await expect.poll(() => store.read(async (tx) => (await tx.people.all()).length), PATIENCE).toBeGreaterThan(3);
  child.kill('SIGKILL');
  await ended;
  await store.close();
}

describe('a demonstration that was cut off', () => {
  it('is never served as if it were whole, on PostgreSQL', async () => {
    const server = inject('postgresUrl');
    const admin = new pg.Client(`${server}/postgres`);
    await admin.connect();
    await admin.query('create database half');
    await admin.end();
    const databaseUrl = `${server}/half`;
    await cutOff(databaseUrl);
    for (const RUMBO_SEED of ['demo', 'none']) {
      const { exitCode, err } = await start({ RUMBO_DATABASE_URL: databaseUrl, RUMBO_SEED }).ended;
      expect(exitCode).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain('/half');
      expect(err).toContain('part of the demonstration');
      expect(err).not.toContain('rumbo:');
    }
  });

  it('nor in a file that was there before, nor once somebody has been made its administrator', async () => {
    const databaseUrl = `file:${join(folder, 'rumbo.db')}`;
    await (await openStore(databaseUrl)).close();
    await cutOff(databaseUrl);
    const made = await rumbo(['create-admin', '--name', 'Ana', '--email', 'ana@example.org'], {
      RUMBO_DATABASE_URL: databaseUrl,
    });
    expect(made.exitCode).toBe(0);
    const { exitCode, err } = await start({ RUMBO_DATABASE_URL: databaseUrl }).ended;
    expect(exitCode).toBe(1);
    expect(err).toContain('part of the demonstration');
  });
});

describe('two first starts in one folder', () => {
  it('do not enter it into each other: the second says who has the database', async () => {
    const first = start();
    await expect.poll(() => existsSync(join(folder, 'rumbo.db.seeding')), PATIENCE).toBe(true);
    const { exitCode, err } = await start().ended;
    expect(exitCode).toBe(1);
    expect(err).toContain('is using the database');
    expect(first.child.exitCode).toBeNull();
    expect(existsSync(join(folder, 'rumbo.db.seeding'))).toBe(true);
  });
});
