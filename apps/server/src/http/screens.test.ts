import { commands } from '@rumbo/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { bodyOf, newBrowser, type Browser } from '../testing/browser.ts';
import { planOf, smallPlan, submit, typeValue, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let plan: SmallPlan;
let leader: SignedInBrowser;
let ana: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  leader = await plan.personWith('leader', 'leadership');
  ana = await plan.personWith('ana', 'contributor', plan.unitId);
});
afterEach(() => server.close());

/** How many screens were answered in which way. */
async function answered(): Promise<Readonly<Record<string, number>>> {
  const text = await (await newBrowser(server.origin).get('/metrics')).text();
  const found = [...text.matchAll(/rumbo_screens_total\{answered="(\w+)"\} (\d+)/g)];
  return Object.fromEntries(found.map(([, how = '', count]) => [how, Number(count)]));
}

const kpis = (browser: Browser, headers?: Readonly<Record<string, string>>) =>
  browser.ask('kpis', { planId: plan.planId, period: plan.period }, headers);

async function valueOf(browser: Browser, index = 0): Promise<number | null> {
  const body = await bodyOf<{
    result: { data: { groups: readonly { kpis: readonly { id: string; value: number | null }[] }[] } };
  }>(await kpis(browser));
  const rows = body.result.data.groups.flatMap((group) => group.kpis);
  return rows.find(({ id }) => id === plan.kpiIds[index])?.value ?? null;
}

describe('a screen that is asked for again', () => {
  it('is answered from kept bytes, and with 304 to who has them', async () => {
    const first = await kpis(leader);
    const etag = first.headers.get('etag') ?? '';
    const text = await first.text();
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await kpis(leader);
    expect(await again.text()).toBe(text);
    const third = await kpis(leader, { 'if-none-match': etag });
    expect(third.status).toBe(304);
    expect(await third.text()).toBe('');
    expect(await answered()).toEqual({ computed: 1, kept: 1, notModified: 1 });
  });

  it('is shared by people with the same rights, and by nobody else', async () => {
    const second = await plan.personWith('second', 'leadership');
    const auditor = await plan.personWith('auditor', 'auditor');
    const text = await (await kpis(leader)).text();
    expect(await (await kpis(second)).text()).toBe(text);
    expect(await answered()).toEqual({ computed: 1, kept: 1 });
    await kpis(auditor);
    expect(await answered()).toEqual({ computed: 2, kept: 1 });
  });

  it('is never another person’s where it shows who looks', async () => {
    const second = await plan.personWith('second', 'leadership');
    const names: string[] = [];
    for (const browser of [leader, second, leader, second]) {
      names.push((await bodyOf<{ result: { data: { name: string } } }>(await browser.ask('me'))).result.data.name);
    }
    expect(names).toEqual(['leader', 'second', 'leader', 'second']);
    expect((await newBrowser(server.origin).ask('me')).status).toBe(401);
  });

  it('names its own sign-in in each browser of one person', async () => {
    const phone = newBrowser(server.origin);
    await phone.signIn(leader.email, 'una frase que nadie adivina');
    const sessionOf = async (browser: Browser) =>
      (await bodyOf<{ result: { data: { sessionId: string } } }>(await browser.ask('me'))).result.data.sessionId;
    expect(await sessionOf(leader)).not.toBe(await sessionOf(phone));
  });

  it('is computed once for all who ask at the same moment', async () => {
    await kpis(leader);
    await typeValue(ana, plan, plan.kpiIds[0] ?? '', 5);
    await submit(ana, plan);
    const before = await answered();
    const texts = await Promise.all(Array.from({ length: 30 }, async () => (await kpis(leader)).text()));
    expect(new Set(texts).size).toBe(1);
    const after = await answered();
    expect((after['computed'] ?? 0) - (before['computed'] ?? 0)).toBe(1);
    expect((after['kept'] ?? 0) - (before['kept'] ?? 0)).toBe(29);
  });
});

describe('after a write', () => {
  it('every later answer shows it, whoever asked before', async () => {
    const second = await plan.personWith('second', 'leadership');
    for (let value = 1; value <= 8; value += 1) {
      expect(await valueOf(leader)).toBe(value === 1 ? null : value - 1);
      expect((await typeValue(ana, plan, plan.kpiIds[0] ?? '', value, value - 1)).status).toBe(200);
      expect((await submit(ana, plan)).status).toBe(200);
      expect(await valueOf(value % 2 === 0 ? leader : second)).toBe(value);
      expect(await valueOf(value % 2 === 0 ? second : leader)).toBe(value);
    }
  });

  it('no reader beside it ever sees an older answer than one who has finished before', async () => {
    let isDone = false;
    const seen: number[] = [];
    const reader = async () => {
      while (!isDone) seen.push((await valueOf(leader)) ?? 0);
    };
    const readers = [reader()];
    for (let value = 1; value <= 20; value += 1) {
      await typeValue(ana, plan, plan.kpiIds[0] ?? '', value, value - 1);
      await submit(ana, plan);
      expect(await valueOf(leader)).toBe(value);
    }
    isDone = true;
    await Promise.all(readers);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('the page of another KPI still holds', async () => {
    const page = (index: number, headers?: Readonly<Record<string, string>>) =>
      leader.ask('kpi', { planId: plan.planId, period: plan.period, kpiId: plan.kpiIds[index] }, headers);
    const etags = [(await page(0)).headers.get('etag') ?? '', (await page(1)).headers.get('etag') ?? ''];
    await typeValue(ana, plan, plan.kpiIds[0] ?? '', 7);
    await submit(ana, plan);
    expect((await page(0, { 'if-none-match': etags[0] ?? '' })).status).toBe(200);
    expect((await page(1, { 'if-none-match': etags[1] ?? '' })).status).toBe(304);
  });

  it('somebody whose role was taken away is shown nothing more', async () => {
    expect((await kpis(leader)).status).toBe(200);
    const [grant] = await server.store.read((tx) => tx.people.grantsOf(leader.personId));
    const admin = await server.store.read((tx) => tx.people.byEmail('first@example.org'));
    await server.operations.execute(
      commands.revokeGrant,
      { commandId: newId(), grantId: grant?.id },
      { kind: 'person', personId: admin?.id ?? '' },
    );
    expect((await kpis(leader)).status).toBe(404);
  });

  it('a plan that is new is listed at once, for who was granted all plans', async () => {
    const admin = await plan.personWith('admin', 'admin');
    const count = async () =>
      (await bodyOf<{ result: { data: { plans: readonly unknown[] } } }>(await admin.ask('me'))).result.data.plans
        .length;
    expect(await count()).toBe(1);
    const input = { commandId: newId(), ...planOf(newId()), administrationId: plan.rootId };
    await server.operations.execute(commands.definePlan, input, { kind: 'person', personId: plan.plannerId });
    expect(await count()).toBe(2);
  });
});

describe('as time goes by', () => {
  it('a kept answer ends with the civil day, wherever that ends', async () => {
    await kpis(leader);
    server.wind(16 * 60_000);
    await kpis(leader);
    expect(await answered()).toEqual({ computed: 2 });
  });
});
