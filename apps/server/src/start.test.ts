import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createFeed, createOperations } from '@rumbo/operations';
import { openStore } from '@rumbo/store';
import { describe, expect, it } from 'vitest';
import { createNow, newId } from './clock.ts';
import { readConfig } from './config.ts';
import { givePasswords, isLocalOnly, OPEN_PASSWORD, prepareDemonstration } from './demonstration.ts';
import { remindPeople, turnDays } from './jobs.ts';
import { createLog } from './log.ts';
import { addressOf } from './start-messages.ts';
import { newBrowser } from './testing/browser.ts';
import { smallPlan, typeValue } from './testing/small-plan.ts';
import { newServer } from './testing/test-server.ts';

describe('a server that stops', () => {
  it('finishes what is being written, answers it, and closes', async () => {
    const server = await newServer();
    const plan = await smallPlan(server);
    const ana = await plan.personWith('ana', 'contributor', plan.unitId);
    let isHeld = true;
    const holding = server.store.write(async () => {
      while (isHeld) await wait(10);
    });
    const typing = typeValue(ana, plan, plan.kpiIds[0] ?? '', 42);
    await wait(100);
    const stopping = server.stop();
    await wait(100);
    isHeld = false;
    await holding;
    expect((await typing).status).toBe(200);
    await stopping;
    const store = await openStore(`file:${server.folder}/rumbo.db`);
    const row = await store.read((tx) =>
      tx.readings.pending({ kpiId: plan.kpiIds[0] ?? '', unitId: plan.unitId, period: plan.period }),
    );
    expect(row?.content).toEqual({ kind: 'value', value: 42 });
    await store.close();
    await expect(newBrowser(server.origin).get('/healthz')).rejects.toThrow();
    await server.close();
  });

  it('lets go of the database and the address', async () => {
    const first = await newServer();
    await first.stop();
    const second = await newServer({
      dataDir: first.folder,
      databaseUrl: `file:${first.folder}/rumbo.db`,
      port: first.port,
    });
    expect(second.port).toBe(first.port);
    await second.close();
    await first.close();
  });
});

describe('the demonstration', () => {
  const roles = [{ name: 'First', email: 'first@example.org', role: 'admin' }];

  it('is open to look around in on this machine alone', async () => {
    const server = await newServer();
    await smallPlan(server);
    await givePasswords(server.store, ['first@example.org', 'nobody@example.org'], OPEN_PASSWORD);
    const config = readConfig({ RUMBO_DATA_DIR: server.folder });
    const { people, newPassword } = await prepareDemonstration(server.store, roles, config);
    expect(people).toEqual([{ ...roles[0], password: OPEN_PASSWORD }]);
    expect(newPassword).toBeNull();
    expect((await newBrowser(server.origin).signIn('first@example.org', OPEN_PASSWORD)).status).toBe(204);
    await server.close();
  });

  it('gets a random password, and puts everybody out, once others can reach the server', async () => {
    const server = await newServer();
    await smallPlan(server);
    await givePasswords(server.store, ['first@example.org'], OPEN_PASSWORD);
    const browser = newBrowser(server.origin);
    await browser.signIn('first@example.org', OPEN_PASSWORD);
    const config = readConfig({ RUMBO_DATA_DIR: server.folder, HOST: '0.0.0.0' });
    const { people, newPassword } = await prepareDemonstration(server.store, roles, config);
    expect(people).toEqual([]);
    server.wind(31_000);
    expect((await browser.ask('me')).status).toBe(401);
    expect((await browser.signIn('first@example.org', OPEN_PASSWORD)).status).toBe(403);
    expect((await browser.signIn('first@example.org', newPassword ?? '')).status).toBe(204);
    expect(await prepareDemonstration(server.store, roles, config)).toMatchObject({ newPassword: null });
    await server.close();
  });

  it('counts a proxy or an address of its own as others', () => {
    const local = { host: '127.0.0.1', baseUrl: null, trustedProxies: 0 };
    expect(isLocalOnly(local)).toBe(true);
    expect(isLocalOnly({ ...local, baseUrl: 'http://localhost:8080' })).toBe(true);
    expect(isLocalOnly({ ...local, baseUrl: 'https://rumbo.example.org' })).toBe(false);
    expect(isLocalOnly({ ...local, trustedProxies: 1 })).toBe(false);
    expect(isLocalOnly({ ...local, host: '::' })).toBe(false);
  });
});

describe('the address that a start prints', () => {
  it('is one that can be opened', () => {
    expect(addressOf({ host: '0.0.0.0', baseUrl: null }, 3_000)).toBe('http://localhost:3000');
    expect(addressOf({ host: '::1', baseUrl: null }, 3_000)).toBe('http://[::1]:3000');
    expect(addressOf({ host: '127.0.0.1', baseUrl: 'https://rumbo.example.org' }, 3_000)).toBe(
      'https://rumbo.example.org',
    );
  });
});

describe('a civil day that begins', () => {
  const secret = randomBytes(32);
  const log = createLog('silent');

  it('is told once for each plan, also by several processes, and not where the clock is stopped', async () => {
    const server = await newServer();
    await smallPlan(server);
    await server.stop();
    const store = await openStore(`file:${server.folder}/rumbo.db`);
    const feed = await createFeed(store);
    let instant = Date.UTC(2031, 4, 1, 4, 59);
    const now = createNow(() => instant);
    const operations = createOperations({ store, feed, now, newId });
    const days = async () =>
      (await store.read((tx) => tx.changes.after(0, 500))).filter(({ command }) => command === 'turnDay').length;
    const before = await days();
    const turned = new Map<string, string>();
    const turn = (known = turned) => turnDays({ store, operations, now, secret, log }, known);
    await turn();
    await turn();
    await turn(new Map());
    expect(await days()).toBe(before + 1);
    // Midnight in Lima is 5:00 in UTC.
    instant += 60_000;
    await turn();
    expect(await days()).toBe(before + 2);
    feed.close();
    await store.close();
    await server.close();
  });

  it('brings the reminders of an administration once, however often and in however many processes it is said', async () => {
    const server = await newServer();
    await smallPlan(server);
    await server.stop();
    const store = await openStore(`file:${server.folder}/rumbo.db`);
    const feed = await createFeed(store);
    let instant = Date.UTC(2031, 4, 1, 4, 59);
    const now = () => new Date(instant).toISOString();
    const operations = createOperations({ store, feed, now, newId });
    const runs = async () =>
      (await store.read((tx) => tx.changes.after(0, 500))).filter(({ command }) => command === 'remindPeople').length;
    const before = await runs();
    const remind = (known = new Map<string, string>()) => remindPeople({ store, operations, now, secret, log }, known);
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await runs()).toBe(before + 1);
    instant += 60_000;
    await remind();
    expect(await runs()).toBe(before + 2);
    // A clock that is put back, and forward again.
    instant -= 60_000;
    await remind();
    instant += 60_000;
    await remind();
    expect(await runs()).toBe(before + 2);
    feed.close();
    await store.close();
    await server.close();
  });
});
