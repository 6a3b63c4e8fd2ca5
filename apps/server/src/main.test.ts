import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@rumbo/store';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newBrowser } from './testing/browser.ts';
import { openStream } from './testing/stream.ts';
import { originOf, rumbo, run, type Ended, type Running, type RunOptions } from './testing/process.ts';
import { PASSWORD, smallPlan, typeValue } from './testing/small-plan.ts';
import { newServer } from './testing/test-server.ts';

let folder: string;
let file: string;
let started: Running[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-main-'));
  file = join(folder, 'rumbo.db');
  started = [];
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

function start(environment: Readonly<Record<string, string>> = {}, options: RunOptions = {}): Running {
  const running = run('main.js', [], { PORT: '0', RUMBO_DATA_DIR: folder, LOG_LEVEL: 'info', ...environment }, options);
  started.push(running);
  return running;
}

/** One sentence on the standard error, no stack, an exit code. */
function expectSentence({ exitCode, err }: Ended, ...words: readonly string[]): void {
  expect(exitCode).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  for (const word of words) expect(err).toContain(word);
}

describe('a start that cannot work', () => {
  it('names the setting that is wrong, in the language of the machine', async () => {
    expectSentence(await start({ PORT: 'many' }).ended, 'PORT', 'whole number');
    expectSentence(await start({ PORT: 'many', LANG: 'es_PE.UTF-8' }).ended, 'PORT', 'número entero');
  });

  it('says that the port is in use, before it touches the database', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    expectSentence(await start({ PORT: String(port) }).ended, String(port), 'in use');
    expect(() => readFileSync(file)).toThrow();
    other.close();
  });

  it('says that the address is not one of this machine', async () => {
    expectSentence(await start({ HOST: '203.0.113.77' }).ended, '203.0.113.77', 'HOST');
  });

  it('says that the database is damaged, whatever is in the file', async () => {
    writeFileSync(file, 'this is no database at all, but some text that is long enough to look like one'.repeat(20));
    expectSentence(await start().ended, file, 'damaged');
  });

  it('says that a database is somebody else’s', async () => {
    const client = new BetterSqlite(file);
    client.exec('create table invoices (id integer)');
    client.close();
    expectSentence(await start().ended, file, 'not one of Rumbo');
  });

  it('says that the database is newer, and leaves it as it is', async () => {
    await (await openStore(`file:${file}`)).close();
    const client = new BetterSqlite(file);
    client.exec("insert into rumbo_migrations (tag) values ('9999_later')");
    client.close();
    const before = readFileSync(file);
    expectSentence(await start().ended, file, 'newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that another server has the database', async () => {
    const first = start();
    await originOf(first);
    expectSentence(await start().ended, file, 'using');
    first.child.kill('SIGTERM');
    expect((await first.ended).exitCode).toBe(0);
  });

  it('says that nothing can be written in the folder', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'a file where a folder should be');
    expectSentence(await start({ RUMBO_DATA_DIR: join(taken, 'data') }).ended, taken, 'RUMBO_DATA_DIR');
    if (process.getuid?.() !== 0) {
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0o500);
      expectSentence(await start({ RUMBO_DATA_DIR: closed }).ended, closed, 'RUMBO_DATA_DIR');
    }
  });
});

describe('a server that runs', () => {
  it('starts after one that was killed, lock file or not', async () => {
    const first = start();
    await originOf(first);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start();
    await originOf(second);
    second.child.kill('SIGTERM');
    expect((await second.ended).exitCode).toBe(0);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops within seconds at %s, with streams open', async (signal) => {
    const server = start();
    const origin = await originOf(server);
    const { out } = await rumbo(['create-admin', '--name', 'Ana', '--email', 'ana@example.org', '--json'], {
      RUMBO_DATA_DIR: folder,
    });
    const { password }: { password: string } = JSON.parse(out);
    const browser = newBrowser(origin);
    expect((await browser.signIn('ana@example.org', password)).status).toBe(204);
    const stream = await openStream(browser, origin);
    const since = performance.now();
    server.child.kill(signal);
    // A terminal sends it to the task runner as well, which passes it on.
    server.child.kill(signal);
    const { exitCode, err } = await server.ended;
    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(performance.now() - since).toBeLessThan(4_000);
    expect(await stream.next()).toBeNull();
  });

  it('logs requests with an id, and neither password nor token', async () => {
    const server = start({ LOG_LEVEL: 'debug' });
    const origin = await originOf(server);
    const browser = newBrowser(origin);
    const password = 'una frase que nadie adivina';
    await browser.send('POST', '/auth/set-up', {
      administrationName: 'Aduana',
      name: 'Ana',
      email: 'ana@example.org',
      password,
    });
    await browser.signIn('ana@example.org', password);
    await browser.ask('me');
    server.child.kill('SIGTERM');
    const { out } = await server.ended;
    const lines = out.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('requestId');
    expect(out).not.toContain(password);
    expect(out).not.toContain(browser.cookie().split('=')[1] ?? 'no cookie');
  });

  it('says that it enters the demonstration also where there is a database already, but nobody in it', async () => {
    await (await openStore(`file:${file}`)).close();
    const server = start({ RUMBO_SEED: 'demo' });
    await expect.poll(server.out, { timeout: 10_000 }).toContain('entering the demonstration plan');
  });

  it('prints the code for the first set-up', async () => {
    const server = start();
    await originOf(server);
    server.child.kill('SIGTERM');
    expect((await server.ended).out).toMatch(/code [A-Z2-9]{3}(-[A-Z2-9]{3}){3}/);
  });
});

describe('a disk that is full', () => {
  it('stops a start with a sentence', async () => {
    expectSentence(await start({}, { mostBytesAFile: 100 * 1024 }).ended, file, 'full');
  });

  it('refuses a value while it is full, keeps what was there, and goes on once there is room', async () => {
    const before = await newServer({ dataDir: folder, databaseUrl: `file:${file}` });
    const plan = await smallPlan(before);
    const { email } = await plan.personWith('ana', 'contributor', plan.unitId);
    await before.close();
    const server = start({}, { mostBytesAFile: statSync(file).size + 200 * 1024 });
    const ana = newBrowser(await originOf(server));
    const reader = newBrowser(await originOf(server));
    for (const browser of [ana, reader]) expect((await browser.signIn(email, PASSWORD)).status).toBe(204);
    const [kpiId = ''] = plan.kpiIds;
    let kept = 0;
    let answer = await typeValue(ana, plan, kpiId, 1, 0);
    for (; answer.status === 200 && kept < 500; kept += 1)
      answer = await typeValue(ana, plan, kpiId, kept + 2, kept + 1);
    expect(kept).toBeGreaterThan(0);
    for (let tries = 0; tries < 3; tries += 1) {
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({
        error: { data: { refusal: { kind: 'busy', code: 'diskFull' } } },
      });
      answer = await typeValue(ana, plan, kpiId, kept + 1, kept);
    }
    // No room is left for a single page, and being seen would be written now: who only looks is not kept from it.
    meddle("update sessions set last_seen_at = '2026-01-01T00:00:00.000Z', user_agent = hex(zeroblob(300000));");
    const entry = () => reader.ask('entry', { planId: plan.planId, unitId: plan.unitId, period: plan.period });
    const screen = await entry();
    expect(screen.status).toBe(200);
    expect(await screen.text()).toContain(`"value":${kept}`);
    // From here no limit holds: the log is written back, and as short as after a start.
    meddle('pragma wal_checkpoint(TRUNCATE)');
    expect((await typeValue(ana, plan, kpiId, kept + 1, kept)).status).toBe(200);
    expect(await (await entry()).text()).toContain(`"value":${kept + 1}`);
    server.child.kill('SIGTERM');
    expect((await server.ended).exitCode).toBe(0);
  });

  /** What another program does to the database. */
  function meddle(statement: string): void {
    const client = new BetterSqlite(file);
    client.exec(`pragma wal_autocheckpoint = 0; ${statement}`);
    client.close();
  }
});
