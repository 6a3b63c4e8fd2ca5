import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore, type ReadTx } from '@rumbo/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from './clock.ts';
import { newBrowser, type Browser } from './testing/browser.ts';
import { originOf, rumbo, run } from './testing/process.ts';
import { PASSWORD, smallPlan, typeValue, type SmallPlan } from './testing/small-plan.ts';
import { newServer } from './testing/test-server.ts';

const ROUNDS = process.env['RUMBO_FULL'] === '1' ? 20 : 3;
const KPIS = 4;
/** How many people type at the same time. */
const WRITERS = 3;

let folder: string;
let file: string;
let plan: SmallPlan;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-kill-'));
  file = join(folder, 'rumbo.db');
  const made = await newServer({ dataDir: folder, databaseUrl: `file:${file}` });
  plan = await smallPlan(made, KPIS);
  for (let writer = 0; writer < WRITERS; writer += 1)
    await plan.personWith(`writer${writer}`, 'contributor', plan.unitId);
  await made.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What one writer was told has been kept, and what was on its way when the line went dead. */
interface Told {
  readonly kpiId: string;
  revision: number;
  value: number;
  pendingValue: number | null;
}

const environment = () => ({ PORT: '0', RUMBO_DATA_DIR: folder, LOG_LEVEL: 'silent' });

async function typeUntilCut(browser: Browser, told: Told): Promise<void> {
  try {
    for (;;) {
      told.pendingValue = told.value + 1;
      const answer = await typeValue(browser, plan, told.kpiId, told.pendingValue, told.revision, newId());
      if (answer.status !== 200) throw new Error(`a write was answered with ${answer.status}: ${await answer.text()}`);
      const { result }: { result: { data: { result: { revision: number } } } } = JSON.parse(await answer.text());
      told.revision = result.data.result.revision;
      told.value = told.pendingValue;
      told.pendingValue = null;
    }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('a write was answered')) throw error;
  }
}

async function pendingOf(tx: ReadTx, kpiId: string) {
  return tx.readings.pending({ kpiId, unitId: plan.unitId, period: plan.period });
}

const acknowledged = (told: readonly Told[]) => told.reduce((sum, { revision }) => sum + revision, 0);

describe('a server that is killed while people type', () => {
  it(`has every value that it acknowledged, whole, ${ROUNDS} times`, async () => {
    const told = plan.kpiIds
      .slice(0, WRITERS)
      .map((kpiId): Told => ({ kpiId, revision: 0, value: 0, pendingValue: null }));
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = run('main.js', [], environment());
      const origin = await originOf(server);
      const before = acknowledged(told);
      const writers = told.map(async (own, writer) => {
        const browser = newBrowser(origin);
        const answer = await browser.signIn(`writer${writer}@example.org`, PASSWORD);
        expect(answer.status).toBe(204);
        await typeUntilCut(browser, own);
      });
      // However slow the machine is: it is a stream of writes that is cut, not the signing in before it.
      while (acknowledged(told) === before) await wait(10);
      await wait(200 + 150 * (round % 5));
      const backup = join(folder, `backup-${round}.db`);
      const backingUp = rumbo(['backup', backup], environment());
      if (round % 2 === 0) expect((await backingUp).exitCode).toBe(0);
      server.child.kill('SIGKILL');
      await Promise.all([server.ended, backingUp, ...writers]);
      await expectKept(told);
      if (round % 2 === 0) await expectBackup(backup, round);
    }
    expect((await rumbo(['check'], environment())).exitCode).toBe(0);
  }, 300_000);
});

/** The value that was acknowledged last is there; a write that was cut off is there whole or not at all. */
async function expectKept(told: readonly Told[]): Promise<void> {
  const check = await rumbo(['check', '--json'], environment());
  expect(JSON.parse(check.out)).toMatchObject({ ok: true });
  const store = await openStore(`file:${file}`);
  try {
    await store.read(async (tx) => {
      for (const own of told) {
        const row = await pendingOf(tx, own.kpiId);
        const value = row?.content.kind === 'value' ? row.content.value : null;
        expect([own.value, own.pendingValue]).toContain(value);
        expect(row?.revision).toBe(value);
        own.revision = row?.revision ?? 0;
        own.value = value ?? 0;
        own.pendingValue = null;
      }
    });
  } finally {
    await store.close();
  }
}

/** A backup made in the stream of writes is a whole database of some moment of it. */
async function expectBackup(backup: string, round: number): Promise<void> {
  const restored = join(folder, `restored-${round}`);
  const there = { ...environment(), RUMBO_DATA_DIR: restored };
  expect((await rumbo(['restore', backup], there)).exitCode).toBe(0);
  expect((await rumbo(['check'], there)).exitCode).toBe(0);
}
