import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyOf, newBrowser } from '../testing/browser.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';

const input = {
  administrationName: 'Aduana Nacional',
  name: 'Ana',
  email: 'ana@example.org',
  password: 'una frase que nadie adivina',
};

let server: TestServer;
afterEach(() => server.close());

describe('the first set-up', () => {
  it('makes an administration and its admin, signed in, once', async () => {
    server = await newServer();
    const browser = newBrowser(server.origin);
    expect(await bodyOf(await browser.get('/auth/state'))).toEqual({
      signedIn: false,
      needsSetUp: true,
      needsSetUpCode: false,
    });
    expect((await browser.send('POST', '/auth/set-up', input)).status).toBe(201);
    expect(await bodyOf(await browser.get('/auth/state'))).toEqual({ signedIn: true, needsSetUp: false });
    const again = await newBrowser(server.origin).send('POST', '/auth/set-up', { ...input, email: 'eva@example.org' });
    expect(again.status).toBe(409);
    const people = await server.store.read((tx) => tx.people.all());
    expect(people.map(({ email }) => email)).toEqual(['ana@example.org']);
  });

  it('makes one admin of two who try at the same moment', async () => {
    server = await newServer();
    const { origin } = server;
    const tries = ['ana', 'eva'].map((name) =>
      newBrowser(origin).send('POST', '/auth/set-up', { ...input, email: `${name}@example.org` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('asks who comes through a proxy for the code that was printed', async () => {
    server = await newServer({ trustedProxies: 1 });
    const browser = newBrowser(server.origin);
    const forwarded = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': '127.0.0.1' };
    const own = { ...forwarded, origin: 'http://127.0.0.1' };
    expect((await browser.send('POST', '/auth/set-up', input, own)).status).toBe(403);
    expect((await browser.send('POST', '/auth/set-up', { ...input, code: 'AAA-BBB-CCC-DDD' }, own)).status).toBe(403);
    expect(
      (await browser.send('POST', '/auth/set-up', { ...input, code: server.setUpCode?.toLowerCase() }, own)).status,
    ).toBe(201);
  });

  it('asks for the code where a foreign name was made to point to this machine', async () => {
    server = await newServer();
    const { port } = server;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: 'evil.example', origin: 'http://evil.example', 'content-type': 'application/json' };
      const asked = request({ port, path: '/auth/set-up', method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end(JSON.stringify(input));
    });
    expect(status).toBe(403);
  });

  it.each([
    ['short', 'passwordTooShort'],
    ['x'.repeat(129), 'passwordTooLong'],
    ['password1234', 'passwordCommon'],
    ['123456789012', 'passwordCommon'],
    ['aaaaaaaaaaaaaa', 'passwordCommon'],
    ['administrador2026', 'passwordCommon'],
  ])('refuses the password %s', async (password, code) => {
    server = await newServer();
    const answer = await newBrowser(server.origin).send('POST', '/auth/set-up', { ...input, password });
    expect(answer.status).toBe(400);
    expect(await bodyOf(answer)).toMatchObject({ refusal: { code, field: 'password' } });
  });

  it('takes a sentence, and counts signs and not bytes', async () => {
    server = await newServer();
    expect(
      (await newBrowser(server.origin).send('POST', '/auth/set-up', { ...input, password: '🌊⛵🧭⚓🐙🐟🌊⛵🧭⚓🐙🐟' }))
        .status,
    ).toBe(201);
  });
});
