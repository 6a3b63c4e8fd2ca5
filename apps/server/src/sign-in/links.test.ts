import { commands } from '@rumbo/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { bodyOf, newBrowser, type Browser } from '../testing/browser.ts';
import { mailsOf } from '../testing/mailbox.ts';
import { PASSWORD, smallPlan, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

interface Refused {
  readonly refusal: { readonly code: string; readonly field: string | null };
}

const NEW = 'otra frase que nadie adivina';
const DAY = 86_400_000;
let server: TestServer;
let plan: SmallPlan;
let admin: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  admin = await plan.personWith('admin', 'admin');
});
afterEach(() => server.close());

/** Somebody who was added and given a role, and has no password yet. */
async function added(name = 'nueva'): Promise<{ readonly personId: string; readonly email: string }> {
  const [personId, email] = [newId(), `${name}@example.org`];
  const person = { kind: 'person', personId: admin.personId } as const;
  const { rootId: administrationId, planId } = plan;
  const who = { commandId: newId(), id: personId, administrationId, name, email, language: 'es' };
  await server.operations.execute(commands.addPerson, who, person);
  const grant = { commandId: newId(), personId, role: 'leadership', planId, unitId: administrationId };
  await server.operations.execute(commands.grantRole, grant, person);
  return { personId, email };
}
const invite = (personId: string, by: Browser = admin, commandId = newId()) =>
  by.send('POST', '/auth/invitations', { commandId, personId });
const choose = (browser: Browser, token: string, password = NEW) =>
  browser.send('POST', '/auth/link/password', { token, password });
const codeOf = async (response: Response) => (await bodyOf<Refused>(response)).refusal.code;
const tokenOf = async (email: string) => (await mailsOf(server)).findLast(({ to }) => to === email)?.token ?? '';
const isSignedIn = async (browser: Browser) =>
  (await bodyOf<{ signedIn: boolean }>(await browser.get('/auth/state'))).signedIn;

describe('an invitation', () => {
  it('lets choose a password once, and then goes in', async () => {
    const { personId, email } = await added();
    expect(await bodyOf(await invite(personId))).toEqual({ kind: 'invitation' });
    const [mail] = await mailsOf(server);
    expect(mail).toMatchObject({ to: email });
    expect(mail?.text).toContain('el plan estratégico de Aduanas');
    expect(mail?.text).toContain(`${server.origin}/invitation#${mail?.token}`);
    const token = mail?.token ?? '';
    const browser = newBrowser(server.origin);
    const looked = await bodyOf(await browser.send('POST', '/auth/link', { token }));
    expect(looked).toMatchObject({ kind: 'invitation', name: 'nueva', email });
    expect(await bodyOf(await choose(browser, token))).toEqual({ isIn: true });
    expect((await browser.ask('me')).status).toBe(200);
    const again = await choose(newBrowser(server.origin), token, PASSWORD);
    expect([again.status, await codeOf(again)]).toEqual([409, 'linkUsed']);
    expect((await newBrowser(server.origin).signIn(email, NEW)).status).toBe(204);
  });

  it('is kept by the hash of its token, which stands nowhere else', async () => {
    const { personId, email } = await added();
    const commandId = newId();
    await invite(personId, admin, commandId);
    const token = await tokenOf(email);
    const kept = await server.store.write(async (tx) => ({
      links: await tx.signIns.linksOf(personId),
      changes: await tx.changes.after(0, 1_000),
      answer: await tx.changes.answerOf(commandId),
      mails: await tx.outbox.waiting('9999-12-31T00:00:00.000Z', 100),
    }));
    expect(kept.links).toHaveLength(1);
    expect(kept.changes.at(-1)).toMatchObject({ command: 'invitePerson', actor: { id: admin.personId } });
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it('works for seven days', async () => {
    const { personId, email } = await added();
    await invite(personId);
    const token = await tokenOf(email);
    server.wind(7 * DAY - 60_000);
    const browser = newBrowser(server.origin);
    expect((await browser.send('POST', '/auth/link', { token })).status).toBe(200);
    server.wind(120_000);
    const late = await choose(browser, token);
    expect([late.status, await codeOf(late)]).toEqual([409, 'invitationExpired']);
  });

  it('is taken back by the next one', async () => {
    const { personId, email } = await added();
    await invite(personId);
    const first = await tokenOf(email);
    await invite(personId);
    const refused = await newBrowser(server.origin).send('POST', '/auth/link', { token: first });
    expect(await codeOf(refused)).toBe('linkUnknown');
  });

  it('is sent once however often the same request comes', async () => {
    const { personId } = await added();
    const commandId = newId();
    await invite(personId, admin, commandId);
    expect(await bodyOf(await invite(personId, admin, commandId))).toEqual({ kind: 'invitation' });
    expect(await mailsOf(server)).toHaveLength(1);
  });

  it('is a link for a new password for who has one', async () => {
    const ana = await plan.personWith('ana', 'contributor');
    expect(await bodyOf(await invite(ana.personId))).toEqual({ kind: 'reset' });
    expect((await mailsOf(server))[0]?.text).toContain('/reset#');
  });

  it('is only for an admin to send, and only to people of theirs', async () => {
    const { personId } = await added();
    const ana = await plan.personWith('ana', 'contributor');
    expect((await invite(personId, newBrowser(server.origin))).status).toBe(401);
    expect((await invite(personId, ana)).status).toBe(403);
    const office = await plan.personWith('office', 'admin', plan.unitId);
    expect((await invite(admin.personId, office)).status).toBe(403);
    expect((await invite(newId())).status).toBe(404);
    expect(await mailsOf(server)).toEqual([]);
  });

  it('reaches nobody who is not active, and its link stops with them', async () => {
    const { personId, email } = await added();
    await invite(personId);
    const token = await tokenOf(email);
    await deactivate(personId);
    const refused = await invite(personId);
    expect(await codeOf(refused)).toBe('personInactive');
    expect(await codeOf(await choose(newBrowser(server.origin), token))).toBe('linkUnknown');
  });

  it('takes no password that the rules refuse, and is not used up by one', async () => {
    const { personId, email } = await added();
    await invite(personId);
    const token = await tokenOf(email);
    const browser = newBrowser(server.origin);
    for (const [password, code] of [
      ['corta', 'passwordTooShort'],
      ['contraseña1234', 'passwordCommon'],
      ['é'.repeat(129), 'passwordTooLong'],
    ] as const) {
      const refused = await bodyOf<Refused>(await choose(browser, token, password));
      expect(refused.refusal).toMatchObject({ code, field: 'password' });
    }
    expect((await choose(browser, token)).status).toBe(200);
  });
});

describe('a link for a new password', () => {
  const ask = (email: string, browser = newBrowser(server.origin)) => browser.send('POST', '/auth/reset', { email });

  it('ends every session and works for an hour', async () => {
    const ana = await plan.personWith('ana', 'contributor');
    expect((await ask(' ANA@example.org')).status).toBe(204);
    const token = await tokenOf(ana.email);
    const browser = newBrowser(server.origin);
    expect(await bodyOf(await choose(browser, token))).toEqual({ isIn: false });
    expect([await isSignedIn(ana), await isSignedIn(browser)]).toEqual([false, false]);
    expect((await browser.signIn(ana.email, PASSWORD)).status).toBe(403);
    expect((await browser.signIn(ana.email, NEW)).status).toBe(204);
    server.wind(3 * 60_000);
    await ask(ana.email);
    const late = await tokenOf(ana.email);
    server.wind(3_600_000);
    expect(await codeOf(await choose(browser, late))).toBe('resetExpired');
  });

  it('is answered alike, and no sooner, for an e-mail that nobody has', async () => {
    const ana = await plan.personWith('ana', 'contributor');
    const time = async (email: string) => {
      const since = performance.now();
      const answer = await ask(email);
      return { status: answer.status, text: await answer.text(), took: performance.now() - since };
    };
    const [known, unknown] = [await time(ana.email), await time('nobody@example.org')];
    expect({ ...known, took: 0 }).toEqual({ ...unknown, took: 0 });
    expect(Math.min(known.took, unknown.took)).toBeGreaterThan(395);
    expect(await mailsOf(server)).toHaveLength(1);
    const events = await server.store.read((tx) => tx.sessions.events(10));
    expect(JSON.stringify(events)).not.toContain('nobody@');
  });

  it('goes out once in two minutes; asking on is delayed, and never locked', async () => {
    const ana = await plan.personWith('ana', 'contributor');
    for (let times = 0; times < 3; times += 1) expect((await ask(ana.email)).status).toBe(204);
    expect(await mailsOf(server)).toHaveLength(1);
    for (const email of [ana.email, 'nobody@example.org']) {
      while ((await ask(email)).status === 204);
      expect((await ask(email)).status).toBe(429);
    }
    server.wind(3 * 60_000);
    expect((await ask(ana.email)).status).toBe(204);
    expect(await mailsOf(server)).toHaveLength(2);
  });

  it('is limited for one address, whatever e-mails it names', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, (_, at) => ask(`p${at}@example.org`)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('is sent to nobody who is not active', async () => {
    const ana = await plan.personWith('ana', 'contributor');
    await deactivate(ana.personId);
    expect((await ask(ana.email)).status).toBe(204);
    expect(await mailsOf(server)).toEqual([]);
  });

  it('names the address that was set, never the one that a request says', async () => {
    await plan.personWith('ana', 'contributor');
    await newBrowser(server.origin).send(
      'POST',
      '/auth/reset',
      { email: 'ana@example.org' },
      { 'x-forwarded-host': 'evil.example' },
    );
    expect((await mailsOf(server))[0]?.text).toContain(`${server.origin}/reset#`);
  });
});

/** As the command for it does. */
async function deactivate(personId: string): Promise<void> {
  await server.store.write(async (tx) => {
    const person = await tx.people.byId(personId);
    if (person === null) throw new Error('nobody');
    await tx.people.put({ ...person, isActive: false });
    await tx.changes.append({
      at: server.now(),
      commandId: newId(),
      command: 'test',
      actor: { kind: 'system', id: null },
      planId: null,
      topics: ['people'],
      refs: [],
      digest: '',
    });
  });
}
