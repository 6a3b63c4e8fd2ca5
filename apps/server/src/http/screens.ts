import { createHash } from 'node:crypto';
import { answerScreen, type ApiContext } from '@rumbo/api';
import { newTrace, type Feed, type Operations, type ReadTrace } from '@rumbo/operations';
import type { Request, RequestHandler, Response } from 'express';
import type { Metrics } from '../metrics.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { WhoAsks } from '../sign-in/who-asks.ts';
import { createKeptScreens, endOfQuarter, type KeptScreen } from './kept-screens.ts';
import { packJson } from './packed-json.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const PREFIX = '/trpc/';
const WORTH_GZIP = 1_024;
/** How often a request waits for another's answer, which a write may have made old, before it asks by itself. */
const MOST_ROUNDS = 3;

export interface ScreenDependencies {
  readonly operations: Operations;
  readonly feed: Pick<Feed, 'seq' | 'catchUp'>;
  readonly whoAsks: WhoAsks;
  readonly contextOf: (request: Request, trace: ReadTrace) => Promise<ApiContext>;
  readonly metrics: Metrics;
  readonly clock: () => number;
  /** Lets a request pass that has to be worked out. */
  readonly limit: RequestHandler;
}

/** An answer of tRPC, whole. */
interface Answer {
  readonly status: number;
  readonly screen: KeptScreen;
  readonly trace: ReadTrace;
}

/**
 * Answers one screen: from kept bytes or with 304 when nothing that it read has changed, before any evaluation; else worked
 * out, once for all who ask for the same meanwhile. Kept for everybody with the same rights, or for one person only.
 */
export function answerScreens(deps: ScreenDependencies): RequestHandler {
  const { operations, whoAsks, metrics, clock } = deps;
  const kept = createKeptScreens({
    hasChanged: (topics, seq) => operations.hasChanged(topics, seq),
    clock,
    mostBytes: MOST_BYTES,
  });
  const audiences = new Map<string, ReadTrace['audience']>();
  const running = new Map<string, Promise<unknown>>();

  const compute = async (request: Request, person: SignedIn, rights: string, keys: Keys): Promise<Answer> => {
    const answer = await ask(deps, request);
    const { audience } = answer.trace;
    audiences.set(request.path, audience);
    if (answer.status !== 200 || audience === 'nobody') return answer;
    // A commit that the screen saw may not be announced yet, nor the rights that came with it be known.
    if (answer.trace.seq > deps.feed.seq()) await deps.feed.catchUp();
    const isSame = (await operations.rightsFingerprint(person.caller)) === rights;
    if (isSame) kept.put(audience === 'rights' ? keys.rights : keys.person, answer.screen);
    return answer;
  };

  return async (request, response, next) => {
    const person = await whoAsks(request);
    if (person === null) return void sendAnswer(request, response, await ask(deps, request));
    const rights = await operations.rightsFingerprint(person.caller);
    const keys = keysOf(request, person, rights);
    const find = () => kept.get(keys.person) ?? kept.get(keys.rights);
    const sendKept = (screen: KeptScreen) =>
      metrics.screen(sendScreen(request, response, screen) ? 'notModified' : 'kept');

    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const screen = find();
      if (screen !== null) return sendKept(screen);
      const theirs = running.get(sharedKey(audiences.get(request.path), keys) ?? '');
      if (theirs === undefined) break;
      await theirs.catch(() => undefined);
    }

    const answering = passes(deps.limit, request, response, next).then((isPassed) =>
      isPassed ? compute(request, person, rights, keys) : null,
    );
    const shared = sharedKey(audiences.get(request.path), keys);
    if (shared !== null && !running.has(shared)) {
      running.set(shared, answering);
      answering.finally(() => running.delete(shared)).catch(() => undefined);
    }
    const answer = await answering;
    if (answer === null) return;
    metrics.screen(answer.trace.audience === 'nobody' ? 'notKept' : 'computed');
    sendAnswer(request, response, answer);
  };
}

interface Keys {
  readonly person: string;
  readonly rights: string;
}

/** What is for one person may also be for this sign-in of theirs; rights are part of both, since they may be taken away. */
function keysOf(request: Request, { sessionId }: SignedIn, rights: string): Keys {
  // The whole query, so that nothing that could matter to the answer is left out.
  const asked = request.originalUrl;
  return { person: `session ${sessionId} ${rights}\n${asked}`, rights: `rights ${rights}\n${asked}` };
}

/** Under what others wait for this answer: as the last answer of this screen was kept. Null: nobody waits. */
function sharedKey(audience: ReadTrace['audience'] | undefined, keys: Keys): string | null {
  if (audience === 'nobody') return null;
  return audience === 'person' ? keys.person : keys.rights;
}

async function ask(deps: ScreenDependencies, request: Request): Promise<Answer> {
  const trace = newTrace();
  const context = await deps.contextOf(request, trace);
  const until = endOfQuarter(deps.clock());
  const { input } = request.query;
  const name = request.path.slice(PREFIX.length);
  const { status, body } = await answerScreen(context, name, typeof input === 'string' ? input : undefined);
  const { bytes, gzip } = packJson(body);
  // The packed bytes are fewer, and the same wherever the text is.
  const etag = `W/"${createHash('sha256').update(gzip).digest('base64url').slice(0, 27)}"`;
  const isWorthGzip = bytes.length >= WORTH_GZIP;
  const screen = { bytes, gzip: isWorthGzip ? gzip : null, etag, topics: trace.topics, seq: trace.seq, until };
  return { status, screen, trace };
}

function sendAnswer(request: Request, response: Response, { status, screen }: Answer): void {
  if (status === 200) return void sendScreen(request, response, screen);
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', 'application/json')
    .end(screen.bytes);
}

/** Sends the bytes, or that the browser has them already; says whether it did. */
function sendScreen(request: Request, response: Response, { bytes, gzip: zipped, etag }: KeptScreen): boolean {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Cookie, Accept-Encoding');
  response.setHeader('ETag', etag);
  if (request.fresh) {
    response.status(304).end();
    return true;
  }
  response.setHeader('Content-Type', 'application/json');
  const isZipped = zipped !== null && request.acceptsEncodings('gzip') !== false;
  if (isZipped) response.setHeader('Content-Encoding', 'gzip');
  const body = isZipped ? zipped : bytes;
  response.setHeader('Content-Length', body.length);
  response.end(body);
  return false;
}

/** Whether a handler lets a request through; when not it has answered, or handed the reason on. */
function passes(
  handler: RequestHandler,
  request: Request,
  response: Response,
  next: (error?: unknown) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    response.once('finish', () => resolve(false));
    void handler(request, response, (error?: unknown) => {
      resolve(error === undefined);
      if (error !== undefined) next(error);
    });
  });
}
