import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who is signed in at the provider, and how its answers may differ from what they should be. */
export interface ProviderSays {
  sub: string;
  email: string;
  email_verified: boolean;
  /** Claims in place of the right ones. */
  claims: Readonly<Record<string, unknown>>;
  /** Of the answer that the browser brings back, in place of the provider's own. */
  iss: string | null;
  /** Signs with a key that nobody knows. */
  isForged: boolean;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly says: ProviderSays;
  readonly close: () => Promise<void>;
}

interface Given {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const CLIENT = { clientId: 'rumbo', clientSecret: 'only they know' } as const;

/** A provider of OpenID Connect that lets everybody in as whoever it was told: enough of one to be told lies by. */
export async function startIdentityProvider(port = 0): Promise<IdentityProvider> {
  const [own, foreign] = [keys(), keys()];
  const codes = new Map<string, Given>();
  const says: ProviderSays = {
    sub: 'one',
    email: 'nueva@example.org',
    email_verified: true,
    claims: {},
    iss: null,
    isForged: false,
  };
  let issuer = '';

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    const of = (name: string) => query.get(name) ?? '';
    const code = randomBytes(16).toString('hex');
    codes.set(code, { nonce: of('nonce'), challenge: of('code_challenge'), redirectUri: of('redirect_uri') });
    const back = new URL(of('redirect_uri'));
    back.search = new URLSearchParams({ code, state: of('state'), iss: says.iss ?? issuer }).toString();
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await bodyOf(request));
    const code = form.get('code') ?? '';
    const given = codes.get(code);
    codes.delete(code);
    const isClient = request.headers.authorization === `Basic ${credentials()}`;
    const hasProof = given !== undefined && challengeOf(form.get('code_verifier') ?? '') === given.challenge;
    if (given === undefined || !isClient || !hasProof || form.get('redirect_uri') !== given.redirectUri)
      return answer(response, { error: 'invalid_grant' }, 400);
    const at = Math.floor(Date.now() / 1_000);
    const { sub, email, email_verified } = says;
    const who = { iss: issuer, aud: CLIENT.clientId, sub, email, email_verified, nonce: given.nonce };
    const claims = { ...who, iat: at, exp: at + 300, ...says.claims };
    const idToken = signed(claims, says.isForged ? foreign.privateKey : own.privateKey);
    answer(response, { access_token: 'a', token_type: 'Bearer', id_token: idToken, expires_in: 300 });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') authorize(url.searchParams, response);
    else if (url.pathname === '/token') void token(request, response);
    else if (url.pathname === '/jwks') answer(response, { keys: [own.jwk] });
    else answer(response, metadataOf(issuer));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  // It listens on a port, not on a path.
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    ...CLIENT,
    says,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function keys() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' } };
}

function signed(claims: object, key: ReturnType<typeof keys>['privateKey']): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

/** As RFC 6749 has it: form-encoded before it is put together. */
function credentials(): string {
  const encoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return Buffer.from(`${encoded(CLIENT.clientId)}:${encoded(CLIENT.clientSecret)}`).toString('base64');
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function answer(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
