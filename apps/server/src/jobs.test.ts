import { createHash, createHmac, randomBytes } from 'node:crypto';
import { commands } from '@rumbo/operations';
import { expect, it } from 'vitest';
import { newId } from './clock.ts';
import { forgetSignIns, remindPeople, turnDays } from './jobs.ts';
import { createLog } from './log.ts';
import { planOf, smallPlan } from './testing/small-plan.ts';
import { newServer } from './testing/test-server.ts';

const DAY = 86_400_000;

/** A UUID v8 of what and when, as the jobs make theirs. */
function idOf(hex: string): string {
  const version = `8${hex.slice(13, 16)}-${((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

it('forgets who signed in, and links that have stopped working, after the days that were set', async () => {
  const server = await newServer();
  const { store, now, wind } = server;
  const personId = newId();
  const happen = () =>
    store.write(async (tx) => {
      await tx.sessions.record({ id: newId(), at: now(), kind: 'signIn', personId, detail: {} });
      const link = { kind: 'reset' as const, personId, createdAt: now(), expiresAt: now(), usedAt: null };
      await tx.signIns.putLink({ ...link, tokenHash: newId() });
    });
  const kept = () =>
    store.read(async (tx) => [(await tx.sessions.events(9)).length, (await tx.signIns.linksOf(personId)).length]);
  await happen();
  wind(20 * DAY);
  await happen();
  wind(11 * DAY);
  await forgetSignIns({ store, now, signInDays: 30 });
  expect(await kept()).toEqual([1, 1]);
  await forgetSignIns({ store, now, signInDays: 1 });
  expect(await kept()).toEqual([0, 0]);
  await server.close();
});

it('runs the jobs of a day under ids that nobody can take before', async () => {
  const server = await newServer();
  const { planId, rootId, personWith } = await smallPlan(server);
  const { personId } = await personWith('ana', 'contributor');
  const { store, operations } = server;
  const now = () => '2031-05-01T15:00:00.000Z';
  const deps = { store, operations, now, secret: randomBytes(32), log: createLog('silent') };
  // As anybody would make them who has read how: a UUID v8 of what and when.
  for (const job of [`turnDay ${planId} 2031-05-01`, `remindPeople ${rootId} 2031-05-01`]) {
    const wish = { commandId: idOf(createHash('sha256').update(job).digest('hex')), theme: 'dark' };
    await operations.execute(commands.setPreferences, wish, { kind: 'person', personId });
  }
  await turnDays(deps, new Map());
  await remindPeople(deps, new Map());
  const done = (await store.read((tx) => tx.changes.after(0, 500))).map(({ command }) => command);
  expect(done.slice(-2)).toEqual(['turnDay', 'remindPeople']);
  await server.close();
});

it('turns the day of every other plan where that of one is refused', async () => {
  const server = await newServer();
  const { rootId, plannerId } = await smallPlan(server);
  const { store, operations } = server;
  const planner = { kind: 'person', personId: plannerId } as const;
  for (let count = 0; count < 2; count += 1) {
    const plan = { ...planOf(newId()), commandId: newId(), administrationId: rootId };
    await operations.execute(commands.definePlan, plan, planner);
  }
  const secret = randomBytes(32);
  const plans = await store.read((tx) => tx.plans.all());
  const [first] = plans;
  const hex = createHmac('sha256', secret).update(`turnDay ${first?.id} 2031-05-01`).digest('hex');
  await operations.execute(commands.setPreferences, { commandId: idOf(hex), theme: 'dark' }, planner);
  const turned = new Map<string, string>();
  const deps = { store, operations, now: () => '2031-05-01T15:00:00.000Z', secret, log: createLog('silent') };
  await turnDays(deps, turned);
  expect([...turned.keys()]).toEqual(plans.slice(1).map(({ id }) => id));
  await server.close();
});
