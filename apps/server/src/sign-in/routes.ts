import { Refusal } from '@rumbo/domain';
import { parseInput } from '@rumbo/operations';
import { json, Router, type Request } from 'express';
import * as z from 'zod';
import { takeToken } from './cookie.ts';
import type { Log } from '../log.ts';
import { createAccountRoutes } from './account-routes.ts';
import { createCodeRoutes } from './code-routes.ts';
import { addressOf, endCurrent, enter, mustBeSignedIn, originOf, pass, type Doors } from './doors.ts';
import { emailInput, givenPassword, typedLine } from './inputs.ts';
import { createLinkRoutes } from './link-routes.ts';
import type { Links } from './links.ts';
import { isEmpty, isSetUpCode, setUp, type SetUpDependencies } from './set-up.ts';
import { createProviderRoutes, type ProviderRoutes } from './provider-routes.ts';
import type { SignIn } from './sign-in.ts';

/** A person to look around as, where the figures are invented and only this machine can reach the server. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface SignInRoutes extends SetUpDependencies, Doors {
  readonly signIn: SignIn;
  readonly links: Links;
  readonly clock: () => number;
  readonly isFromThisMachine: (request: Request) => boolean;
  /** What somebody from another machine has to type for the first set-up. */
  readonly setUpCode: string;
  /** Where people may have an account already; null: nowhere. */
  readonly provider: Pick<ProviderRoutes, 'provider' | 'identities' | 'trip'> | null;
  readonly log: Log;
  readonly demonstration: () => readonly DemonstrationPerson[];
}

const signInInput = z.object({ email: emailInput, password: givenPassword });
const setUpInput = z.object({
  administrationName: typedLine(120),
  name: typedLine(120),
  email: z.email().max(320),
  password: givenPassword,
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
      ...(deps.provider === null ? {} : { provider: deps.provider.provider.name }),
    });
  });

  router.post('/sign-in', async (request, response) => {
    const input = parseInput(signInInput, request.body);
    const passed = await pass(deps, request, response, await deps.signIn(input, originOf(request)));
    if (passed === 'code') response.json({ needs: 'code' });
    else response.status(204).end();
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
    await enter(deps, request, response, personId);
    response.status(201).json({ personId });
  });

  router.use(createLinkRoutes(deps), createCodeRoutes(deps));
  router.use('/account', createAccountRoutes({ ...deps, identities: deps.provider?.identities ?? null }));
  if (deps.provider !== null) router.use('/provider', createProviderRoutes({ ...deps, ...deps.provider }));
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

  router.delete('/sessions', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    await deps.sessions.endOthersOf(person.personId, person.sessionId);
    await deps.record('sessionEnded', person.personId, { address: addressOf(request) });
    response.status(204).end();
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

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
