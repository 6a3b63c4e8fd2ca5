import type { Store } from '@rumbo/store';
import type { Feed } from './feed.ts';
import type { Memo } from './memo.ts';
import type { PresenceBoard } from './presence.ts';

/** What enters once, at start-up. Tests pass other clocks and ids; nothing in operations reads its own. */
export interface Dependencies {
  readonly store: Store;
  /** The instant that stamps writes, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A new UUID v7. */
  readonly newId: () => string;
  readonly feed: Feed;
}

/** What queries use besides: what was worked out before and still holds. */
export interface QueryDependencies extends Dependencies {
  readonly memo: Memo;
  readonly presence: PresenceBoard;
}

/** What writes use besides; without a memo where nobody looks meanwhile. */
export interface WriteDependencies extends Dependencies {
  readonly memo: Memo | null;
}

/** Who asks: a signed-in person, or the system itself (jobs, command line, the demonstration's player). */
export type Caller = { readonly kind: 'person'; readonly personId: string } | { readonly kind: 'system' };
