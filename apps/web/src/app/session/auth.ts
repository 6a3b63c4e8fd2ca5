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
}

export type AuthAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: string; readonly params: RefusalParams; readonly field: string | null }
  | { readonly kind: 'unreachable' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

async function refusalIn(response: Response): Promise<AuthAnswer> {
  const body: unknown = await response.json().catch(() => null);
  const refusal = isRecord(body) ? body['refusal'] : null;
  if (!isRecord(refusal) || typeof refusal['code'] !== 'string') return { kind: 'unreachable' };
  const field = typeof refusal['field'] === 'string' ? refusal['field'] : null;
  // The server's Refusal carries only flat params.
  const params = isRecord(refusal['params']) ? (refusal['params'] as RefusalParams) : {};
  return { kind: 'refused', code: refusal['code'], params, field };
}

async function post(path: string, body: unknown): Promise<AuthAnswer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? { kind: 'done' } : await refusalIn(response);
  } catch {
    return { kind: 'unreachable' };
  }
}

export async function authState(): Promise<AuthState> {
  const response = await fetch('/auth/state');
  if (!response.ok) throw new Error(`auth state ${response.status}`);
  // The contract of /auth/state.
  return (await response.json()) as AuthState;
}

export const signIn = (email: string, password: string): Promise<AuthAnswer> =>
  post('/auth/sign-in', { email, password });
export const signOut = (): Promise<AuthAnswer> => post('/auth/sign-out', {});

export interface SetUpInput {
  readonly administrationName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly code: string;
}
export const setUp = (input: SetUpInput): Promise<AuthAnswer> => post('/auth/set-up', input);
