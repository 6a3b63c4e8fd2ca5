import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '@rumbo/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { bodyOf, newBrowser } from '../testing/browser.ts';
import { PASSWORD, smallPlan, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';
import { openStream } from '../testing/stream.ts';
import { GRACE_MS, IDLE_MS, LONGEST_MS } from './sessions.ts';

interface Refused {
  readonly refusal: {
    readonly code: string;
    readonly params: { readonly seconds?: number };
    readonly field: string | null;
  };
}

let server: TestServer;
let plan: SmallPlan;
let ana: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  ana = await plan.personWith('ana', 'contributor');
});
afterEach(() => server.close());

const isSignedIn = async (browser: { get: SignedInBrowser['get'] }) =>
  (await bodyOf<{ signedIn: boolean }>(await browser.get('/auth/state'))).signedIn;

describe('signing in', () => {
  it('opens what is closed to others', async () => {
    expect((await newBrowser(server.origin).ask('me')).status).toBe(401);
    expect((await ana.ask('me')).status).toBe(200);
    expect(await isSignedIn(ana)).toBe(true);
  });

  it('takes the e-mail in any case, and the same password from any keyboard', async () => {
    const browser = newBrowser(server.origin);
    expect((await browser.signIn(' ANA@Example.org ', PASSWORD.normalize('NFD'))).status).toBe(204);
  });

  it('answers an unknown account and a wrong password with the same words', async () => {
    const browser = newBrowser(server.origin);
    const wrong = await browser.signIn(ana.email, 'otra frase muy distinta');
    const unknown = await browser.signIn('nobody@example.org', 'otra frase muy distinta');
    expect([wrong.status, unknown.status]).toEqual([403, 403]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it('works as long on an unknown account as on a known one', async () => {
    const time = async (email: string) => {
      const browser = newBrowser(server.origin);
      const since = performance.now();
      await browser.signIn(email, 'otra frase muy distinta');
      return performance.now() - since;
    };
    await time('warm@example.org');
    const known = await time(ana.email);
    const unknown = await time('nobody@example.org');
    // The hash is nearly all of it: without it an answer takes a tenth.
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('gives a new token at each sign-in and ends the one before', async () => {
    const before = ana.cookie();
    await ana.signIn(ana.email, PASSWORD);
    expect(ana.cookie()).not.toBe(before);
    const old = await fetch(`${server.origin}/trpc/me`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
  });

  it('keeps the token where no script and no other site gets at it', () => {
    expect(ana.cookieLine()).toMatch(/^rumbo=[\w-]{43};/);
    expect(ana.cookieLine()).toContain('HttpOnly');
    expect(ana.cookieLine()).toContain('SameSite=Lax');
    expect(ana.cookieLine()).not.toContain('Secure');
  });

  it('stores no token, only its hash', async () => {
    const [session] = await server.store.read((tx) => tx.sessions.ofPerson(ana.personId));
    const token = ana.cookie().split('=')[1] ?? '';
    expect(session?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(session?.tokenHash).not.toContain(token);
  });

  it('keeps what happened for admins, without the address of an unknown account', async () => {
    await newBrowser(server.origin).signIn('nobody@example.org', 'otra frase muy distinta');
    const events = await server.store.read((tx) => tx.sessions.events(10));
    expect(events.map(({ kind }) => kind)).toEqual(['signInRefused', 'signIn']);
    expect(JSON.stringify(events)).not.toContain('nobody@');
  });

  it('refuses what is no sign-in at all', async () => {
    const browser = newBrowser(server.origin);
    for (const body of [{}, { email: 'a' }, { email: 'a', password: 1 }, [], 'text']) {
      expect((await browser.send('POST', '/auth/sign-in', body)).status).toBe(400);
    }
    const form = await fetch(`${server.origin}/auth/sign-in`, {
      method: 'POST',
      body: 'email=a&password=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(400);
  });
});

describe('wrong tries', () => {
  it('are delayed more and more, and never locked', async () => {
    const browser = newBrowser(server.origin);
    for (let tries = 0; tries < 3; tries += 1)
      expect((await browser.signIn(ana.email, 'otra frase muy distinta')).status).toBe(403);
    const delayed = await browser.signIn(ana.email, PASSWORD);
    expect(delayed.status).toBe(429);
    expect((await bodyOf<Refused>(delayed)).refusal).toMatchObject({ code: 'tooManyTries', params: { seconds: 1 } });
    server.wind(1_100);
    expect((await browser.signIn(ana.email, PASSWORD)).status).toBe(204);
  });

  it('of one address are limited, whatever account they try', async () => {
    const browser = newBrowser(server.origin);
    const answers: number[] = [];
    for (let tries = 0; tries < 52; tries += 1)
      answers.push((await browser.send('POST', '/auth/sign-in', { email: `p${tries}@example.org` })).status);
    expect(answers.slice(0, 50).every((status) => status === 400)).toBe(true);
    expect(answers.slice(50)).toEqual([429, 429]);
  });
});

describe('asking who is signed in', () => {
  it('is limited for one address like any other request', async () => {
    const answers: number[] = [];
    for (let asked = 0; asked < 610; asked += 61) {
      const some = await Promise.all(Array.from({ length: 61 }, () => newBrowser(server.origin).get('/auth/state')));
      answers.push(...some.map(({ status }) => status));
    }
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
    expect((await ana.get('/auth/state')).status, 'who is signed in has a measure of their own').toBe(200);
  });
});

describe('a session', () => {
  it('ends after twelve hours without use', async () => {
    server.wind(IDLE_MS - 60_000);
    expect(await isSignedIn(ana)).toBe(true);
    server.wind(IDLE_MS + 1);
    expect(await isSignedIn(ana)).toBe(false);
  });

  it('ends after thirty days however much it is used', async () => {
    for (let used = 0; used < LONGEST_MS - IDLE_MS; used += IDLE_MS - 60_000) {
      server.wind(IDLE_MS - 60_000);
      expect(await isSignedIn(ana)).toBe(true);
    }
    server.wind(IDLE_MS - 60_000);
    server.wind(120_000);
    expect(await isSignedIn(ana)).toBe(false);
  });

  it('is written as seen at most every five minutes', async () => {
    const seen = async () => (await server.store.read((tx) => tx.sessions.ofPerson(ana.personId)))[0]?.lastSeenAt;
    const first = await seen();
    server.wind(4 * 60_000);
    await ana.ask('me');
    expect(await seen()).toBe(first);
    server.wind(2 * 60_000);
    await ana.ask('me');
    expect(await seen()).not.toBe(first);
  });

  it('ends with signing out, at once', async () => {
    const cookie = ana.cookie();
    expect((await ana.send('POST', '/auth/sign-out')).status).toBe(204);
    expect(ana.cookie()).toBe('');
    expect((await fetch(`${server.origin}/trpc/me`, { headers: { cookie } })).status).toBe(401);
  });

  it('is listed for its person, who can end it from another', async () => {
    const phone = newBrowser(server.origin);
    await phone.signIn(ana.email, PASSWORD);
    const { sessions } = await bodyOf<{ sessions: readonly { id: string; isThis: boolean }[] }>(
      await ana.get('/auth/sessions'),
    );
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain('tokenHash');
    const other = sessions.find(({ isThis }) => !isThis);
    expect((await ana.send('DELETE', `/auth/sessions/${other?.id}`)).status).toBe(204);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(ana)).toBe(true);
  });

  it('ends for good also while a request of it is under way', async () => {
    // It has to be written as seen again: its request has read it, and waits behind who ends it.
    server.wind(6 * 60_000);
    const other = newBrowser(server.origin);
    await other.signIn(ana.email, PASSWORD);
    const { sessions } = await bodyOf<{ sessions: { id: string; isThis: boolean }[] }>(
      await other.get('/auth/sessions'),
    );
    let isHeld = true;
    const holding = server.store.write(async () => {
      while (isHeld) await wait(10);
    });
    const ending = other.send('DELETE', `/auth/sessions/${sessions.find(({ isThis }) => !isThis)?.id}`);
    await wait(100);
    const asking = ana.ask('me');
    await wait(100);
    isHeld = false;
    await holding;
    expect((await ending).status).toBe(204);
    await asking;
    expect(await isSignedIn(ana)).toBe(false);
  });

  it('cannot be ended by somebody else', async () => {
    const eva = await plan.personWith('eva', 'contributor');
    const [session] = await server.store.read((tx) => tx.sessions.ofPerson(ana.personId));
    expect((await eva.send('DELETE', `/auth/sessions/${session?.id}`)).status).toBe(404);
    expect(await isSignedIn(ana)).toBe(true);
  });

  it('ends when its person may not sign in any more', async () => {
    await server.store.write(async (tx) => tx.sessions.endAllOf(ana.personId));
    server.wind(31_000);
    expect(await isSignedIn(ana)).toBe(false);
  });
});

describe('a token', () => {
  const meWith = (cookie: string) => fetch(`${server.origin}/trpc/me`, { headers: { cookie } });
  const grant = (role: 'auditor' | 'leadership' = 'auditor') =>
    server.operations.execute(
      commands.grantRole,
      { commandId: newId(), personId: ana.personId, role, planId: null, unitId: plan.rootId },
      { kind: 'system' },
    );
  const sessionOf = async () => (await server.store.read((tx) => tx.sessions.ofPerson(ana.personId)))[0];

  it('is another at the first request after rights have changed, of the same session', async () => {
    const before = ana.cookie();
    const session = await sessionOf();
    await ana.ask('me');
    expect(ana.cookie()).toBe(before);
    await grant();
    expect((await ana.ask('me')).status).toBe(200);
    expect(ana.cookie()).not.toBe(before);
    expect(ana.cookieLine()).toMatch(/^rumbo=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    expect((await sessionOf())?.id).toBe(session?.id);
    const given = ana.cookie();
    expect((await ana.ask('me')).status).toBe(200);
    expect(ana.cookie()).toBe(given);
  });

  it('is another in each session of the person, and in nobody else’s', async () => {
    const eva = await plan.personWith('eva', 'contributor');
    const phone = newBrowser(server.origin);
    await phone.signIn(ana.email, PASSWORD);
    const before = [ana.cookie(), phone.cookie(), eva.cookie()];
    await grant();
    for (const browser of [ana, phone, eva]) expect((await browser.ask('me')).status).toBe(200);
    expect([ana.cookie() === before[0], phone.cookie() === before[1], eva.cookie() === before[2]]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is another once for all requests of a page, and the one before goes on for those only', async () => {
    const before = ana.cookie();
    await grant();
    const answers = await Promise.all(Array.from({ length: 6 }, () => meWith(before)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toHaveLength(1);
    const [given = ''] = answers.flatMap(({ headers }) => headers.getSetCookie());
    expect((await meWith(before)).status).toBe(200);
    server.wind(GRACE_MS + 1);
    expect((await meWith(before)).status).toBe(401);
    expect((await meWith(given.split(';')[0] ?? '')).status).toBe(200);
  });

  it('is another after rights are taken back, not after a preference is set', async () => {
    await ana.command('preferences.set', { commandId: newId(), theme: 'dark' });
    const before = ana.cookie();
    await ana.ask('me');
    expect(ana.cookie()).toBe(before);
    const [own] = await server.store.read((tx) => tx.people.grantsOf(ana.personId));
    await server.operations.execute(commands.revokeGrant, { commandId: newId(), grantId: own?.id }, { kind: 'system' });
    await ana.ask('me');
    expect(ana.cookie()).not.toBe(before);
  });

  it('is replaced while a stream goes on', async () => {
    const stream = await openStream(ana, server.origin);
    const before = ana.cookie();
    await grant();
    await ana.ask('me');
    server.wind(GRACE_MS + 1);
    expect((await meWith(before)).status).toBe(401);
    await server.sweepSessions();
    await grant('leadership');
    const heard = [await stream.next(), await stream.next()];
    expect(heard.map((message) => message?.data)).toEqual([
      `{"topics":["grants:${ana.personId}","roles"]}`,
      `{"topics":["grants:${ana.personId}","roles"]}`,
    ]);
    stream.close();
  });
});
