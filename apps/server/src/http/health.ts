import { timingSafeEqual } from 'node:crypto';
import type { Feed } from '@rumbo/operations';
import type { Store } from '@rumbo/store';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../config.ts';
import type { Metrics } from '../metrics.ts';

const PATIENCE_MS = 2_000;

/** Whether this server can do its work: the store answers. For a proxy or a supervisor that asks often. */
export function answerHealth(store: Store): RequestHandler {
  return async (_, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const seq = await within(
      PATIENCE_MS,
      store.read(async (tx) => tx.seq),
    );
    response.status(seq === null ? 503 : 200).json(seq === null ? { status: 'failing' } : { status: 'ok', seq });
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}

interface MetricsDependencies {
  readonly metrics: Metrics;
  readonly feed: Pick<Feed, 'seq'>;
  readonly config: Pick<Config, 'metricsToken'>;
}

/** Figures about the process: for this machine, or for who brings the token. To anybody else there is nothing here. */
export function answerMetrics(
  { metrics, feed, config }: MetricsDependencies,
  isFromThisMachine: (request: Request) => boolean,
): RequestHandler {
  return async (request, response, next) => {
    const isAllowed =
      config.metricsToken === null ? isFromThisMachine(request) : isBearer(request, config.metricsToken);
    if (!isAllowed) return next();
    metrics.seq(feed.seq());
    response
      .setHeader('Content-Type', metrics.contentType)
      .setHeader('Cache-Control', 'no-store')
      .send(await metrics.text());
  };
}

function isBearer(request: Request, token: string): boolean {
  const given = Buffer.from(request.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
