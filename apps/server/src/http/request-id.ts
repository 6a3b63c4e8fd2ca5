import type { Request, RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

const ids = new WeakMap<Request, string>();

/** The id of a request: in its log lines, in its answer, in what an unexpected error tells the person. */
export function requestIdOf(request: Request): string {
  return ids.get(request) ?? '';
}

/** Names each request, and when it is over says how it went: never its query, its cookie or its body. */
export function followRequests(log: Log, metrics: Metrics, newId: () => string): RequestHandler {
  return (request, response, next) => {
    const requestId = newId();
    const { method, path } = request;
    const since = performance.now();
    ids.set(request, requestId);
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      const milliseconds = Math.round((performance.now() - since) * 10) / 10;
      const status = response.statusCode;
      metrics.requested(routeOf(path), method, status, milliseconds);
      const level = status >= 500 ? 'error' : method === 'GET' && status < 400 ? 'debug' : 'info';
      log[level]({ requestId, method, path: path.slice(0, 200), status, milliseconds }, 'request');
    });
    next();
  };
}

/** A path as one of few labels. */
function routeOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'trpc') return `/trpc/${/^[a-zA-Z.,]{1,40}$/.test(second) ? second : '…'}`;
  if (first === 'auth') return '/auth';
  return ['api', 'export', 'healthz', 'metrics'].includes(first) ? `/${first}` : '/web';
}
