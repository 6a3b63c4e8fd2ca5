import { expect, test } from 'vitest';
import { contract } from './engines.ts';
import { AT, commit, idOf, newId, person, session } from './fixtures.ts';

contract('sign-in state', (subject) => {
  test('sessions are put, touched, ended and swept without a change row', async () => {
    const { store } = subject();
    const own = session({ personId: newId() });
    const other = session({
      personId: own.personId,
      createdAt: '2026-09-15T00:00:00.000Z',
      expiresAt: '2026-09-16T00:00:00.000Z',
    });
    await store.write(async (tx) => {
      await tx.sessions.put(own);
      await tx.sessions.put(other);
    });
    await store.write((tx) => tx.sessions.touch(own.id, '2026-09-15T09:00:00.000Z', '2026-12-01T00:00:00.000Z'));
    const touched = { ...own, lastSeenAt: '2026-09-15T09:00:00.000Z', expiresAt: '2026-12-01T00:00:00.000Z' };
    await store.read(async (tx) => {
      expect(await tx.sessions.byTokenHash(own.tokenHash)).toEqual(touched);
      expect(await tx.sessions.byTokenHash('none')).toBeNull();
      expect(await tx.sessions.ofPerson(own.personId)).toEqual([touched, other]);
      expect(await tx.changes.last()).toBeNull();
    });
    expect(await store.write((tx) => tx.sessions.removeExpired('2026-10-01T00:00:00.000Z'))).toBe(1);
    await store.write((tx) => tx.sessions.end(own.id));
    expect(await store.read((tx) => tx.sessions.ofPerson(own.personId))).toEqual([]);
    await store.write(async (tx) => {
      await tx.sessions.put(own);
      await tx.sessions.put(other);
      await tx.sessions.endAllOf(own.personId);
    });
    expect(await store.read((tx) => tx.sessions.ofPerson(own.personId))).toEqual([]);
  });

  test('the last sign-in of each person is known, however it ended', async () => {
    const { store } = subject();
    const [ana, luis] = [newId(), newId()];
    const event = (kind: string, personId: string | null, at: string) => ({
      id: newId(),
      at,
      kind,
      personId,
      detail: {},
    });
    await store.write(async (tx) => {
      await tx.sessions.record(event('signIn', ana, '2026-07-15T08:00:00.000Z'));
      await tx.sessions.record(event('signIn', ana, '2026-07-14T08:00:00.000Z'));
      await tx.sessions.record(event('signOut', ana, '2026-07-15T09:00:00.000Z'));
      await tx.sessions.record(event('signInRefused', luis, '2026-07-15T08:00:00.000Z'));
      await tx.sessions.record(event('signIn', null, '2026-07-15T08:00:00.000Z'));
    });
    const own = (await store.read((tx) => tx.sessions.lastSignIns())).filter(({ personId }) =>
      [ana, luis].includes(personId),
    );
    expect(own).toEqual([{ personId: ana, at: '2026-07-15T08:00:00.000Z' }]);
    await store.write((tx) => tx.sessions.removeEvents('2026-08-01T00:00:00.000Z'));
  });

  test('a token opens one session only', async () => {
    const { store } = subject();
    const own = session();
    await store.write((tx) => tx.sessions.put(own));
    await expect(store.write((tx) => tx.sessions.put(session({ tokenHash: own.tokenHash })))).rejects.toThrow();
  });

  test('a session is found by its id, by its token and by the one before', async () => {
    const { store } = subject();
    const own = session({ previousTokenHash: newId(), previousUntil: AT, tokenSeq: 7 });
    await store.write((tx) => tx.sessions.put(own));
    await store.read(async (tx) => {
      expect(await tx.sessions.byId(own.id)).toEqual(own);
      expect(await tx.sessions.byId(newId())).toBeNull();
      expect(await tx.sessions.byTokenHash(own.tokenHash)).toEqual(own);
      expect(await tx.sessions.byTokenHash(own.previousTokenHash ?? '')).toEqual(own);
    });
  });

  test('a credential is replaced', async () => {
    const { store } = subject();
    await store.write((tx) => tx.sessions.putCredential({ personId: idOf(1), passwordHash: 'a' }));
    await store.write((tx) => tx.sessions.putCredential({ personId: idOf(1), passwordHash: 'b' }));
    expect(await store.read((tx) => tx.sessions.credentialOf(idOf(1)))).toEqual({
      personId: idOf(1),
      passwordHash: 'b',
    });
    expect(await store.read((tx) => tx.sessions.credentialOf(idOf(2)))).toBeNull();
  });

  test('technical events come newest first, and old ones can be taken away', async () => {
    const { store } = subject();
    const events = [1, 2, 3].map((day) => ({
      id: newId(),
      at: `2026-09-0${day}T00:00:00.000Z`,
      kind: 'signIn',
      personId: null,
      detail: { day, from: null, ok: true },
    }));
    await store.write(async (tx) => {
      for (const event of events) await tx.sessions.record(event);
    });
    expect(await store.read((tx) => tx.sessions.events(2))).toEqual([events[2], events[1]]);
    expect(await store.write((tx) => tx.sessions.removeEvents('2026-09-03T00:00:00.000Z'))).toBe(2);
    expect(await store.read((tx) => tx.sessions.events(9))).toEqual([events[2]]);
  });
});

contract('people', (subject) => {
  test('are found by id and e-mail, and counted', async () => {
    const { store } = subject();
    const ana = person({ email: 'ana@example.org' });
    await commit(store, async (tx) => {
      await tx.people.put(ana);
      await tx.people.put(person());
      await tx.people.put(person({ email: null }));
      await tx.people.put(person({ email: null }));
      expect(await tx.people.count()).toBe(4);
    });
    await store.read(async (tx) => {
      expect(await tx.people.byEmail('ana@example.org')).toEqual(ana);
      expect(await tx.people.byEmail('eva@example.org')).toBeNull();
      expect((await tx.people.all()).length).toBe(4);
    });
  });
});

contract('rights', (subject) => {
  test('know the last commit that changed them, given or taken back', async () => {
    const { store } = subject();
    const personId = newId();
    const grant = { id: newId(), personId, role: 'contributor', planId: null, unitId: idOf(1) } as const;
    const seqAfter = () => store.read((tx) => tx.people.rightsSeqOf(personId));
    expect(await seqAfter()).toBe(0);
    await commit(store, (tx) => tx.people.putGrant(grant));
    const given = await store.read(async (tx) => tx.seq);
    expect(await seqAfter()).toBe(given);
    await commit(store, (tx) => tx.people.put(person()));
    expect(await seqAfter()).toBe(given);
    await commit(store, (tx) => tx.people.revokeGrant(grant.id));
    expect(await seqAfter()).toBe(await store.read(async (tx) => tx.seq));
  });
});

contract('the outbox', (subject) => {
  test('gives mail that waits and is due, what was tried least first', async () => {
    const { store } = subject();
    const mail = (number: number, more = {}) => ({
      id: idOf(number),
      to: 'ana@example.org',
      kind: 'reminder',
      language: 'es' as const,
      params: { period: '2026-03', count: 2 },
      createdAt: AT,
      sentAt: null,
      attempts: 0,
      dueAt: null,
      ...more,
    });
    await store.write(async (tx) => {
      await tx.outbox.put(mail(2));
      await tx.outbox.put(mail(1));
      await tx.outbox.put(mail(3, { createdAt: '2026-01-01T00:00:00.000Z' }));
      expect(await tx.outbox.waiting(AT, 10)).toEqual([
        mail(3, { createdAt: '2026-01-01T00:00:00.000Z' }),
        mail(1),
        mail(2),
      ]);
      await tx.outbox.markTried(idOf(3), AT);
      await tx.outbox.markTried(idOf(2), '2026-09-14T08:31:00.000Z');
      await tx.outbox.markTried(idOf(2), '2026-09-14T08:32:00.000Z');
      await tx.outbox.markSent(idOf(1), AT);
      expect((await tx.outbox.waiting(AT, 10)).map((row) => [row.id, row.attempts])).toEqual([[idOf(3), 1]]);
      expect((await tx.outbox.waiting('2026-09-14T08:32:00.000Z', 10)).map((row) => [row.id, row.attempts])).toEqual([
        [idOf(3), 1],
        [idOf(2), 2],
      ]);
      expect(await tx.outbox.waiting('2026-09-14T08:32:00.000Z', 1)).toHaveLength(1);
    });
  });
});
