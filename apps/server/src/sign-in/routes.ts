import { Refusal } from '@rumbo/domain';
import { parseInput } from '@rumbo/operations';
import { json, Router, type Request, type Response } from 'express';
import * as z from 'zod';
import { answerSignedOut } from '../http/failures.ts';
import { giveToken, takeToken } from './cookie.ts';
import type { RecordEvent } from './events.ts';
import { isEmpty, isSetUpCode, setUp, type SetUpDependencies } from './set-up.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { LONGEST_MS } from './sessions.ts';
import type { SignIn } from './sign-in.ts';
import type { WhoAsks } from './who-asks.ts';

/** A person to look around as, where the figures are invented and only this machine can reach the server. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface SignInRoutes extends SetUpDependencies {
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly record: RecordEvent;
  readonly whoAsks: WhoAsks;
  readonly isSecure: boolean;
  readonly isFromThisMachine: (request: Request) => boolean;
  /** What somebody from another machine has to type for the first set-up. */
  readonly setUpCode: string;
  readonly demonstration: () => readonly DemonstrationPerson[];
}

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/);
const signInInput = z.object({ email: text(320), password: z.string().min(1).max(1_000) });
const setUpInput = z.object({
  administrationName: text(120),
  name: text(120),
  email: z.email().max(320),
  password: z.string().min(1).max(1_000),
  language: z.enum(['es', 'en']).default('es'),
  timeZone: z.string().refine(isTimeZone).default('America/Lima'),
  code: z.string().max(100).default(''),
});

/** /auth: signing in and out, the first set-up, and a person's own open sessions. JSON in, JSON or nothing out. */
export function createSignInRoutes(deps: SignInRoutes): Router {
  const router = Router();
  router.use(json({ limit: '20kb' }));
  router.use((_, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });

  router.get('/state', async (request, response) => {
    const [person, needsSetUp] = [await deps.whoAsks(request), await isEmpty(deps.store)];
    const demo = deps.demonstration();
    response.json({
      signedIn: person !== null,
      needsSetUp,
      ...(needsSetUp ? { needsSetUpCode: !deps.isFromThisMachine(request) } : {}),
      ...(demo.length > 0 ? { demo } : {}),
    });
  });

  router.post('/sign-in', async (request, response) => {
    const input = parseInput(signInInput, request.body);
    const token = await deps.signIn(input, originOf(request));
    await endCurrent(deps, request);
    giveToken(response, token, deps.isSecure, LONGEST_MS);
    response.status(204).end();
  });

  router.post('/sign-out', async (request, response) => {
    const person = await endCurrent(deps, request);
    if (person !== null) await deps.record('signOut', person.personId, { address: addressOf(request) });
    takeToken(response, deps.isSecure);
    response.status(204).end();
  });

  router.post('/set-up', async (request, response) => {
    const { code, ...input } = parseInput(setUpInput, request.body);
    if (!deps.isFromThisMachine(request) && !isSetUpCode(deps.setUpCode, code))
      throw new Refusal('forbidden', 'setUpCodeWrong', {}, 'code');
    const personId = await setUp(deps, input);
    await deps.record('setUp', personId, { address: addressOf(request) });
    const token = await deps.sessions.begin(personId, originOf(request).userAgent);
    giveToken(response, token, deps.isSecure, LONGEST_MS);
    response.status(201).json({ personId });
  });

  addSessionRoutes(router, deps);
  return router;
}

function addSessionRoutes(router: Router, deps: SignInRoutes): void {
  router.get('/sessions', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const sessions = await deps.sessions.list(person.personId);
    response.json({
      sessions: sessions.map(({ id, createdAt, lastSeenAt, expiresAt, userAgent }) => ({
        id,
        createdAt,
        lastSeenAt,
        expiresAt,
        userAgent,
        isThis: id === person.sessionId,
      })),
    });
  });

  router.delete('/sessions/:id', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    const { id } = request.params;
    if (!(await deps.sessions.end(person.personId, id))) throw new Refusal('notFound', 'notFound');
    await deps.record('sessionEnded', person.personId, { address: addressOf(request), sessionId: id });
    if (id === person.sessionId) takeToken(response, deps.isSecure);
    response.status(204).end();
  });
}

async function mustBeSignedIn(
  { whoAsks }: SignInRoutes,
  request: Request,
  response: Response,
): Promise<SignedIn | null> {
  const person = await whoAsks(request);
  if (person === null) answerSignedOut(response);
  return person;
}

/** Ends the session that the request came with: a sign-in never goes on with an old token. */
async function endCurrent({ whoAsks, sessions }: SignInRoutes, request: Request): Promise<SignedIn | null> {
  const person = await whoAsks(request);
  if (person !== null) await sessions.end(person.personId, person.sessionId);
  return person;
}

function originOf(request: Request): { readonly address: string; readonly userAgent: string | null } {
  return { address: addressOf(request), userAgent: request.get('user-agent') ?? null };
}

function addressOf(request: Request): string {
  return request.ip ?? '';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
