import { Refusal } from '@rumbo/domain';
import type { RefusalKind } from '@rumbo/domain';
import {
  parseInput,
  type Caller,
  type Command,
  type InputSchema,
  type Operations,
  type ReadTrace,
} from '@rumbo/operations';
import { initTRPC, TRPCError } from '@trpc/server';
import type { ApiContext } from './context.ts';

const CODE_OF: Record<RefusalKind, TRPCError['code']> = {
  notFound: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  busy: 'SERVICE_UNAVAILABLE',
};

/** How often a silent stream says that it lives, in milliseconds. The browser waits two of them. */
export const PING_MS = 5_000;

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: PING_MS }, client: { reconnectAfterInactivityMs: 3 * PING_MS } },
  errorFormatter({ shape, error, ctx }) {
    const refusal = error.cause instanceof Refusal ? error.cause : null;
    const { code, httpStatus, path } = shape.data;
    return {
      code: shape.code,
      message: refusal === null ? error.code : refusal.code,
      data: {
        code,
        httpStatus,
        path,
        refusal:
          refusal === null
            ? null
            : { kind: refusal.kind, code: refusal.code, params: refusal.params, field: refusal.field ?? null },
        errorId: refusal === null ? (ctx?.requestId ?? null) : null,
      },
    };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** The one place where a refusal becomes a status of the wire; everything else that is thrown is reported under an id. */
const refusing = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof Refusal) throw new TRPCError({ code: CODE_OF[cause.kind], cause });
  if (result.error.code === 'INTERNAL_SERVER_ERROR') ctx.report(cause ?? result.error, path);
  throw result.error;
});

const anybody = t.procedure.use(refusing);

export const signedIn = anybody.use(({ next, ctx }) => {
  if (ctx.session === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { ...ctx, session: ctx.session } });
});

/** A mutation that does nothing but run a command of operations. */
export function mutation<Input extends { readonly commandId: string }, Loaded, Result>(
  command: Command<Input, Loaded, Result>,
) {
  return signedIn
    .input((raw: unknown) => parseInput(command.input, raw))
    .mutation(({ ctx, input }) => ctx.operations.execute(command, input, ctx.session.caller));
}

/** A query that does nothing but ask operations, as the reader, noting what was read. */
export function screen<Input, Value>(
  schema: InputSchema<Input>,
  ask: (operations: Operations, caller: Caller, input: Input, trace: ReadTrace) => Promise<Value>,
) {
  return (
    signedIn
      .input((raw: unknown) => parseInput(schema, raw))
      // The parser above returned an Input; tRPC's own type for it is deferred while Input is generic.
      .query(({ ctx, input }) => ask(ctx.operations, ctx.session.caller, input as Input, ctx.trace))
  );
}
