import type { Change } from '@rumbo/store';
import type { Caller, QueryDependencies } from './dependencies.ts';
import { heardTopics } from './hearing.ts';
import { recalling } from './reader.ts';
import { topics } from './topics.ts';

/** One message of the live stream: topics that changed at a seq, or that the cursor is unknown. */
export type FeedMessage =
  | { readonly kind: 'topics'; readonly seq: number; readonly topics: readonly string[] }
  | { readonly kind: 'reset'; readonly seq: number };

/** A gap larger than this is answered by `reset`: refetching is cheaper than reading the log. */
const LONGEST_RESUME = 5_000;

/**
 * The live stream of one person, until `stop`: first what was missed since `cursor`, then each change as it is announced,
 * in order of seq. Topics are filtered by the grants in force at that moment. Who does not keep up gets `reset`.
 */
export async function* follow(
  deps: QueryDependencies,
  caller: Caller,
  cursor: string | null,
  stop: AbortSignal,
): AsyncGenerator<FeedMessage> {
  const mailbox = createMailbox(deps, stop);
  try {
    const start = await openingOf(deps, cursor);
    if (start.reset) yield { kind: 'reset', seq: start.seq };
    let seen = start.seq;
    const messageOf = async (change: Heard): Promise<FeedMessage | null> => {
      seen = change.seq;
      const heard = await recalling(deps, (snapshot) => heardTopics(snapshot, caller, change));
      return heard.length === 0 ? null : { kind: 'topics', seq: change.seq, topics: heard };
    };
    for (const change of start.missed) {
      const message = stop.aborted ? null : await messageOf(change);
      if (message !== null) yield message;
    }
    for (let change = await mailbox.next(); change !== null; change = await mailbox.next()) {
      if (change === 'overflow') yield { kind: 'reset', seq: (seen = deps.feed.seq()) };
      else if (change.seq === null || change.seq > seen) {
        const message = await messageOf({ ...change, seq: change.seq ?? seen });
        if (message !== null) yield message;
      }
    }
  } finally {
    mailbox.close();
  }
}

/** A commit, or something told without one. */
type Heard = Pick<Change, 'topics' | 'planId' | 'seq'>;
type Told = Omit<Heard, 'seq'> & { readonly seq: number | null };

interface Mailbox {
  /** The next change; `overflow` when too many waited and were given up; null once stopped. */
  readonly next: () => Promise<Told | 'overflow' | null>;
  readonly close: () => void;
}

/** Changes from now on, until they are asked for. */
function createMailbox({ feed, presence }: QueryDependencies, stop: AbortSignal): Mailbox {
  let waiting: Told[] = [];
  let hasOverflown = false;
  let wake = () => {};
  const hear = (told: Told) => {
    waiting.push(told);
    if (waiting.length > LONGEST_RESUME) {
      waiting = [];
      hasOverflown = true;
    }
    wake();
  };
  const unsubscribe = [
    feed.subscribe(hear),
    presence.subscribe((planId) => hear({ planId, topics: [topics.presence(planId)], seq: null })),
  ];
  const onStop = () => wake();
  stop.addEventListener('abort', onStop);
  return {
    async next() {
      for (;;) {
        if (stop.aborted) return null;
        if (hasOverflown) {
          hasOverflown = false;
          return 'overflow';
        }
        const change = waiting.shift();
        if (change !== undefined) return change;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close() {
      for (const end of unsubscribe) end();
      stop.removeEventListener('abort', onStop);
    },
  };
}

interface Opening {
  readonly reset: boolean;
  readonly seq: number;
  readonly missed: readonly Change[];
}

async function openingOf({ store }: QueryDependencies, cursor: string | null): Promise<Opening> {
  return store.read(async (tx) => {
    const since = cursor === null ? tx.seq : seqIn(cursor);
    const isKnown = since !== null && since <= tx.seq && tx.seq - since <= LONGEST_RESUME;
    if (!isKnown) return { reset: true, seq: tx.seq, missed: [] };
    return { reset: false, seq: since, missed: since === tx.seq ? [] : await tx.changes.after(since, LONGEST_RESUME) };
  });
}

/** The seq that a cursor names; null for what is none. */
function seqIn(cursor: string): number | null {
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : null;
}
