import { commands } from '@rumbo/operations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { bodyOf, newBrowser, type Browser } from '../testing/browser.ts';
import { startIdentityProvider, type IdentityProvider } from '../testing/identity-provider.ts';
import { mailsOf } from '../testing/mailbox.ts';
import { smallPlan, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

let idp: IdentityProvider;
let server: TestServer;
let plan: SmallPlan;
let admin: SignedInBrowser;

beforeEach(async () => {
  idp = await startIdentityProvider();
  const { issuer, clientId, clientSecret } = idp;
  server = await newServer({ oidc: { issuer, clientId, clientSecret, name: 'Aduanas ID' } });
  plan = await smallPlan(server);
  admin = await plan.personWith('admin', 'admin');
});
afterEach(async () => {
  await server.close();
  await idp.close();
});

/** Somebody with a role and an invitation that they have not used. */
async function invited(name = 'nueva'): Promise<string> {
  const personId = newId();
  const person = { kind: 'person', personId: admin.personId } as const;
  const { rootId: administrationId, planId } = plan;
  const who = {
    commandId: newId(),
    id: personId,
    administrationId,
    name,
    email: `${name}@example.org`,
    language: 'es',
  };
  await server.operations.execute(commands.addPerson, who, person);
  const grant = { commandId: newId(), personId, role: 'leadership', planId, unitId: administrationId };
  await server.operations.execute(commands.grantRole, grant, person);
  await admin.send('POST', '/auth/invitations', { commandId: newId(), personId });
  return personId;
}
const locationOf = (response: Response) => response.headers.get('location') ?? '';
/** Goes to the provider; answers where it sends the browser back to, on this server. */
async function away(browser: Browser, next = ''): Promise<string> {
  const there = locationOf(await browser.get(`/auth/provider/start${next}`));
  const back = new URL(locationOf(await fetch(there, { redirect: 'manual' })));
  return back.pathname + back.search;
}
/** The whole way; answers where it ends. */
const signIn = async (browser: Browser, next = '') => locationOf(await browser.get(await away(browser, next)));
const isSignedIn = async (browser: Browser) => (await browser.ask('me')).status === 200;
const events = async () => (await server.store.read((tx) => tx.sessions.events(20))).map(({ kind }) => kind);

describe('signing in at a provider', () => {
  it('is offered by its name', async () => {
    const state = await bodyOf(await newBrowser(server.origin).get('/auth/state'));
    expect(state).toMatchObject({ provider: 'Aduanas ID' });
  });

  it('links who was invited by their verified e-mail, and knows them from then on', async () => {
    const personId = await invited();
    const browser = newBrowser(server.origin);
    expect(await signIn(browser)).toBe('/');
    expect(await bodyOf(await browser.ask('me'))).toMatchObject({ result: { data: { personId } } });
    expect((await events()).slice(0, 2)).toEqual(['signIn', 'identityLinked']);
    Object.assign(idp.says, { email: 'another@example.org', email_verified: false });
    expect(await signIn(newBrowser(server.origin))).toBe('/');
    const token = (await mailsOf(server))[0]?.token;
    expect((await browser.send('POST', '/auth/link', { token })).status, 'the invitation is used').toBe(409);
  });

  it('makes no account, and takes over none that is in use', async () => {
    const problem = '/sign-in?problem=providerNoAccount';
    const ana = await plan.personWith('ana', 'contributor');
    for (const email of ['nobody@example.org', ana.email]) {
      idp.says.email = email;
      const browser = newBrowser(server.origin);
      expect(await signIn(browser)).toBe(problem);
      expect(await isSignedIn(browser)).toBe(false);
    }
    expect(await events()).toContain('identityRefused');
  });

  it('links nobody by an invitation who has come in already', async () => {
    const personId = await invited();
    await signIn(newBrowser(server.origin));
    await admin.send('POST', '/auth/invitations', { commandId: newId(), personId });
    // Somebody else to whom the provider has given the same address since.
    idp.says.sub = 'another account';
    expect(await signIn(newBrowser(server.origin))).toBe('/sign-in?problem=providerNoAccount');
  });

  it('believes only an e-mail that the provider has verified', async () => {
    await invited();
    idp.says.email_verified = false;
    expect(await signIn(newBrowser(server.origin))).toBe('/sign-in?problem=providerEmailUnverified');
  });

  it('does not let in who is not active any more', async () => {
    const personId = await invited();
    await signIn(newBrowser(server.origin));
    await server.store.write(async (tx) => {
      const person = await tx.people.byId(personId);
      if (person !== null) await tx.people.put({ ...person, isActive: false });
      const change = { at: server.now(), commandId: newId(), command: 'test', planId: null, refs: [], digest: '' };
      await tx.changes.append({ ...change, actor: { kind: 'system', id: null }, topics: ['people'] });
    });
    expect(await signIn(newBrowser(server.origin))).toBe('/sign-in?problem=providerNoAccount');
  });

  it('leads on to where somebody was going, and never to another site', async () => {
    await invited();
    expect(await signIn(newBrowser(server.origin), '?next=%2Fkpis%3Fperiod%3D2026-08')).toBe('/kpis?period=2026-08');
    for (const next of ['//evil.example/', 'https://evil.example/', '/\\evil.example', '/\t/evil.example'])
      expect(await signIn(newBrowser(server.origin), `?next=${encodeURIComponent(next)}`)).toBe('/');
  });

  it('asks for the second step that somebody has set up here', async () => {
    const personId = await invited();
    await server.store.write((tx) =>
      tx.signIns.putSecondFactor({ personId, secret: 'x', confirmedAt: server.now(), lastStep: null }),
    );
    const browser = newBrowser(server.origin);
    expect(await signIn(browser)).toBe('/sign-in?step=code&next=%2F');
    expect(await isSignedIn(browser)).toBe(false);
  });
});

describe('an answer of a provider', () => {
  const REFUSED = '/sign-in?problem=providerRefused';

  it.each([
    ['signed by somebody else', { isForged: true }],
    ['of another issuer', { claims: { iss: 'https://other.example' } }],
    ['for another product', { claims: { aud: 'other' } }],
    ['with another nonce', { claims: { nonce: 'other' } }],
    ['that is over', { claims: { exp: 1 } }],
    ['mixed up with that of another provider', { iss: 'https://other.example' }],
  ] as const)('%s is refused', async (_, says) => {
    await invited();
    Object.assign(idp.says, says);
    const browser = newBrowser(server.origin);
    expect(await signIn(browser)).toBe(REFUSED);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('counts in the browser that asked for it, with its state, and once', async () => {
    await invited();
    const [browser, other] = [newBrowser(server.origin), newBrowser(server.origin)];
    const back = await away(browser);
    const cookie = browser.cookie();
    expect(locationOf(await other.get(back))).toBe(REFUSED);
    await away(other);
    expect(locationOf(await other.get(back)), 'another state').toBe(REFUSED);
    expect(locationOf(await browser.get(back))).toBe('/');
    expect(locationOf(await newBrowser(server.origin).get(back, { cookie })), 'the same again').toBe(REFUSED);
  });

  it('counts for ten minutes', async () => {
    await invited();
    const browser = newBrowser(server.origin);
    const back = await away(browser);
    server.wind(10 * 60_000 + 1);
    expect(locationOf(await browser.get(back))).toBe(REFUSED);
  });

  it('that says no leads back with a sentence', async () => {
    const browser = newBrowser(server.origin);
    const back = new URL(await away(browser), server.origin);
    const state = back.searchParams.get('state') ?? '';
    const no = new URLSearchParams({ error: 'access_denied', state, iss: idp.issuer }).toString();
    expect(locationOf(await browser.get(`/auth/provider/callback?${no}`))).toBe(REFUSED);
  });
});

describe('a provider that is away', () => {
  it('keeps nobody from starting or from a password, and is asked again', async () => {
    await invited();
    await idp.close();
    const browser = newBrowser(server.origin);
    expect(locationOf(await browser.get('/auth/provider/start?next=/kpis'))).toBe(
      '/sign-in?problem=providerAway&next=%2Fkpis',
    );
    idp = await startIdentityProvider(Number(new URL(idp.issuer).port));
    expect(locationOf(await browser.get('/auth/provider/start'))).toBe('/sign-in?problem=providerAway');
    server.wind(5_001);
    expect(await signIn(browser)).toBe('/');
  });
});

describe('linking an account elsewhere', () => {
  /** Links from the account page; answers where it ends. */
  async function link(person: Browser): Promise<string> {
    const { location } = await bodyOf<{ location: string }>(await person.send('POST', '/auth/provider/link'));
    const back = new URL(locationOf(await fetch(location, { redirect: 'manual' })));
    return locationOf(await person.get(back.pathname + back.search));
  }

  it('is done by who is signed in, whatever its e-mail', async () => {
    const ana = await plan.personWith('ana', 'contributor');
    Object.assign(idp.says, { email: 'ana@home.example', email_verified: false });
    expect(await link(ana)).toBe('/account');
    expect(await bodyOf(await ana.get('/auth/account'))).toMatchObject({ linkedAt: expect.any(String) });
    const browser = newBrowser(server.origin);
    expect(await signIn(browser)).toBe('/');
    expect(await bodyOf(await browser.ask('me'))).toMatchObject({ result: { data: { personId: ana.personId } } });
    expect((await ana.send('POST', '/auth/provider/unlink')).status).toBe(204);
    expect(await signIn(newBrowser(server.origin))).toBe('/sign-in?problem=providerEmailUnverified');
  });

  it('is not done for two people, nor for who signed in meanwhile', async () => {
    const [ana, eva] = [await plan.personWith('ana', 'contributor'), await plan.personWith('eva', 'contributor')];
    await link(ana);
    expect(await link(eva)).toBe('/account?problem=providerTaken');
    idp.says.sub = 'two';
    const { location } = await bodyOf<{ location: string }>(await ana.send('POST', '/auth/provider/link'));
    const back = new URL(locationOf(await fetch(location, { redirect: 'manual' })));
    await ana.signIn(eva.email, 'una frase que nadie adivina');
    expect(locationOf(await ana.get(back.pathname + back.search))).toContain('problem=providerRefused');
  });

  it('cannot be undone by who has no other way in, nor begun by another site', async () => {
    await invited();
    const browser = newBrowser(server.origin);
    await signIn(browser);
    expect((await browser.send('POST', '/auth/provider/unlink')).status).toBe(409);
    const foreign = { origin: 'https://evil.example' };
    expect((await browser.send('POST', '/auth/provider/link', undefined, foreign)).status).toBe(403);
    expect((await newBrowser(server.origin).send('POST', '/auth/provider/link')).status).toBe(401);
  });
});
