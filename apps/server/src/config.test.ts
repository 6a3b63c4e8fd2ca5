import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNow, newId } from './clock.ts';
import { languageOf, readConfig } from './config.ts';
import { Problem } from './problem.ts';
import { readSecret } from './secret.ts';
import { isLoopback } from './setting-checks.ts';
import { sentenceOf } from './wording.ts';

function problemIn(environment: Record<string, string>): Problem {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('there was no problem');
}

describe('the settings', () => {
  it('have a value each when nothing is set, and cannot be changed', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3_000,
      databaseUrl: 'file:data/rumbo.db',
      seed: 'demo',
      trustedProxies: 0,
      logLevel: 'info',
      language: 'en',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('put the database into the data folder, unless it is named', () => {
    expect(readConfig({ RUMBO_DATA_DIR: '/srv/rumbo' }).databaseUrl).toBe('file:/srv/rumbo/rumbo.db');
    expect(readConfig({ RUMBO_DATA_DIR: '/srv', RUMBO_DATABASE_URL: 'postgres://db/rumbo' }).databaseUrl).toBe(
      'postgres://db/rumbo',
    );
  });

  it('name a provider of sign-in whole, or not at all', () => {
    const issuer = { RUMBO_OIDC_ISSUER: 'https://id.example.org/realm' };
    expect(problemIn(issuer).params).toMatchObject({ name: 'RUMBO_OIDC_CLIENT_ID' });
    const expected = {
      issuer: issuer.RUMBO_OIDC_ISSUER,
      clientId: 'rumbo',
      clientSecret: null,
      name: 'id.example.org',
    };
    expect(readConfig({ ...issuer, RUMBO_OIDC_CLIENT_ID: 'rumbo' }).oidc).toEqual(expected);
    expect(readConfig({}).oidc).toBeNull();
  });

  it('take an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', RUMBO_BASE_URL: '' })).toMatchObject({ port: 3_000, baseUrl: null });
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'not a host'],
    ['RUMBO_DATABASE_URL', 'mysql://db'],
    ['RUMBO_DATABASE_URL', 'postgres://a b@@@/:x'],
    ['RUMBO_DATABASE_URL', 'file://srv/rumbo.db'],
    ['RUMBO_BASE_URL', 'rumbo.example.org'],
    ['RUMBO_BASE_URL', 'https://example.org/rumbo'],
    ['RUMBO_SECRET', 'short'],
    ['RUMBO_SMTP_URL', 'https://mail.example.org'],
    ['RUMBO_MAIL_FROM', 'rumbo'],
    ['RUMBO_OIDC_ISSUER', 'http://id.example.org'],
    ['RUMBO_OIDC_ISSUER', 'https://id.example.org/?a'],
    ['RUMBO_SIGN_IN_DAYS', '0'],
    ['RUMBO_SEED', 'yes'],
    ['RUMBO_TRUST_PROXY', 'all'],
    ['LOG_LEVEL', 'loud'],
    ['RUMBO_METRICS_TOKEN', 'short'],
  ])('refuse %s=%s with one sentence that names it, in both languages', (name, value) => {
    const problem = problemIn({ [name]: value });
    for (const language of ['en', 'es'] as const) {
      const sentence = sentenceOf(problem, language);
      expect(sentence).toContain(name);
      expect(sentence).not.toContain('\n');
      expect(sentence).not.toContain('undefined');
    }
    expect(sentenceOf(problem, 'en')).not.toBe(sentenceOf(problem, 'es'));
  });

  it('speak the language of the machine', () => {
    expect(languageOf({ LANG: 'es_PE.UTF-8' })).toBe('es');
    expect(languageOf({ LANG: 'es_PE.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(languageOf({ LANG: 'est_EE' })).toBe('en');
    expect(languageOf({})).toBe('en');
  });

  it('know which addresses only this machine can reach', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1', '127.1.2.3']) expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', 'rumbo.example.org', '128.0.0.1'])
      expect(isLoopback(host)).toBe(false);
  });
});

describe('the secret', () => {
  it('is made once, kept beside the data, and closed to others', () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'rumbo-secret-')), 'data');
    const made = readSecret({ secret: null, dataDir });
    expect(made.length).toBe(32);
    expect(readSecret({ secret: null, dataDir })).toEqual(made);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).not.toContain(' ');
    rmSync(dataDir, { recursive: true });
  });
});

describe('the clock and ids', () => {
  it('never go back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000_000_000_000 }), { minLength: 1 }), (readings) => {
        let at = 0;
        const now = createNow(() => readings[at++] ?? 0);
        const instants = readings.map(() => now());
        expect(instants).toEqual(instants.toSorted());
      }),
    );
  });

  it('make ids that are UUIDs of version 7, in the order of their milliseconds', () => {
    const ids = [1_700_000_000_000, 1_700_000_000_001, 1_900_000_000_000].map((at) => newId(at));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(Array.from({ length: 1_000 }, () => newId())).size).toBe(1_000);
  });
});
