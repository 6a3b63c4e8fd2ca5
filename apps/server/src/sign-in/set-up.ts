import { randomInt, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@rumbo/domain';
import { commands, type Operations } from '@rumbo/operations';
import type { Store } from '@rumbo/store';
import { checkNewPassword, hashPassword } from './password.ts';

export interface SetUpInput {
  readonly administrationName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: 'es' | 'en';
  readonly timeZone: string;
}

export interface SetUpDependencies {
  readonly store: Store;
  readonly operations: Operations;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Whether nobody has an account yet. */
export function isEmpty(store: Store): Promise<boolean> {
  return store.read(async (tx) => (await tx.people.count()) === 0);
}

/** The first administration and the person who manages it. Refused once there is anybody. Answers who it is. */
export async function setUp({ store, operations, now, newId }: SetUpDependencies, input: SetUpInput): Promise<string> {
  const { administrationName, name, email, password, language, timeZone } = input;
  if (!(await isEmpty(store))) throw new Refusal('conflict', 'alreadySetUp');
  checkNewPassword(password);
  const passwordHash = await hashPassword(password);
  const personId = newId();
  const command = {
    commandId: newId(),
    unitId: newId(),
    name: { [language]: administrationName },
    code: codeOf(administrationName),
    timeZone,
    numberFormat: 'es-PE',
    from: `${now().slice(0, 4)}-01-01`,
    admin: { personId, name, email, language },
  };
  await operations.execute(commands.setUpAdministration, command, { kind: 'system' });
  await store.write((tx) => tx.sessions.putCredential({ personId, passwordHash }));
  return personId;
}

/** Its initials, or what it begins with: SUNAT, AGA. It can be changed later. */
function codeOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');
  return (initials.length >= 2 ? initials : (words[0] ?? 'A')).toUpperCase().slice(0, 10);
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that is read off the terminal and typed: 12 letters that cannot be mistaken for one another, in threes. */
export function newSetUpCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)] ?? '');
  return [0, 3, 6, 9].map((at) => letters.slice(at, at + 3).join('')).join('-');
}

export function isSetUpCode(code: string, typed: string): boolean {
  const plain = (text: string) =>
    Buffer.from(
      text
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
        .padEnd(32)
        .slice(0, 32),
    );
  return timingSafeEqual(plain(code), plain(typed));
}
