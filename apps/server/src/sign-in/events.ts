import { createHmac } from 'node:crypto';
import type { Store } from '@rumbo/store';
import type { Words } from '@rumbo/words';

/** One without words in the audit does not compile. */
export type SignInEvent = keyof Words['audit']['event'];

/** Keeps what happens at the door, for admins and auditors: outside the feed, and without the e-mail of an unknown account. */
export type RecordEvent = (
  kind: SignInEvent,
  personId: string | null,
  detail: { readonly account?: string; readonly address?: string; readonly sessionId?: string },
) => Promise<void>;

export interface EventDependencies {
  readonly store: Store;
  readonly now: () => string;
  readonly newId: () => string;
  readonly secret: Buffer;
}

export function createRecordEvent({ store, now, newId, secret }: EventDependencies): RecordEvent {
  return async (kind, personId, { account, ...detail }) => {
    const named =
      account === undefined || personId !== null
        ? {}
        : { account: createHmac('sha256', secret).update(account).digest('hex').slice(0, 16) };
    await store.write((tx) =>
      tx.sessions.record({ id: newId(), at: now(), kind, personId, detail: { ...detail, ...named } }),
    );
  };
}
