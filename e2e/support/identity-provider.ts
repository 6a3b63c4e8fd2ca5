import { join } from 'node:path';

/** The small provider that the server's own tests are lied to by; here it tells the truth. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly says: { email: string };
  readonly close: () => Promise<void>;
}

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const file = join(import.meta.dirname, '../../apps/server/src/testing/identity-provider.ts');
  // Its types are the server's own, which is not built for TypeScript.
  const module = (await import(file)) as { readonly startIdentityProvider: () => Promise<IdentityProvider> };
  return module.startIdentityProvider();
}
