import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { ApiContext } from './context.ts';
import { appRouter } from './router.ts';

/** What a screen answers on the wire: `body` is `{ result: { data } }`, or `{ error }` in the shape of every error. */
export interface ScreenAnswer {
  readonly status: number;
  readonly body: object;
}

/** Asks one query as a GET does, with its input as it stands in the address. The body is left to the caller to write. */
export async function answerScreen(ctx: ApiContext, path: string, input: string | undefined): Promise<ScreenAnswer> {
  try {
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type: 'query',
      ctx,
      getRawInput: () => Promise.resolve(input === undefined ? undefined : readInput(input)),
      signal: undefined,
      batchIndex: 0,
    });
    return { status: 200, body: { result: { data } } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const config = appRouter._def._config;
    return {
      status: getHTTPStatusCodeFromError(error),
      body: { error: getTRPCErrorShape({ config, error, type: 'query', path, input: undefined, ctx }) },
    };
  }
}

function readInput(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause });
  }
}
