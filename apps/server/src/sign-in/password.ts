import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@rumbo/domain';
import { isCommonPassword } from './common-passwords.ts';

export const SHORTEST = 12;
export const LONGEST = 128;

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Nobody's password: an unknown account is answered after the same work as a known one. */
let nobodys: Promise<string> | null = null;

/** The same characters for the same keys, whatever keyboard they come from. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

/** Refuses a password that is too short, too long or among the first guesses. No rules of composition. */
export function checkNewPassword(password: string, field = 'password'): void {
  const length = [...normalise(password)].length;
  if (length < SHORTEST) throw new Refusal('invalid', 'passwordTooShort', { atLeast: SHORTEST }, field);
  if (length > LONGEST) throw new Refusal('invalid', 'passwordTooLong', { atMost: LONGEST }, field);
  if (isCommonPassword(normalise(password))) throw new Refusal('invalid', 'passwordCommon', {}, field);
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), COST);
}

/** Whether a password is the one behind `passwordHash`; with null, an account that does not exist, it takes as long and is not. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const tried = normalise(password).slice(0, 2 * LONGEST);
  nobodys ??= hash('an account that nobody has', COST);
  const isRight = await verify(passwordHash ?? (await nobodys), tried);
  return isRight && passwordHash !== null;
}
