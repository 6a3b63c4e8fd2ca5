import { appRouter, type ApiContext } from '@rumbo/api';
import { newTrace, type Feed, type Operations, type ReadTrace } from '@rumbo/operations';
import type { Store } from '@rumbo/store';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type Express, type Request } from 'express';
import * as z from 'zod';
import type { Config } from './config.ts';
import { createAuditFiles } from './export/audit-files.ts';
import { createEntryImports, createEntryTemplates } from './entry-files/routes.ts';
import { createDataHealthFiles } from './export/data-health-files.ts';
import type { BlobStore } from './evidence/blob-store.ts';
import { createEvidenceRoutes } from './evidence/routes.ts';
import { createMapSheets } from './export/map-sheets.ts';
import { answerFailures, nothingHere } from './http/failures.ts';
import { answerHealth, answerMetrics } from './http/health.ts';
import { securityHeaders } from './http/headers.ts';
import { checkOrigin, fromThisMachine } from './http/origin.ts';
import { limitFiles, limitMails, limitRequests, limitTries } from './http/rate-limits.ts';
import { followRequests, requestIdOf } from './http/request-id.ts';
import { answerScreens } from './http/screens.ts';
import type { Streams } from './http/streams.ts';
import { serveWebFiles, type WebFiles } from './http/web-files.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createCarried } from './sign-in/carried.ts';
import { createIdentities } from './sign-in/identities.ts';
import { createLinks } from './sign-in/links.ts';
import { createRecordEvent } from './sign-in/events.ts';
import { createProvider } from './sign-in/provider.ts';
import { createSignInRoutes, type DemonstrationPerson, type SignInRoutes } from './sign-in/routes.ts';
import type { Sessions } from './sign-in/sessions.ts';
import { createSecondFactor } from './sign-in/second-factor.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { createWhoAsks } from './sign-in/who-asks.ts';

/** The largest body of a write: a sheet of a year, with comments. */
const MOST_BODY = 2 * 1024 * 1024;

/** What a browser carries between the first step of a sign-in and the second. */
const FIRST_STEP = {
  name: 'rumbo-step',
  lastsMs: 5 * 60_000,
  schema: z.object({ personId: z.string(), stamp: z.string() }),
};
/** What a browser carries while somebody signs in at a provider. */
const TRIP = {
  name: 'rumbo-trip',
  lastsMs: 10 * 60_000,
  schema: z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    next: z.string(),
    linksTo: z.string().nullable(),
  }),
};
/** Where somebody could guess. */
const TRIED = ['/auth/sign-in', '/auth/set-up', '/auth/link', '/auth/code', '/auth/account'];

export interface HttpDependencies {
  readonly config: Pick<Config, 'baseUrl' | 'trustedProxies' | 'metricsToken' | 'oidc'>;
  /** Where people reach the product. */
  readonly address: string;
  readonly store: Store;
  readonly operations: Operations;
  readonly feed: Feed;
  readonly sessions: Sessions;
  /** Where the bytes of evidence are kept. */
  readonly blobs: BlobStore;
  readonly streams: Streams;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => string;
  readonly newId: () => string;
  /** Milliseconds that only wait and expire by. */
  readonly clock: () => number;
  readonly secret: Buffer;
  readonly setUpCode: string;
  readonly demonstration: () => readonly DemonstrationPerson[];
  /** Null when nothing is built: then only the interfaces answer. */
  readonly webFiles: WebFiles | null;
}

/** Everything that answers over HTTP, in the order in which it may answer. */
export function createApp(deps: HttpDependencies): Express {
  const { config, store, log, metrics, sessions } = deps;
  const isSecure = config.baseUrl?.startsWith('https:') ?? false;
  const isFromThisMachine = fromThisMachine(config);
  const whoAsks = createWhoAsks(sessions, isSecure);
  const record = createRecordEvent(deps);
  const signIn = createSignIn({ ...deps, record });
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.trustedProxies).set('query parser', 'simple');
  app.use(followRequests(log, metrics, deps.newId), securityHeaders(isSecure));
  app.get('/healthz', answerHealth(store));
  app.get('/metrics', answerMetrics(deps, isFromThisMachine), nothingHere);
  app.use(checkOrigin(config.baseUrl));
  app.use(TRIED, limitTries());
  app.use('/auth/reset', limitMails());
  app.use(['/auth/state', '/auth/provider'], limitRequests(whoAsks));
  const links = createLinks(deps);
  const secondFactor = createSecondFactor(deps);
  const firstStep = createCarried({ ...FIRST_STEP, secret: deps.secret, isSecure, clock: deps.clock });
  const doors = { whoAsks, signIn, record, links, secondFactor, firstStep, isSecure, isFromThisMachine };
  const provider = providerAt(deps, isSecure);
  app.use('/auth', createSignInRoutes({ ...deps, ...doors, provider }), nothingHere);
  addTrpc(app, deps, whoAsks);
  const limitFile = limitFiles(whoAsks);
  app.use(
    '/export',
    createMapSheets({ ...deps, whoAsks }, limitFile),
    createAuditFiles({ ...deps, whoAsks }, limitFile),
    createEntryTemplates({ ...deps, whoAsks }, limitFile),
    createDataHealthFiles({ ...deps, whoAsks }, limitFile),
    nothingHere,
  );
  app.use('/import', createEntryImports({ ...deps, whoAsks }, limitFile), nothingHere);
  app.use('/evidence', createEvidenceRoutes({ ...deps, whoAsks }, limitFile), nothingHere);
  app.use('/api', nothingHere);
  if (deps.webFiles !== null) app.use(serveWebFiles(deps.webFiles));
  app.use(nothingHere, answerFailures(log));
  return app;
}

/** Where people have an account elsewhere, when one is set. */
function providerAt(deps: HttpDependencies, isSecure: boolean): SignInRoutes['provider'] {
  const { config, address, clock, secret } = deps;
  if (config.oidc === null) return null;
  const provider = createProvider({ oidc: config.oidc, callback: `${address}/auth/provider/callback`, clock });
  const trip = createCarried({ ...TRIP, secret, isSecure, clock });
  return { provider, identities: createIdentities(deps), trip };
}

function addTrpc(app: Express, deps: HttpDependencies, whoAsks: ReturnType<typeof createWhoAsks>): void {
  const { operations, log } = deps;
  const limit = limitRequests(whoAsks);
  const contextOf = async (request: Request, trace: ReadTrace): Promise<ApiContext> => {
    const requestId = requestIdOf(request);
    const report = (error: unknown, path: string) => log.error({ requestId, path, err: error }, 'unexpected error');
    return { operations, session: await whoAsks(request), requestId, trace, report };
  };
  app.get('/trpc/changes', limit, deps.streams.follow);
  // A batch is no screen: it goes past the kept bytes like a write.
  app.get(/^\/trpc\/(?!changes$)[^,/]+$/, answerScreens({ ...deps, whoAsks, contextOf, limit }));
  app.use(
    '/trpc',
    limit,
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req }) => contextOf(req, newTrace()),
      maxBodySize: MOST_BODY,
    }),
  );
}
