import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '@rumbo/domain';
import type { Store } from '@rumbo/store';
import { createBackOff } from './back-off.ts';
import type { RecordEvent } from './events.ts';
import { accountOf } from './inputs.ts';
import { isPassword } from './password.ts';

/** The longest that an answer is held back while an account is being guessed at from many addresses. */
const LONGEST_HELD_MS = 3_000;

export interface SignInInput {
  readonly email: string;
  readonly password: string;
}

/** Where a try comes from. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string | null;
}

export interface SignInDependencies {
  readonly store: Store;
  readonly record: RecordEvent;
  /** Milliseconds, for waiting only. */
  readonly clock: () => number;
}

/** Who has this e-mail and password. Throws the same refusal, after the same work, for every reason why not. */
export type SignIn = (input: SignInInput, origin: Origin) => Promise<string>;

export function createSignIn({ store, record, clock }: SignInDependencies): SignIn {
  const fromAddress = createBackOff(clock);
  const onAccount = createBackOff(clock);
  return async ({ email, password }, { address }) => {
    const account = accountOf(email);
    const key = `${address} ${account}`;
    const waitMs = fromAddress.waitFor(key);
    if (waitMs > 0) throw new Refusal('busy', 'tooManyTries', { seconds: Math.ceil(waitMs / 1_000) });
    const { person, passwordHash } = await credentialOf(store, account);
    const isRight = await isPassword(passwordHash, password);
    if (person !== null && isRight) {
      fromAddress.succeeded(key);
      onAccount.succeeded(account);
      return person;
    }
    const heldMs = Math.min(onAccount.waitFor(account), LONGEST_HELD_MS);
    fromAddress.failed(key);
    onAccount.failed(account);
    await record('signInRefused', person, { account, address });
    if (heldMs > 0) await wait(heldMs);
    throw new Refusal('forbidden', 'signInWrong', {}, 'password');
  };
}

/** The active person with this e-mail and how they prove it; nulls, after the same two questions, for anybody else. */
async function credentialOf(
  store: Store,
  email: string,
): Promise<{ readonly person: string | null; readonly passwordHash: string | null }> {
  return store.read(async (tx) => {
    const found = await tx.people.byEmail(email);
    const credential = await tx.sessions.credentialOf(found?.id ?? '');
    return {
      person: found?.isActive === true ? found.id : null,
      passwordHash: found?.isActive === true ? (credential?.passwordHash ?? null) : null,
    };
  });
}
