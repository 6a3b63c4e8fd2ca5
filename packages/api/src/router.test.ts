import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { busy, failing, newWire, type Wire } from '../testing/wire.ts';
import { appRouter } from './router.ts';

let wire: Wire;
beforeEach(async () => {
  wire = await newWire();
});
afterEach(() => wire.close());

const cell = () => ({
  commandId: wire.newId(),
  planId: wire.ids.plan,
  kpiId: wire.ids.kpi,
  unitId: wire.ids.office,
  period: '2026-09',
  basedOn: 0,
  content: { kind: 'value' as const, value: 5 },
  estimated: false,
  comment: null,
  channel: 'typed' as const,
});
const asked = () => ({ planId: wire.ids.plan });
const as = (who: keyof Wire['ids']) => wire.as(wire.contextOf(wire.ids[who]));

describe('who is not signed in', () => {
  it.each(Object.keys(appRouter._def.procedures))('is told so on %s, before anything is read', async (path) => {
    const method = path.includes('.') ? 'POST' : 'GET';
    const { status, body } = await wire.say(wire.contextOf(null), path, {}, method);
    if (path === 'changes') return expect(JSON.stringify(body)).toContain('UNAUTHORIZED');
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: { message: 'UNAUTHORIZED', data: { refusal: null } } });
    expect(wire.reported).toEqual([]);
  });
});

describe('a refusal', () => {
  it('has the status of its kind, and says code, parameters and field', async () => {
    const { contextOf, ids, say } = wire;
    await as('contributor').readings.record(cell());
    const [typist, leader, stranger] = [contextOf(ids.contributor), contextOf(ids.leader), contextOf(ids.stranger)];
    const said = {
      notFound: await say(stranger, 'overview', asked()),
      forbidden: await say(leader, 'readings.record', cell(), 'POST'),
      conflict: await say(typist, 'readings.record', { ...cell(), basedOn: 9 }, 'POST'),
      invalid: await say(typist, 'overview', { ...asked(), period: '2026-13' }),
      busy: await say({ ...leader, operations: failing(wire.operations, busy) }, 'overview', asked()),
    };
    const statuses = { notFound: 404, forbidden: 403, conflict: 409, invalid: 400, busy: 503 };
    for (const [kind, status] of Object.entries(statuses)) {
      const answer = said[kind as keyof typeof said];
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ error: { data: { refusal: { kind }, errorId: null } } });
    }
    expect(said.conflict.body).toMatchObject({
      error: { message: 'readingChanged', data: { refusal: { field: 'content', params: { value: 5, revision: 1 } } } },
    });
    expect(wire.reported).toEqual([]);
  });

  it('names the field of input that does not fit, also of the stream of changes', async () => {
    const caller = as('contributor');
    await expect(caller.overview({ planId: 'x' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { code: 'inputInvalid', field: 'planId' },
    });
    // What a client could send that the types do not allow.
    const cursor = { lastEventId: 5 } as unknown as { lastEventId: string };
    await expect(caller.changes(cursor)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { field: 'lastEventId' },
    });
  });
});

describe('what nobody expected', () => {
  it('is kept in the log under an id, and tells nothing else', async () => {
    const error = new Error('/srv/rumbo/data is gone', { cause: new Error('SQLITE_IOERR') });
    const context = wire.contextOf(wire.ids.leader, { operations: failing(wire.operations, error) });
    const { status, body } = await wire.say(context, 'overview', asked());
    expect(status).toBe(500);
    expect(body).toEqual({
      error: {
        code: expect.any(Number),
        message: 'INTERNAL_SERVER_ERROR',
        data: {
          code: 'INTERNAL_SERVER_ERROR',
          httpStatus: 500,
          path: 'overview',
          refusal: null,
          errorId: 'request-1',
        },
      },
    });
    expect(wire.reported).toMatchObject([{ path: 'overview', error }]);
  });

  it('in the stream of changes is kept in the log too', async () => {
    const error = new Error('/srv/rumbo/data is gone');
    // eslint-disable-next-line require-yield -- it fails before it has anything to say
    const follow = async function* () {
      throw error;
    };
    const context = wire.contextOf(wire.ids.leader, { operations: { ...wire.operations, follow } });
    const stream = await wire.as(context).changes();
    await expect(take(stream)).rejects.toThrow();
    expect(wire.reported).toMatchObject([{ path: 'changes', error }]);
    const { body } = await wire.say(context, 'changes', {});
    expect(body).toContain('request-1');
    expect(body).not.toContain('/srv');
  });
});

describe('a screen', () => {
  it('notes what it was read from', async () => {
    const context = wire.contextOf(wire.ids.leader);
    const view = await wire.as(context).overview(asked());
    expect(view.head.planId).toBe(wire.ids.plan);
    expect(context.trace).toMatchObject({ audience: 'rights', day: '2026-10-08', seq: view.head.seq });
    expect(context.trace.topics).toContain(`plan:${wire.ids.plan}`);
  });

  it('is another’s for another person', async () => {
    const mine = await as('leader').me();
    expect(mine).toMatchObject({ personId: wire.ids.leader, sessionId: 'public name' });
    expect((await as('stranger').me()).plans).toEqual([]);
  });
});

describe('a mutation', () => {
  it('acts as who is signed in, and repeats its answer', async () => {
    const input = cell();
    const first = await as('contributor').readings.record(input);
    expect(first.result.revision).toBe(1);
    expect(await as('contributor').readings.record(input)).toEqual(first);
    await expect(as('planner').readings.record(input)).rejects.toBeInstanceOf(TRPCError);
  });
});

describe('the stream of changes', () => {
  it('gives each change under its seq, by which it can be resumed', async () => {
    const caller = as('contributor');
    const { seq } = await caller.readings.record(cell());
    const stream = await caller.changes({ lastEventId: String(seq - 1) });
    const [first] = await take(stream, 1);
    expect(first).toEqual([String(seq), { topics: [`entry:${wire.ids.office}`, `kpi:${wire.ids.kpi}`] }]);
  });

  it('begins anew from a cursor that nobody knows', async () => {
    const [first] = await take(await as('leader').changes({ lastEventId: '999999' }), 1);
    expect(first?.[1]).toEqual({ reset: true });
  });

  it('ends with the session, and says so', async () => {
    const session = new AbortController();
    const context = wire.contextOf(wire.ids.leader, {}, session);
    const stream = await wire.as(context).changes();
    const all = take(stream);
    session.abort();
    expect(await all).toEqual([['ended', { ended: 'session' }]]);
  });
});

/** The first messages of a stream, each as its id and its data; without a count all of them. */
async function take(stream: AsyncIterable<unknown>, count = Number.POSITIVE_INFINITY) {
  const taken: [string, unknown][] = [];
  for await (const one of stream) {
    // A tracked message is a list of its id and its data.
    const [id, data] = one as readonly [string, unknown];
    taken.push([id, data]);
    if (taken.length === count) break;
  }
  return taken;
}
