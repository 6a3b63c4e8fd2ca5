import { expect, it } from 'vitest';
import { newId } from './clock.ts';
import { forgetSignIns } from './jobs.ts';
import { newServer } from './testing/test-server.ts';

const DAY = 86_400_000;

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
