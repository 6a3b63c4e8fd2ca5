import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from './clock.ts';
import { createBlobFolder } from './evidence/blob-folder.ts';
import { newBrowser } from './testing/browser.ts';
import { originOf, rumbo as runCommand, run, type Ended, type Running } from './testing/process.ts';
import { PASSWORD, smallPlan, submit, typeValue } from './testing/small-plan.ts';
import { newServer } from './testing/test-server.ts';

let folder: string;
let file: string;
let server: Running | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-cli-'));
  file = join(folder, 'rumbo.db');
});
afterEach(async () => {
  server?.child.kill('SIGKILL');
  await server?.ended;
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const rumbo = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input?: string,
): Promise<Ended> => runCommand(args, { RUMBO_DATA_DIR: folder, ...environment }, input);

async function serve(): Promise<string> {
  server = run('main.js', [], { PORT: '0', RUMBO_DATA_DIR: folder });
  return originOf(server);
}

const createAdmin = (...more: readonly string[]) =>
  rumbo(['create-admin', '--name', 'Ana', '--email', 'ana@example.org', '--json', ...more]);

/** A database with two approved values in it. */
async function withValues(): Promise<void> {
  const made = await newServer({ dataDir: folder, databaseUrl: `file:${file}` });
  const plan = await smallPlan(made);
  const ana = await plan.personWith('contributor', 'contributor', plan.unitId);
  for (const kpiId of plan.kpiIds) expect((await typeValue(ana, plan, kpiId, 5)).status).toBe(200);
  expect((await submit(ana, plan)).status).toBe(200);
  await made.close();
}

/** A database with a value and a file that supports it; the hash of the file. */
async function withEvidence(): Promise<string> {
  const made = await newServer({ dataDir: folder, databaseUrl: `file:${file}` });
  const plan = await smallPlan(made);
  const ana = await plan.personWith('contributor', 'contributor', plan.unitId);
  const cell = { planId: plan.planId, unitId: plan.unitId, kpiId: plan.kpiIds[0] ?? '', period: plan.period };
  const query = new URLSearchParams({ ...cell, commandId: newId(), name: 'Acta.pdf' });
  const sent = await fetch(`${made.origin}/evidence?${query.toString()}`, {
    method: 'POST',
    headers: { origin: made.origin, cookie: ana.cookie() },
    body: '%PDF-1.7',
  });
  expect(sent.status).toBe(201);
  const [hash = ''] = await made.store.read((tx) => tx.evidence.hashes());
  await made.close();
  return hash;
}

describe('rumbo', () => {
  it('explains itself, and wrong usage with exit code 2', async () => {
    const help = await rumbo(['--help']);
    expect(help.exitCode).toBe(0);
    for (const name of ['create-admin', 'backup', 'restore', 'check']) expect(help.out).toContain(`rumbo ${name}`);
    for (const args of [
      [],
      ['nonsense'],
      ['backup'],
      ['backup', 'a', 'b'],
      ['check', '--nonsense'],
      ['create-admin', '--name', 'Ana'],
      ['create-admin', '--name', '--email', 'x'],
    ]) {
      const wrong = await rumbo(args);
      expect([args, wrong.exitCode]).toEqual([args, 2]);
    }
  });

  it('speaks the language of the machine', async () => {
    expect((await rumbo(['--help'], { LANG: 'es_PE.UTF-8' })).out).toContain('Uso:');
    expect((await rumbo(['check'], { LANG: 'es_PE.UTF-8' })).err).toContain('base de datos');
  });

  it('says in one sentence what is wrong, also as JSON', async () => {
    const missing = await rumbo(['check']);
    expect(missing.exitCode).toBe(1);
    expect(missing.err.trim().split('\n')).toHaveLength(1);
    const json = await rumbo(['check', '--json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.out)).toEqual({ ok: false, problem: 'databaseUnreachable' });
    expect((await rumbo(['check'], { PORT: 'many' })).err).toContain('PORT');
  });

  it('says so where there is not even a folder, and makes none', async () => {
    const RUMBO_DATA_DIR = join(folder, 'nowhere');
    for (const args of [['check'], ['backup', join(folder, 'copy.db')]]) {
      const { exitCode, err } = await rumbo(args, { RUMBO_DATA_DIR });
      expect(exitCode).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(join('nowhere', 'rumbo.db'));
    }
    expect(existsSync(RUMBO_DATA_DIR)).toBe(false);
  });

  it('names what was typed wrongly', async () => {
    const { exitCode, err } = await rumbo(['create-admin', '--name', 'Ana', '--email', 'ana at home']);
    expect(exitCode).toBe(1);
    expect(err).toContain('e-mail');
  });
});

describe('rumbo create-admin', () => {
  it('makes the first one with a password that is printed once, and that works', async () => {
    const made = await createAdmin('--administration', 'Aduana Nacional');
    expect(made.exitCode).toBe(0);
    const { password }: { password: string } = JSON.parse(made.out);
    const browser = newBrowser(await serve());
    expect((await browser.signIn('ana@example.org', password)).status).toBe(204);
    const me = await browser.ask('me');
    expect(await me.text()).toContain('"name":"Ana"');
  });

  it('takes the password from the standard input, or from the environment', async () => {
    const typed = await rumbo(
      ['create-admin', '--name', 'Ana', '--email', 'ana@example.org', '--password'],
      {},
      `${PASSWORD}\n`,
    );
    expect(typed.exitCode).toBe(0);
    expect(typed.out).not.toContain(PASSWORD);
    const other = 'otra frase que nadie adivina';
    const set = await rumbo(['create-admin', '--name', 'Eva', '--email', 'eva@example.org', '--password'], {
      RUMBO_ADMIN_PASSWORD: other,
    });
    expect(set.exitCode).toBe(0);
    const origin = await serve();
    expect((await newBrowser(origin).signIn('ana@example.org', PASSWORD)).status).toBe(204);
    expect((await newBrowser(origin).signIn('eva@example.org', other)).status).toBe(204);
  });

  it('refuses a password that is too easy', async () => {
    const refused = await rumbo(
      ['create-admin', '--name', 'Ana', '--email', 'ana@example.org', '--password'],
      {},
      'password1234\n',
    );
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('guess');
  });

  it('gives who has an account a new password, beside a running server, and ends their sessions', async () => {
    const { password }: { password: string } = JSON.parse((await createAdmin()).out);
    const origin = await serve();
    const browser = newBrowser(origin);
    await browser.signIn('ana@example.org', password);
    const { password: next }: { password: string } = JSON.parse((await createAdmin()).out);
    expect(next).not.toBe(password);
    expect((await newBrowser(origin).signIn('ana@example.org', password)).status).toBe(403);
    expect((await newBrowser(origin).signIn('ana@example.org', next)).status).toBe(204);
  });
});

describe('rumbo backup and restore', () => {
  it('brings back what was there, and keeps what it replaces', async () => {
    const backup = join(folder, 'backup.db');
    await withValues();
    expect((await rumbo(['backup', backup])).exitCode).toBe(0);
    expect((await rumbo(['backup', backup])).err).toContain('exists already');
    await rumbo(['create-admin', '--name', 'Later', '--email', 'later@example.org']);
    const restored = await rumbo(['restore', backup, '--json']);
    expect(restored.exitCode).toBe(0);
    const { replaced }: { replaced: string } = JSON.parse(restored.out);
    expect(existsSync(replaced)).toBe(true);
    const client = new BetterSqlite(file, { readonly: true });
    const emails = client.prepare<[], { email: string }>('select email from people where superseded_seq is null').all();
    client.close();
    expect(emails.map(({ email }) => email)).not.toContain('later@example.org');
    expect((await rumbo(['check'])).exitCode).toBe(0);
  });

  it('brings back the evidence with the values that it supports', async () => {
    const backup = join(folder, 'backup.db');
    const hash = await withEvidence();
    const saved = await rumbo(['backup', backup, '--json']);
    expect(JSON.parse(saved.out)).toMatchObject({ ok: true, evidence: 1 });
    const RUMBO_DATA_DIR = join(folder, 'other');
    const restored = await rumbo(['restore', backup, '--json'], { RUMBO_DATA_DIR });
    expect(JSON.parse(restored.out)).toMatchObject({ ok: true, evidence: 1, missing: [] });
    const path = join(RUMBO_DATA_DIR, 'evidence', hash.slice(0, 2), hash);
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
    const passed = await rumbo(['check', '--json'], { RUMBO_DATA_DIR });
    expect(JSON.parse(passed.out)).toMatchObject({ ok: true, evidence: { checked: 1, missing: [], orphans: [] } });
    writeFileSync(path, 'changed');
    const damaged = await rumbo(['check'], { RUMBO_DATA_DIR });
    expect([damaged.exitCode, damaged.err.includes(`damaged: ${hash}`)]).toEqual([1, true]);
    expect((await rumbo(['backup', join(folder, 'second.db')], { RUMBO_DATA_DIR })).err).toContain('is damaged');
    rmSync(path);
    expect((await rumbo(['check'], { RUMBO_DATA_DIR })).err).toContain(`missing: ${hash}`);
  });

  it('says which evidence a backup came without', async () => {
    const backup = join(folder, 'backup.db');
    const hash = await withEvidence();
    await rumbo(['backup', backup]);
    rmSync(`${backup}.evidence`, { recursive: true });
    const restored = await rumbo(['restore', backup], { RUMBO_DATA_DIR: join(folder, 'other') });
    expect([restored.exitCode, restored.err.includes(`missing: ${hash}`)]).toEqual([1, true]);
  });

  it('backs up beside a running server, and does not restore under it', async () => {
    const backup = join(folder, 'backup.db');
    await createAdmin();
    await serve();
    expect((await rumbo(['backup', backup])).exitCode).toBe(0);
    const refused = await rumbo(['restore', backup]);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('using the database');
    const rebuild = await rumbo(['check', '--rebuild']);
    expect(rebuild.exitCode).toBe(1);
    expect(rebuild.err).toContain('using the database');
    expect((await rumbo(['check'])).exitCode).toBe(0);
  });

  it('refuses what is no backup, and leaves the database as it is', async () => {
    await createAdmin();
    const before = readFileSync(file);
    const text = join(folder, 'text');
    writeFileSync(text, 'no backup '.repeat(1_000));
    for (const [path, word] of [
      [text, 'no backup'],
      [join(folder, 'missing'), 'no file'],
    ] as const) {
      const refused = await rumbo(['restore', path]);
      expect(refused.exitCode).toBe(1);
      expect(refused.err).toContain(word);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('rumbo check', () => {
  it('passes a database as the server left it', async () => {
    await withValues();
    const passed = await rumbo(['check', '--json']);
    expect(passed.exitCode).toBe(0);
    expect(JSON.parse(passed.out)).toMatchObject({ ok: true, problems: [], wrong: [] });
  });

  it('names bytes of an upload that was cut off before its row, as no fault', async () => {
    await withValues();
    const hash = await createBlobFolder(join(folder, 'evidence')).put(Buffer.from('acta'));
    const passed = await rumbo(['check']);
    expect([passed.exitCode, passed.out.includes(`cut off: ${hash}`)]).toEqual([0, true]);
  });

  it('finds a derived figure that does not agree, and computes it again', async () => {
    await withValues();
    const client = new BetterSqlite(file);
    const { changes } = client.prepare('update rollups set got = got + 1').run();
    client.close();
    expect(changes).toBeGreaterThan(0);
    const wrong = await rumbo(['check']);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.err).toContain('not agree');
    expect((await rumbo(['check', '--rebuild'])).exitCode).toBe(0);
    expect((await rumbo(['check'])).exitCode).toBe(0);
  });

  it('finds a change log that was tampered with', async () => {
    await withValues();
    const client = new BetterSqlite(file);
    client.prepare("update changes set at = '2001-01-01T00:00:00.000Z' where seq = 3").run();
    client.close();
    const wrong = await rumbo(['check', '--json']);
    expect(wrong.exitCode).toBe(1);
    expect(JSON.parse(wrong.out)).toMatchObject({ ok: false, problems: [{ kind: 'chain', detail: '3' }] });
  });
});
