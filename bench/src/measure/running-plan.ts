import { join } from 'node:path';
import { withOperations } from '../build/build-plan.ts';
import { LAST_MONTH } from '../build/outline.ts';
import type { PreparedPlan } from '../build/prepared-plan.ts';
import { BARE_TOKEN } from '../serve/bare-middleware.ts';
import { serve } from '../serve/child.ts';
import { createHttpClient, type HttpClient, type Reply } from '../serve/http-client.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession } from '../serve/signed-in.ts';
import { createWriteOnce } from './write-once.ts';

const BARE = join(import.meta.dirname, '..', 'serve', 'bare-server.ts');

/** A plan with the product on it, the bare server beside it, and people at their browsers. */
export interface RunningPlan {
  readonly plan: PreparedPlan;
  /** The overview, as a leader who opens the product gets it. */
  readonly overview: () => Promise<Reply>;
  readonly bare: HttpClient;
  /** Has the bare server send what the product sent. */
  readonly keep: (reply: Reply) => Promise<void>;
  /** One value reported, sent and approved over HTTP, of one KPI at one office in the last month. */
  readonly writeOnce: (kpiId: string, unitId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function runPlan(plan: PreparedPlan, profileFolder: string | null): Promise<RunningPlan> {
  const { people, outline, file } = plan;
  const tokens = await withOperations(file, async ({ store }) => ({
    leader: await openSession(store, people.leader),
    contributor: await openSession(store, people.contributor),
    approver: await openSession(store, people.approver),
  }));
  const product = await serveProduct(file, profileFolder);
  const bareServer = await serve([BARE], { BARE_DATABASE: file }, '/ready');
  const bare = createHttpClient(bareServer.origin, { Cookie: `rumbo=${BARE_TOKEN}` });
  const [leader, contributor, approver] = [tokens.leader, tokens.contributor, tokens.approver].map((token) =>
    createSignedIn(product.origin, token),
  );
  if (leader === undefined || contributor === undefined || approver === undefined)
    throw new Error('Somebody has no session.');
  const writeOnce = createWriteOnce(contributor, approver);
  return {
    plan,
    bare,
    overview: async () => checked(await leader.screen('overview', { planId: outline.planId })),
    keep: async ({ body, headers }) => {
      const given = ['content-type', 'content-encoding', 'cache-control', 'vary', 'etag'].flatMap((name) => {
        const value = headers[name];
        return typeof value === 'string' ? [[`x-kept-${name}`, value] as const] : [];
      });
      await bare.send('PUT', '/kept', body, Object.fromEntries(given));
    },
    writeOnce: (kpiId, unitId) => writeOnce({ planId: outline.planId, kpiId, unitId, period: LAST_MONTH }),
    async stop() {
      for (const { close } of [leader, contributor, approver, bare]) close();
      await bareServer.stop();
      await product.stop();
    },
  };
}

function checked(reply: Reply): Reply {
  if (reply.status !== 200)
    throw new Error(`The overview answered ${reply.status}: ${reply.body.toString('utf8').slice(0, 500)}`);
  return reply;
}
