import type { FeedMessage } from '../src/follow.ts';
import type { SmallPlan } from './small-plan.ts';

/** Somebody who listens: what they have heard so far, and a wait until they have heard of a commit or of what is after it. */
export function listen({ operations, person }: SmallPlan, personId: string, cursor: string | null = null) {
  const stop = new AbortController();
  const heard: FeedMessage[] = [];
  let wake = () => {};
  const ended = (async () => {
    for await (const message of operations.follow(person(personId), cursor, stop.signal)) {
      heard.push(message);
      wake();
    }
  })();
  return {
    heard,
    topics: () => heard.flatMap((message) => (message.kind === 'topics' ? message.topics : [])),
    /** Resolves once so many messages have come. */
    async until(count: number) {
      while (heard.length < count)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
    async stop() {
      stop.abort();
      await ended;
    },
  };
}
