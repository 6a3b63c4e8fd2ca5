import type { EndedClosing } from '@rumbo/store';
import type { Place } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** A closing that was taken back, and why. */
export interface Reopening extends EndedClosing {
  readonly reason: string;
}

/**
 * Every reopening of a plan, oldest first. The reason is read from the answer of the command that reopened, which is kept
 * as long as the change log.
 */
export function reopeningsIn(snapshot: Snapshot, { plan }: Place): Promise<readonly Reopening[]> {
  return snapshot.remember(`reopenings ${plan.id}`, async (inner) => {
    inner.note(topics.plan(plan.id));
    const reopenings: Reopening[] = [];
    for (const ended of await inner.tx.plans.endedClosings(plan.id)) {
      const answer = await inner.tx.changes.answerOf(ended.commandId);
      if (answer?.command !== 'reopenPeriod') continue;
      // The text is the answer of reopenPeriod, whose result this is.
      const { reason } = JSON.parse(answer.result) as { readonly reason: string };
      reopenings.push({ ...ended, reason });
    }
    return reopenings;
  });
}
