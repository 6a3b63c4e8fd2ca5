import * as client from 'openid-client';
import type { OidcConfig } from '../config.ts';
import { isLoopback } from '../setting-checks.ts';

/** How long a provider is waited for, and how soon one that was away is asked again. */
const PATIENCE_SECONDS = 10;
const ASK_AGAIN_MS = 5_000;
/** Its addresses and keys may change: they are looked up again after a day. */
const KNOWN_FOR_MS = 24 * 3_600_000;

/** What a browser carries while somebody is at the provider. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is at the provider. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the provider has made sure of it. */
  readonly email: string | null;
}

/** A provider of sign-in, as OpenID Connect describes it. */
export interface Provider {
  readonly name: string;
  /** Where to send the browser. Throws when the provider is away. */
  readonly begin: () => Promise<{ readonly location: string; readonly errand: Errand }>;
  /** Who came back. Throws where anything about the answer is not as it was asked for. */
  readonly finish: (search: string, errand: Errand) => Promise<Claims>;
}

export interface ProviderDependencies {
  readonly oidc: OidcConfig;
  /** Where the provider sends the browser back to. */
  readonly callback: string;
  readonly clock: () => number;
}

/** Asked for the first time when somebody wants to sign in with it, so that the server starts without it. */
export function createProvider({ oidc, callback, clock }: ProviderDependencies): Provider {
  let known: { readonly found: Promise<client.Configuration>; readonly until: number } | null = null;
  const found = (): Promise<client.Configuration> => {
    if (known !== null && known.until > clock()) return known.found;
    const asked = discover(oidc);
    known = { found: asked, until: clock() + KNOWN_FOR_MS };
    asked.catch(() => {
      known = { found: asked, until: clock() + ASK_AGAIN_MS };
    });
    return asked;
  };
  return {
    name: oidc.name,
    async begin() {
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const location = client.buildAuthorizationUrl(await found(), {
        redirect_uri: callback,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, errand: { state, nonce, verifier } };
    },
    async finish(search, { state, nonce, verifier }) {
      const configuration = await found();
      const url = new URL(callback);
      url.search = search;
      const tokens = await client.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider gave no ID token');
      const isVerified = claims.email_verified === true && typeof claims.email === 'string';
      return { issuer: claims.iss, subject: claims.sub, email: isVerified ? String(claims.email) : null };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const url = new URL(issuer);
  const authentication = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
  const configuration = await client.discovery(url, clientId, undefined, authentication, {
    timeout: PATIENCE_SECONDS,
    execute: [
      // The signature too, not only that the answer came over TLS.
      client.enableNonRepudiationChecks,
      ...(url.protocol === 'http:' && isLoopback(url.hostname) ? [client.allowInsecureRequests] : []),
    ],
  });
  return configuration;
}
