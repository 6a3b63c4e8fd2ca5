import { Refusal } from '@rumbo/domain';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { WhoAsks } from '../sign-in/who-asks.ts';

const MINUTE = 60_000;
/** Failed tries of one address to sign in or set up, in five minutes; those that succeed do not count. */
const FAILED_TRIES = 50;
/** Requests a minute that have to be worked out, for one sign-in and for one address that nobody has signed in from. */
const OF_A_SESSION = 3_000;
const OF_AN_ADDRESS = 600;
/** Links asked for from one address in a quarter of an hour: an office behind one address forgets some passwords. */
const MAILS_OF_AN_ADDRESS = 30;
/** Files made in a minute for one sign-in: each takes as much as many screens. */
const FILES_OF_A_SESSION = 30;

// The address is the socket's, or a trusted proxy's word for it: Express has been told which.
const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');

const shared = {
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  // It would complain on the console about a proxy header that is not trusted, which is just what is wanted.
  validate: false,
  handler: (_request: Request, response: Parameters<RequestHandler>[1], next: Parameters<RequestHandler>[2]) => {
    const seconds = Number(response.getHeader('Retry-After') ?? 60);
    next(new Refusal('busy', 'tooManyTries', { seconds }));
  },
} as const;

export function limitTries(): RequestHandler {
  return rateLimit({
    ...shared,
    windowMs: 5 * MINUTE,
    limit: FAILED_TRIES,
    skipSuccessfulRequests: true,
    keyGenerator: addressOf,
    identifier: 'tries',
  });
}

/** Mails that one address may have sent: every one counts, whether anybody gets it or not. */
export function limitMails(): RequestHandler {
  return rateLimit({
    ...shared,
    windowMs: 15 * MINUTE,
    identifier: 'mails',
    limit: MAILS_OF_AN_ADDRESS,
    keyGenerator: addressOf,
  });
}

export function limitFiles(whoAsks: WhoAsks): RequestHandler {
  return rateLimit({
    ...shared,
    windowMs: MINUTE,
    identifier: 'files',
    limit: FILES_OF_A_SESSION,
    keyGenerator: async (request) => (await whoAsks(request))?.sessionId ?? addressOf(request),
  });
}

export function limitRequests(whoAsks: WhoAsks): RequestHandler {
  return rateLimit({
    ...shared,
    windowMs: MINUTE,
    identifier: 'requests',
    limit: async (request) => ((await whoAsks(request)) === null ? OF_AN_ADDRESS : OF_A_SESSION),
    keyGenerator: async (request) => (await whoAsks(request))?.sessionId ?? addressOf(request),
  });
}
