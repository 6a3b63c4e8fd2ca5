import { can, canSeePlan } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { Change } from '@rumbo/store';
import { loadActor } from './actor.ts';
import type { Caller, Dependencies } from './dependencies.ts';
import { loadPlace, type Place } from './place.ts';
import { topics } from './topics.ts';

/** One message of the live stream: topics that changed at a seq, or that the cursor is unknown. */
export type FeedMessage =
  | { readonly kind: 'topics'; readonly seq: number; readonly topics: readonly string[] }
  | { readonly kind: 'reset'; readonly seq: number };

/** A gap larger than this is answered by `reset`: refetching is cheaper than reading the log. */
const LONGEST_RESUME = 5_000;

/**
 * The live stream of one person, until `stop`: first what was missed since `cursor`, then each change as it is announced,
 * in order of seq. Topics are filtered by the grants in force at that moment.
 */
export async function* follow(
  deps: Dependencies,
  caller: Caller,
  cursor: string | null,
  stop: AbortSignal,
): AsyncGenerator<FeedMessage> {
  const queue: Change[] = [];
  let wake = () => {};
  const unsubscribe = deps.feed.subscribe((change) => {
    queue.push(change);
    wake();
  });
  const onStop = () => wake();
  stop.addEventListener('abort', onStop);
  try {
    const start = await openingOf(deps, cursor);
    if (start.reset) yield { kind: 'reset', seq: start.seq };
    let seen = start.seq;
    for (const change of start.missed) {
      seen = change.seq;
      yield* messageOf(deps, caller, change);
    }
    while (!stop.aborted) {
      const change = queue.shift();
      if (change === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (queue.length > 0 || stop.aborted) resolve();
        });
      else if (change.seq > seen) {
        seen = change.seq;
        yield* messageOf(deps, caller, change);
      }
    }
  } finally {
    unsubscribe();
    stop.removeEventListener('abort', onStop);
  }
}

interface Opening {
  readonly reset: boolean;
  readonly seq: number;
  readonly missed: readonly Change[];
}

async function openingOf({ store }: Dependencies, cursor: string | null): Promise<Opening> {
  return store.read(async (tx) => {
    const since = cursor === null ? tx.seq : Number(cursor);
    const isKnown = Number.isSafeInteger(since) && since >= 0 && since <= tx.seq && tx.seq - since <= LONGEST_RESUME;
    if (!isKnown) return { reset: true, seq: tx.seq, missed: [] };
    return { reset: false, seq: since, missed: since === tx.seq ? [] : await tx.changes.after(since, LONGEST_RESUME) };
  });
}

async function* messageOf(deps: Dependencies, caller: Caller, change: Change): AsyncGenerator<FeedMessage> {
  const visible = await visibleTopics(deps, caller, change);
  if (visible.length > 0) yield { kind: 'topics', seq: change.seq, topics: visible };
}

/** What of a change its reader may hear of: nothing of a plan they cannot see, of a unit or draft they have no part in. */
async function visibleTopics({ store }: Dependencies, caller: Caller, change: Change): Promise<readonly string[]> {
  return store.read(async (tx) => {
    const actor = await loadActor(tx, caller);
    const own = topics.grants(actor.personId);
    if (change.planId === null) return change.topics.filter((topic) => !topic.startsWith('grants:') || topic === own);
    const place = await loadPlace(tx, change.planId);
    if (!canSeePlan(actor, place.plan)) return change.topics.filter((topic) => topic === own);
    return change.topics.filter((topic) => topic === own || mayHear(actor, place, topic));
  });
}

function mayHear(actor: Actor, place: Place, topic: string): boolean {
  const [kind, id = ''] = topic.split(':');
  const subject = {
    planId: place.plan.id,
    administrationId: place.plan.administrationId,
    unitPath: [] as readonly string[],
  };
  if (kind === 'grants') return false;
  if (kind === 'draft')
    return can(actor, 'seeDraft', { ...subject, isSentForApproval: true, mapApproverId: place.plan.mapApproverId });
  if (kind === 'entry')
    return can(actor, 'seeUnapproved', {
      ...subject,
      unitPath: place.pathOf(id),
      assignment: { personId: null, unitPath: place.pathOf(id) },
    });
  return true;
}
