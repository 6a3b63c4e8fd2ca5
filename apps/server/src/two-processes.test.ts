import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newBrowser } from './testing/browser.ts';
import { originOf, run, type Running } from './testing/process.ts';
import { PASSWORD, smallPlan, submit, typeValue, type SmallPlan } from './testing/small-plan.ts';
import { openStream } from './testing/stream.ts';
import { newServer } from './testing/test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a PostgreSQL server that was started for this run. */
    readonly postgresUrl: string;
  }
}

/** Below the time after which a process looks into the change log by itself: what comes sooner was heard. */
const HEARD_MS = 3_000;

let folder: string;
let started: Running[] = [];
let plan: SmallPlan;
let origins: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rumbo-two-'));
  const databaseUrl = `${inject('postgresUrl')}/postgres`;
  const made = await newServer({ databaseUrl });
  plan = await smallPlan(made);
  await plan.personWith('ana', 'contributor', plan.unitId);
  await plan.personWith('leader', 'leadership');
  await made.close();
  const environment = { PORT: '0', RUMBO_DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' };
  started = ['a', 'b'].map((name) => run('main.js', [], { ...environment, RUMBO_DATA_DIR: join(folder, name) }));
  origins = await Promise.all(started.map(originOf));
});
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

async function signedInAt(origin: string, name: string) {
  const browser = newBrowser(origin);
  expect((await browser.signIn(`${name}@example.org`, PASSWORD)).status).toBe(204);
  return browser;
}

describe('two processes on one PostgreSQL', () => {
  it('tell each other of a value, and show the same figure', async () => {
    const [here = '', there = ''] = origins;
    const [kpiId = ''] = plan.kpiIds;
    const ana = await signedInAt(here, 'ana');
    const leader = await signedInAt(there, 'leader');
    const asked = { planId: plan.planId, period: plan.period };
    const before = await leader.ask('kpis', asked);
    expect(before.status).toBe(200);
    expect(await before.text()).not.toContain('"value":4711');
    const stream = await openStream(leader, there);
    const since = performance.now();
    expect((await typeValue(ana, plan, kpiId, 4711)).status).toBe(200);
    expect((await submit(ana, plan)).status).toBe(200);
    let heard = '';
    while (!heard.includes(`kpi:${kpiId}`)) heard = (await stream.next())?.data ?? '';
    expect(performance.now() - since).toBeLessThan(HEARD_MS);
    expect(await (await leader.ask('kpis', asked)).text()).toContain('"value":4711');
    expect((await leader.ask('overview', asked)).status).toBe(200);
    stream.close();
  });

  it('know each other’s sessions, and not those that were ended', async () => {
    const [here = '', there = ''] = origins;
    const leader = await signedInAt(there, 'leader');
    const elsewhere = { headers: { cookie: leader.cookie() } };
    expect((await fetch(`${here}/trpc/me`, elsewhere)).status).toBe(200);
    expect((await leader.send('POST', '/auth/sign-out')).status).toBe(204);
    expect((await fetch(`${there}/trpc/me`, elsewhere)).status).toBe(401);
  });

  it('stop without complaint', async () => {
    for (const { child } of started) child.kill('SIGTERM');
    for (const { ended } of started) expect(await ended).toMatchObject({ exitCode: 0, err: '' });
  });
});
