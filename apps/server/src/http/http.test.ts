import { gunzipSync } from 'node:zlib';
import { get as httpGet } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, newBrowser, type Browser } from '../testing/browser.ts';
import { PASSWORD, smallPlan, type SignedInBrowser, type SmallPlan } from '../testing/small-plan.ts';
import { newServer, SCRIPT, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let plan: SmallPlan;
let ana: SignedInBrowser;
let anybody: Browser;

beforeAll(async () => {
  server = await newServer();
  plan = await smallPlan(server);
  ana = await plan.personWith('ana', 'leadership');
  anybody = newBrowser(server.origin);
});
afterAll(() => server.close());

describe('every answer', () => {
  it('tells the browser to load from here alone, and asks for no TLS where there is none', async () => {
    const { headers } = await anybody.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('insists on TLS where the address has it, and keeps the cookie to it', async () => {
    const secure = await newServer({ baseUrl: 'https://rumbo.example.org' });
    await smallPlan(secure);
    const { headers } = await newBrowser(secure.origin).get('/');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    const browser = newBrowser(secure.origin);
    const admin = await secure.store.read((tx) => tx.people.byEmail('first@example.org'));
    const { hashPassword } = await import('../sign-in/password.ts');
    const passwordHash = await hashPassword(PASSWORD);
    await secure.store.write((tx) => tx.sessions.putCredential({ personId: admin?.id ?? '', passwordHash }));
    const answer = await browser.send(
      'POST',
      '/auth/sign-in',
      { email: 'first@example.org', password: PASSWORD },
      { origin: 'https://rumbo.example.org' },
    );
    expect(answer.status).toBe(204);
    expect(browser.cookieLine()).toMatch(/^__Host-rumbo=.*; Path=\/.*; HttpOnly; Secure/);
    await secure.close();
  });
});

describe('a request that can change something', () => {
  const signOut = (headers: Readonly<Record<string, string>>) =>
    fetch(`${server.origin}/auth/sign-out`, { method: 'POST', headers });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['the same host on another port', { origin: 'http://127.0.0.1:1' }],
    ['nowhere', { origin: 'null' }],
    ['a host that begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
  ])('is refused from %s', async (_, headers) => {
    const answer = await ana.send('POST', '/auth/sign-out', {}, headers);
    expect(answer.status).toBe(403);
    expect(await bodyOf(answer)).toMatchObject({ refusal: { code: 'originRefused' } });
    expect((await ana.command('preferences.set', { commandId: crypto.randomUUID(), theme: 'dark' })).status).toBe(200);
  });

  it('is refused with a cookie and no word of where it comes from', async () => {
    expect((await signOut({ cookie: ana.cookie() })).status).toBe(403);
  });

  it('is taken without a cookie and an origin, as from a program', async () => {
    expect((await signOut({})).status).toBe(204);
  });

  it('believes no proxy that is not trusted', async () => {
    const headers = { cookie: ana.cookie(), origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
    expect((await signOut(headers)).status).toBe(403);
  });
});

describe('web files', () => {
  it('with a name that changes are kept for ever, compressed as the browser can', async () => {
    const answer = await anybody.get('/assets/app-1a2b3c4d.js', { 'accept-encoding': 'identity' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await answer.text()).toBe(SCRIPT);
    const encoding = await new Promise((resolve) => {
      httpGet(`${server.origin}/assets/app-1a2b3c4d.js`, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
        response.resume();
        resolve(response.headers['content-encoding']);
      });
    });
    expect(encoding).toBe('br');
  });

  it('are the page at every address of the application, asked for anew each time', async () => {
    for (const path of ['/', '/map', '/kpis/K-01']) {
      const answer = await anybody.get(path, { accept: 'text/html' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>Rumbo</title>');
      const again = await anybody.get(path, { accept: 'text/html', 'if-none-match': answer.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    }
  });

  it.each([
    '/assets/gone-00000000.js',
    '/favicon.ico',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/api/v1/nothing',
    '/auth/nothing',
  ])('are not there for %s', async (path) => {
    const answer = await anybody.get(path);
    expect(answer.status).toBe(404);
    expect(await bodyOf(answer)).toMatchObject({ refusal: { code: 'notFound' } });
  });
});

describe('what watches the server', () => {
  it('is told whether it works', async () => {
    expect(await bodyOf(await anybody.get('/healthz'))).toMatchObject({ status: 'ok' });
  });

  it('is given figures on this machine alone', async () => {
    await ana.ask('kpis', { planId: plan.planId });
    const text = await (await anybody.get('/metrics')).text();
    expect(text).toContain('rumbo_request_seconds_bucket');
    expect(text).toContain('rumbo_screens_total');
    expect(text).not.toContain(plan.planId);
    expect((await anybody.get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
  });

  it('is given figures for a token where there is one', async () => {
    const token = 'a-token-for-the-watcher';
    const watched = await newServer({ metricsToken: token });
    const browser = newBrowser(watched.origin);
    expect((await browser.get('/metrics')).status).toBe(404);
    expect((await browser.get('/metrics', { authorization: `Bearer ${token}` })).status).toBe(200);
    await watched.close();
  });
});

describe('what goes wrong', () => {
  it('in a request is said as a refusal, and never with a stack', async () => {
    const broken = await fetch(`${server.origin}/auth/sign-in`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.status).toBe(400);
    const text = await (await anybody.get('/trpc/nothing')).text();
    expect(text).not.toMatch(/at .*\.(ts|js):/);
    const input = await ana.ask('kpis', { planId: 'nonsense' });
    expect(input.status).toBe(400);
    expect(await input.text()).not.toMatch(/at .*\.(ts|js):/);
  });

  it('with a plan that does not exist is not found', async () => {
    expect((await ana.ask('kpis', { planId: crypto.randomUUID() })).status).toBe(404);
  });
});

describe('a screen', () => {
  it('travels compressed to who can take it', async () => {
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      const input = encodeURIComponent(JSON.stringify({ planId: plan.planId }));
      httpGet(
        `${server.origin}/trpc/kpis?input=${input}`,
        { headers: { cookie: ana.cookie(), 'accept-encoding': 'gzip' } },
        (response) => {
          expect(response.headers['content-encoding']).toBe('gzip');
          const parts: Buffer[] = [];
          response
            .on('data', (part: Buffer) => parts.push(part))
            .on('end', () => resolve(Buffer.concat(parts)))
            .on('error', reject);
        },
      );
    });
    expect(gunzipSync(bytes).toString()).toContain('K-01');
  });
});
