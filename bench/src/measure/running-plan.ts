import type { ReadingContent } from '@rumbo/domain';
import { join } from 'node:path';
import { withOperations } from '../build/build-plan.ts';
import { LAST_MONTH } from '../build/outline.ts';
import type { PreparedPlan } from '../build/prepared-plan.ts';
import { BARE_TOKEN } from '../serve/bare-middleware.ts';
import { serve } from '../serve/child.ts';
import { createHttpClient, type HttpClient, type Reply } from '../serve/http-client.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession, type SignedIn } from '../serve/signed-in.ts';

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
    writeOnce: (kpiId, unitId) =>
      writeOnce(contributor, approver, { planId: outline.planId, kpiId, unitId, period: LAST_MONTH }),
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

interface Cell {
  readonly planId: string;
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

async function writeOnce(contributor: SignedIn, approver: SignedIn, cell: Cell): Promise<void> {
  const last = (await contributor.history(cell)).revisions.at(-1);
  if (last === undefined) throw new Error('The cell has no value to correct.');
  const typed = { ...cell, basedOn: last.revision, content: corrected(last.content), comment: 'Counted again' };
  await contributor.act('readings.record', typed);
  await contributor.act('readings.submit', { planId: cell.planId, unitId: cell.unitId, period: cell.period });
  const sent = (await contributor.history(cell)).revisions.at(-1);
  if (sent?.state !== 'submitted') throw new Error(`The value is ${sent?.state ?? 'not there'}, not submitted.`);
  await approver.act('readings.approve', {
    planId: cell.planId,
    rows: [{ readingId: sent.readingId, revision: sent.revision }],
  });
}

/** A little different, so that the figure moves and its status does not. */
function corrected(content: ReadingContent): ReadingContent {
  if (content.kind === 'ratio') return { ...content, denominator: content.denominator + 1 };
  return content.kind === 'value' ? { ...content, value: content.value + 1 } : content;
}
