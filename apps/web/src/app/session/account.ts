import { askAuth, send } from './auth.ts';
import type { AuthAnswer, Refused } from './auth.ts';

/** How a person signs in. */
export interface Account {
  readonly hasPassword: boolean;
  /** Recovery codes that are left; null while there is no second step. */
  readonly codesLeft: number | null;
  /** When the account elsewhere was linked. */
  readonly linkedAt: string | null;
}

/** A sign-in somewhere. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  readonly isThis: boolean;
}

async function read<Value>(path: string): Promise<Value> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  // The contract of each address is the server's; each caller below names its shape.
  return (await response.json()) as Value;
}

export const readAccount = (): Promise<Account> => read('/auth/account');
export const readSessions = async (): Promise<readonly OpenSession[]> =>
  (await read<{ readonly sessions: readonly OpenSession[] }>('/auth/sessions')).sessions;

export const endSession = (id: string): Promise<AuthAnswer> =>
  send(`/auth/sessions/${encodeURIComponent(id)}`, undefined, 'DELETE');
export const endOtherSessions = (): Promise<AuthAnswer> => send('/auth/sessions', undefined, 'DELETE');

export const changePassword = (current: string, password: string): Promise<AuthAnswer> =>
  send('/auth/account/password', { current, password });

export interface NewFactor {
  readonly key: string;
  readonly address: string;
}

export const beginSecondFactor = (
  current: string,
): Promise<Refused | { readonly kind: 'begun'; readonly factor: NewFactor }> =>
  askAuth('/auth/account/second-factor', { current }, (factor: NewFactor) => ({ kind: 'begun', factor }) as const);
export const confirmSecondFactor = (
  code: string,
): Promise<Refused | { readonly kind: 'on'; readonly codes: readonly string[] }> =>
  askAuth(
    '/auth/account/second-factor/confirm',
    { code },
    ({ codes }: { readonly codes: readonly string[] }) => ({ kind: 'on', codes }) as const,
  );
export const renewRecoveryCodes = (
  current: string,
  code: string,
): Promise<Refused | { readonly kind: 'renewed'; readonly codes: readonly string[] }> =>
  askAuth(
    '/auth/account/second-factor/codes',
    { current, code },
    ({ codes }: { readonly codes: readonly string[] }) => ({ kind: 'renewed', codes }) as const,
  );
export const removeSecondFactor = (current: string, code: string): Promise<AuthAnswer> =>
  send('/auth/account/second-factor/remove', { current, code });

export const goAndLink = (): Promise<Refused | { readonly kind: 'go'; readonly location: string }> =>
  askAuth(
    '/auth/provider/link',
    {},
    ({ location }: { readonly location: string }) => ({ kind: 'go', location }) as const,
  );
export const unlink = (): Promise<AuthAnswer> => send('/auth/provider/unlink', {});
