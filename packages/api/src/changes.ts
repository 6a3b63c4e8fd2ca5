import { Refusal } from '@rumbo/domain';
import { parseInput, type FeedMessage } from '@rumbo/operations';
import { tracked } from '@trpc/server';
import * as z from 'zod/mini';
import { signedIn } from './procedures.ts';

const cursor = z.optional(z.object({ lastEventId: z.nullish(z.string()) }));

/**
 * What changed, as topics in order of seq, for what this person may see now. Resumes after `lastEventId`; a cursor that
 * the change log does not know gets `reset`. Ends with the session, saying so.
 */
export const changes = signedIn
  .input((raw: unknown) => parseInput(cursor, raw))
  .subscription(async function* ({ ctx, input, signal, path }) {
    const stop = AbortSignal.any([ctx.session.ended, ...(signal === undefined ? [] : [signal])]);
    const messages = ctx.operations.follow(ctx.session.caller, input?.lastEventId ?? null, stop);
    try {
      for await (const message of messages) yield tracked(String(message.seq), bodyOf(message));
    } catch (error) {
      // A stream has been answered by then: what ends it is seen by nobody else.
      if (!(error instanceof Refusal)) ctx.report(error, path);
      throw error;
    }
    if (ctx.session.ended.aborted) yield tracked('ended', { ended: 'session' as const });
  });

function bodyOf(message: FeedMessage): { topics: readonly string[] } | { reset: true } {
  return message.kind === 'reset' ? { reset: true } : { topics: message.topics };
}
