import { Refusal } from '@rumbo/domain';
import { Router, type Request, type Response } from 'express';
import type { Log } from '../log.ts';
import type { Carried } from './carried.ts';
import { addressOf, mustBeSignedIn, pass, type Doors } from './doors.ts';
import type { Identities } from './identities.ts';
import type { Claims, Errand, Provider } from './provider.ts';

/** On this site: neither another host nor what a browser would take for one. */
const OWN_ADDRESS = /^\/(?!\/)[^\\\p{Cc}]*$/u;

/** What a browser carries while somebody is at the provider, and why they went. */
export interface Trip extends Errand {
  readonly next: string;
  /** Who wants to link their account; null: somebody wants to come in. */
  readonly linksTo: string | null;
}

export interface ProviderRoutes extends Doors {
  readonly provider: Provider;
  readonly identities: Identities;
  readonly trip: Carried<Trip>;
  readonly log: Log;
}

/** /auth/provider: going there, coming back, and linking an account of there to one of here. */
export function createProviderRoutes(deps: ProviderRoutes): Router {
  const { provider, identities, trip, record, whoAsks, log } = deps;
  const { name } = provider;
  const router = Router();
  /** States that came back: a trip is made once, whoever kept its cookie. */
  const used = new Set<string>();

  const setOut = async (response: Response, next: string, linksTo: string | null): Promise<string> => {
    const { location, errand } = await provider.begin().catch((error: unknown) => {
      log.warn({ err: error }, 'provider of sign-in away');
      throw new Refusal('busy', 'providerAway', { name });
    });
    trip.give(response, { ...errand, next, linksTo });
    return location;
  };
  const claimsOf = async (request: Request, made: Trip): Promise<Claims> => {
    if (used.has(made.state)) throw new Refusal('forbidden', 'providerRefused', { name });
    used.add(made.state);
    const [oldest] = used;
    if (used.size > 10_000 && oldest !== undefined) used.delete(oldest);
    const start = request.originalUrl.indexOf('?');
    return provider.finish(start < 0 ? '' : request.originalUrl.slice(start), made).catch((error: unknown) => {
      log.warn({ err: error }, 'sign-in at the provider refused');
      throw new Refusal('forbidden', 'providerRefused', { name });
    });
  };
  /** Where a trip ends well. */
  const arrive = async (request: Request, response: Response, made: Trip): Promise<string> => {
    const claims = await claimsOf(request, made);
    if (made.linksTo !== null) {
      const person = await whoAsks(request);
      if (person?.personId !== made.linksTo) throw new Refusal('forbidden', 'providerRefused', { name });
      await identities.link(person.personId, claims, name);
      await record('identityLinked', person.personId, { address: addressOf(request) });
      return made.next;
    }
    const { personId, isNew } = await identities.personOf(claims, name);
    if (isNew) await record('identityLinked', personId, { address: addressOf(request) });
    const next = encodeURIComponent(made.next);
    return (await pass(deps, request, response, personId)) === 'in' ? made.next : `/sign-in?step=code&next=${next}`;
  };

  router.get('/start', async (request, response) => {
    const next = nextOf(request);
    try {
      response.redirect(303, await setOut(response, next, null));
    } catch (error) {
      response.redirect(303, withProblem('/sign-in', error, next));
    }
  });

  router.post('/link', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    response.json({ location: await setOut(response, '/account', person.personId) });
  });

  router.post('/unlink', async (request, response) => {
    const person = await mustBeSignedIn(deps, request, response);
    if (person === null) return;
    await identities.unlink(person.personId);
    await record('identityUnlinked', person.personId, { address: addressOf(request) });
    response.status(204).end();
  });

  router.get('/callback', async (request, response) => {
    const made = trip.read(request);
    trip.take(response);
    try {
      if (made === null) throw new Refusal('forbidden', 'providerRefused', { name });
      response.redirect(303, await arrive(request, response, made));
    } catch (error) {
      await record('identityRefused', null, { address: addressOf(request) });
      const isLinking = made !== null && made.linksTo !== null;
      response.redirect(303, isLinking ? withProblem('/account', error) : withProblem('/sign-in', error, made?.next));
    }
  });

  return router;
}

function nextOf(request: Request): string {
  const { next } = request.query;
  return typeof next === 'string' && next.length <= 2_000 && OWN_ADDRESS.test(next) ? next : '/';
}

/** The page that says why it did not work; whatever is no refusal goes on as an error. */
function withProblem(page: string, error: unknown, next = '/'): string {
  if (!(error instanceof Refusal)) throw error;
  return `${page}?${new URLSearchParams({ problem: error.code, ...(next === '/' ? {} : { next }) }).toString()}`;
}
