import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { newId } from '../build/new-id.ts';

/** The one session of the bare server: whoever sends this token is signed in. */
export const BARE_TOKEN = 'bare';

const sessions = new Set([hashOf(BARE_TOKEN)]);
const times = new Map<string, number>();

/** What the product does around every request, done here in the same way: an id, a time by path and status. */
export const followRequests: RequestHandler = (request, response, next) => {
  const { method, path } = request;
  const since = performance.now();
  response.setHeader('X-Request-Id', newId());
  response.once('close', () => {
    const label = `${method} ${path.split('/')[1] ?? ''} ${response.statusCode}`;
    times.set(label, (times.get(label) ?? 0) + performance.now() - since);
  });
  next();
};

/** The product's headers on plain http. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** Who asks, by the hash of the cookie's token. */
export const checkSession: RequestHandler = (request, response, next) => {
  const token = (request.headers.cookie ?? '').split(';').find((part) => part.trim().startsWith('rumbo='));
  if (token !== undefined && sessions.has(hashOf(token.trim().slice('rumbo='.length)))) return next();
  response.status(401).end();
};

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
