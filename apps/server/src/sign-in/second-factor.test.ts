import { commands } from '@rumbo/operations';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { bodyOf, newBrowser, type Browser } from '../testing/browser.ts';
import { mailsOf } from '../testing/mailbox.ts';
import { PASSWORD, smallPlan, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

const STEP = 30_000;
let server: TestServer;
let plan: SmallPlan;
let ana: SignedInBrowser;

beforeEach(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  ana = await plan.personWith('ana', 'contributor');
});
afterEach(() => server.close());

const post = (path: string, body: unknown, browser: Browser = ana) => browser.send('POST', `/auth/${path}`, body);
const codeOf = async (response: Response) =>
  (await bodyOf<{ readonly refusal: { readonly code: string } }>(response)).refusal.code;
const events = async () => (await server.store.read((tx) => tx.sessions.events(20))).map(({ kind }) => kind);

/** The code that an app shows, `later` milliseconds from now. */
function codeAt(key: string, later = 0): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.parse(server.now()) + later });
}

/** Turns the second step on; answers the key and the recovery codes. */
async function turnOn(): Promise<{ readonly key: string; readonly codes: readonly string[] }> {
  const { key } = await bodyOf<{ key: string }>(await post('account/second-factor', { current: PASSWORD }));
  const answer = await post('account/second-factor/confirm', { code: codeAt(key) });
  return { key, codes: (await bodyOf<{ codes: readonly string[] }>(answer)).codes };
}
/** A browser in which the password was typed. */
async function halfIn(): Promise<Browser> {
  const browser = newBrowser(server.origin);
  expect(await bodyOf(await browser.signIn(ana.email, PASSWORD))).toEqual({ needs: 'code' });
  return browser;
}

describe('setting up a second step', () => {
  it('takes the password, and counts once a code was shown', async () => {
    expect(await codeOf(await post('account/second-factor', { current: 'no es esta frase' }))).toBe('passwordWrong');
    const { key, address } = await bodyOf<{ key: string; address: string }>(
      await post('account/second-factor', { current: PASSWORD }),
    );
    expect(address).toMatch(new RegExp(`^otpauth://totp/Rumbo:ana%40example\\.org\\?.*secret=${key}`));
    expect((await newBrowser(server.origin).signIn(ana.email, PASSWORD)).status).toBe(204);
    const wrong = await post('account/second-factor/confirm', { code: codeAt(key, 5 * STEP) });
    expect(await codeOf(wrong)).toBe('codeWrong');
    const right = await post('account/second-factor/confirm', { code: codeAt(key) });
    const { codes } = await bodyOf<{ codes: readonly string[] }>(right);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    expect(await codeOf(await post('account/second-factor', { current: PASSWORD }))).toBe('secondFactorOn');
    expect(await bodyOf(await ana.get('/auth/account'))).toMatchObject({ codesLeft: 10 });
  });

  it('keeps neither the key nor a recovery code as it is', async () => {
    const { key, codes } = await turnOn();
    const kept = await server.store.read(async (tx) => [
      await tx.signIns.secondFactorOf(ana.personId),
      await tx.signIns.recoveryCodesOf(ana.personId),
    ]);
    const text = JSON.stringify(kept);
    for (const secret of [key, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(text).not.toContain(secret);
    expect(Buffer.from(text).includes(Buffer.from(Secret.fromBase32(key).bytes))).toBe(false);
  });
});

describe('signing in with a second step', () => {
  it('needs both', async () => {
    const { key } = await turnOn();
    const browser = await halfIn();
    expect((await browser.ask('me')).status).toBe(401);
    server.wind(STEP);
    expect((await post('code', { code: codeAt(key) }, browser)).status).toBe(204);
    expect((await browser.ask('me')).status).toBe(200);
    expect((await events()).slice(0, 2)).toEqual(['signIn', 'secondFactorOn']);
  });

  it('says no more about a wrong password than it does about an unknown account', async () => {
    await turnOn();
    const answers = await Promise.all(
      [ana.email, 'nobody@example.org'].map(async (email) => {
        const browser = newBrowser(server.origin);
        const answer = await browser.signIn(email, 'no es esta frase');
        return [answer.status, await answer.text(), browser.cookie()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('takes a code one step early or late, none further, and none twice', async () => {
    const { key } = await turnOn();
    // Well after the last code, and early in a step, so that none begins while the test runs.
    server.wind(11 * STEP - (Date.parse(server.now()) % STEP));
    for (const [later, status] of [
      [-2 * STEP, 403],
      [2 * STEP, 403],
      [-STEP, 204],
      [-STEP, 403],
      [STEP, 204],
      [0, 403],
    ] as const) {
      const browser = await halfIn();
      expect((await post('code', { code: codeAt(key, later) }, browser)).status, `${later}`).toBe(status);
    }
  });

  it('takes a code once, also when it comes twice at the same time', async () => {
    const { key } = await turnOn();
    server.wind(STEP);
    const browsers = [await halfIn(), await halfIn()];
    const code = codeAt(key);
    const answers = await Promise.all(browsers.map((browser) => post('code', { code }, browser)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 403]);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { codes } = await turnOn();
    const [first = '', second = ''] = codes;
    expect((await post('code', { code: ` ${first.toUpperCase().replace('-', ' ')}` }, await halfIn())).status).toBe(
      204,
    );
    expect((await post('code', { code: first }, await halfIn())).status).toBe(403);
    expect((await post('code', { code: second }, await halfIn())).status).toBe(204);
    expect(await bodyOf(await ana.get('/auth/account'))).toMatchObject({ codesLeft: 8 });
    expect(await events()).toContain('recoveryCodeUsed');
  });

  it('is not begun without the password, by nobody’s note and by no old one', async () => {
    const { key } = await turnOn();
    server.wind(STEP);
    const code = codeAt(key);
    expect(await codeOf(await post('code', { code }, newBrowser(server.origin)))).toBe('signInLate');
    const made = await newBrowser(server.origin).send('POST', '/auth/code', { code }, { cookie: 'rumbo-step=AAAA' });
    expect(await codeOf(made)).toBe('signInLate');
    const slow = await halfIn();
    server.wind(5 * 60_000 + 1);
    expect(await codeOf(await post('code', { code: codeAt(key) }, slow))).toBe('signInLate');
  });

  it('begins again when the password was changed meanwhile', async () => {
    const { key } = await turnOn();
    const browser = await halfIn();
    const change = { current: PASSWORD, password: 'otra frase que nadie adivina' };
    expect((await post('account/password', change)).status).toBe(204);
    server.wind(STEP);
    expect(await codeOf(await post('code', { code: codeAt(key) }, browser))).toBe('signInLate');
  });

  it('delays guesses more and more, in whatever browser they are made', async () => {
    const { key } = await turnOn();
    for (let tries = 0; tries < 3; tries += 1)
      expect((await post('code', { code: '000000' }, await halfIn())).status).toBe(403);
    server.wind(STEP / 100);
    const browser = await halfIn();
    expect((await post('code', { code: codeAt(key, STEP) }, browser)).status).toBe(429);
    server.wind(STEP);
    expect((await post('code', { code: codeAt(key) }, browser)).status).toBe(204);
    expect(await events()).toContain('codeRefused');
  });

  it('is asked of who was invited again, too', async () => {
    const { key } = await turnOn();
    await newBrowser(server.origin).send('POST', '/auth/reset', { email: ana.email });
    const [mail] = await mailsOf(server);
    const browser = newBrowser(server.origin);
    await post('link/password', { token: mail?.token, password: PASSWORD }, browser);
    expect((await browser.ask('me')).status).toBe(401);
    server.wind(STEP);
    expect((await post('code', { code: codeAt(key) }, await halfIn())).status).toBe(204);
  });
});

describe('making new recovery codes', () => {
  const renew = (current: string, code: unknown) => post('account/second-factor/codes', { current, code });

  it('takes the password and a code, shows them once, and the old ones let nobody in', async () => {
    const { key, codes: old } = await turnOn();
    server.wind(STEP);
    expect(await codeOf(await renew('no es esta frase', codeAt(key)))).toBe('passwordWrong');
    expect(await codeOf(await renew(PASSWORD, '000000'))).toBe('codeWrong');
    expect(await bodyOf(await ana.get('/auth/account'))).toMatchObject({ codesLeft: 10 });
    const { codes } = await bodyOf<{ codes: readonly string[] }>(await renew(PASSWORD, codeAt(key)));
    expect(new Set([...old, ...codes]).size).toBe(20);
    const [former, fresh] = [old[0], codes[0]];
    expect((await post('code', { code: former }, await halfIn())).status).toBe(403);
    expect((await post('code', { code: fresh }, await halfIn())).status).toBe(204);
    expect(await bodyOf(await ana.get('/auth/account'))).toMatchObject({ codesLeft: 9 });
    expect(await events()).toContain('recoveryCodesRenewed');
  });

  it('takes the last recovery code, too', async () => {
    const { codes: old } = await turnOn();
    const { codes } = await bodyOf<{ codes: readonly string[] }>(await renew(PASSWORD, old[0]));
    expect(codes).toHaveLength(10);
    expect(await bodyOf(await ana.get('/auth/account'))).toMatchObject({ codesLeft: 10 });
  });

  it('is refused while the second step is off', async () => {
    expect(await codeOf(await renew(PASSWORD, '000000'))).toBe('codeWrong');
  });
});

describe('taking a second step away', () => {
  it('takes the password and a code', async () => {
    const { key, codes } = await turnOn();
    const [recovery] = codes;
    server.wind(STEP);
    const remove = (current: string, code: unknown) => post('account/second-factor/remove', { current, code });
    expect(await codeOf(await remove('no es esta frase', codeAt(key)))).toBe('passwordWrong');
    expect(await codeOf(await remove(PASSWORD, '000000'))).toBe('codeWrong');
    expect((await remove(PASSWORD, recovery)).status).toBe(204);
    expect((await newBrowser(server.origin).signIn(ana.email, PASSWORD)).status).toBe(204);
    expect(await events()).toContain('secondFactorOff');
  });

  it('is for an admin of theirs when it is lost; it is in the log, and they hear of it', async () => {
    await turnOn();
    const admin = await plan.personWith('admin', 'admin');
    const remove = (by: Browser, personId = ana.personId) =>
      by.command('signIns.removeSecondFactor', { commandId: newId(), personId });
    expect((await remove(ana)).status).toBe(403);
    expect((await remove(admin, newId())).status).toBe(404);
    expect((await remove(admin, admin.personId)).status).toBe(403);
    expect((await remove(admin)).status).toBe(200);
    expect((await remove(admin)).status).toBe(409);
    expect((await newBrowser(server.origin).signIn(ana.email, PASSWORD)).status).toBe(204);
    const changes = await server.store.read((tx) => tx.changes.after(0, 1_000));
    expect(changes.at(-1)).toMatchObject({ command: commands.removeSecondFactor.name, actor: { id: admin.personId } });
    const mails = await mailsOf(server);
    expect(mails.map(({ to, text }) => [to, text.includes('segundo paso')])).toEqual([[ana.email, true]]);
  });
});

describe('changing the password', () => {
  it('takes the current one, and ends the other sessions', async () => {
    const other = newBrowser(server.origin);
    await other.signIn(ana.email, PASSWORD);
    const next = 'otra frase que nadie adivina';
    const change = (current: string, password: string) => post('account/password', { current, password });
    expect(await codeOf(await change('no es esta frase', next))).toBe('passwordWrong');
    expect(await codeOf(await change(PASSWORD, 'corta'))).toBe('passwordTooShort');
    expect((await change(PASSWORD, next)).status).toBe(204);
    expect([(await ana.ask('me')).status, (await other.ask('me')).status]).toEqual([200, 401]);
    expect((await other.signIn(ana.email, next)).status).toBe(204);
    expect(await events()).toContain('passwordChanged');
  });

  it('takes back the links that are on their way', async () => {
    await newBrowser(server.origin).send('POST', '/auth/reset', { email: ana.email });
    const [mail] = await mailsOf(server);
    const change = { current: PASSWORD, password: 'otra frase que nadie adivina' };
    expect((await post('account/password', change)).status).toBe(204);
    const late = await post('link/password', { token: mail?.token, password: PASSWORD }, newBrowser(server.origin));
    expect(await codeOf(late)).toBe('linkUnknown');
    expect((await newBrowser(server.origin).signIn(ana.email, change.password)).status).toBe(204);
  });

  it('is not a way to guess it', async () => {
    const change = () => post('account/password', { current: 'no es esta frase', password: 'otra frase distinta' });
    for (let tries = 0; tries < 3; tries += 1) expect((await change()).status).toBe(403);
    expect((await change()).status).toBe(429);
  });

  it('is for who has signed in', async () => {
    const nobody = newBrowser(server.origin);
    const paths = ['password', 'second-factor', 'second-factor/confirm', 'second-factor/codes', 'second-factor/remove'];
    for (const path of paths) expect((await post(`account/${path}`, {}, nobody)).status).toBe(401);
    expect((await nobody.get('/auth/account')).status).toBe(401);
  });
});

describe('sessions elsewhere', () => {
  it('are ended all at once, but for this one', async () => {
    const other = newBrowser(server.origin);
    await other.signIn(ana.email, PASSWORD);
    expect((await ana.send('DELETE', '/auth/sessions')).status).toBe(204);
    expect([(await ana.ask('me')).status, (await other.ask('me')).status]).toEqual([200, 401]);
  });
});
