import type { Language, RefusalParams } from '@rumbo/domain';

/** A person to look around as; only where the figures are invented. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface AuthState {
  readonly signedIn: boolean;
  readonly needsSetUp: boolean;
  /** From another machine than the server's own, the first set-up takes the code that the server printed. */
  readonly needsSetUpCode?: boolean;
  readonly demo?: readonly DemonstrationPerson[];
  /** Where people may sign in with an account that they have already, by name. */
  readonly provider?: string;
}

export type AuthAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: string; readonly params: RefusalParams; readonly field: string | null }
  | { readonly kind: 'unreachable' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

async function refusalIn(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null);
  const refusal = isRecord(body) ? body['refusal'] : null;
  if (!isRecord(refusal) || typeof refusal['code'] !== 'string') return { kind: 'unreachable' };
  const field = typeof refusal['field'] === 'string' ? refusal['field'] : null;
  // The server's Refusal carries only flat params.
  const params = isRecord(refusal['params']) ? (refusal['params'] as RefusalParams) : {};
  return { kind: 'refused', code: refusal['code'], params, field };
}

export type Refused = Exclude<AuthAnswer, { readonly kind: 'done' }>;

async function answered(path: string, method: string, body?: unknown): Promise<Response | Refused> {
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return response.ok ? response : await refusalIn(response);
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Sends something to /auth and says what became of it. */
export async function send(path: string, body: unknown, method = 'POST'): Promise<AuthAnswer> {
  const answer = await answered(path, method, body);
  return answer instanceof Response ? { kind: 'done' } : answer;
}

/** The same where the answer says something: `as` tells what, by the contract of the address. */
export async function askAuth<Value, Said>(
  path: string,
  body: unknown,
  as: (value: Value) => Said,
): Promise<Said | Refused> {
  const answer = await answered(path, body === undefined ? 'GET' : 'POST', body);
  // The contract of each address under /auth is the server's; the caller names its shape.
  return answer instanceof Response ? as((await answer.json()) as Value) : answer;
}

export async function authState(): Promise<AuthState> {
  const response = await fetch('/auth/state');
  if (!response.ok) throw new Error(`auth state ${response.status}`);
  // The contract of /auth/state.
  return (await response.json()) as AuthState;
}

/** `code`: the password was right, and a second step is asked for. */
export type SignInAnswer = AuthAnswer | { readonly kind: 'code' };

export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const answer = await answered('/auth/sign-in', 'POST', { email, password });
  if (!(answer instanceof Response)) return answer;
  return answer.status === 204 ? { kind: 'done' } : { kind: 'code' };
}
export const sendCode = (code: string): Promise<AuthAnswer> => send('/auth/code', { code });
export const signOut = (): Promise<AuthAnswer> => send('/auth/sign-out', {});

/** Somebody may choose a password by it. */
export interface SentLink {
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly email: string;
}

export const askReset = (email: string): Promise<AuthAnswer> => send('/auth/reset', { email });
export const lookAtLink = (token: string): Promise<Refused | { readonly kind: 'open'; readonly link: SentLink }> =>
  askAuth('/auth/link', { token }, (link: SentLink) => ({ kind: 'open', link }) as const);
export const setPasswordByLink = (token: string, password: string): Promise<AuthAnswer> =>
  send('/auth/link/password', { token, password });
export const invite = (
  commandId: string,
  personId: string,
): Promise<Refused | { readonly kind: 'sent'; readonly link: SentLink['kind'] }> =>
  askAuth(
    '/auth/invitations',
    { commandId, personId },
    ({ kind }: Pick<SentLink, 'kind'>) =>
      ({
        kind: 'sent',
        link: kind,
      }) as const,
  );

export interface SetUpInput {
  readonly administrationName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly code: string;
}
export const setUp = (input: SetUpInput): Promise<AuthAnswer> => send('/auth/set-up', input);
