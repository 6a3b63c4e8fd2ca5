import { Refusal } from '@rumbo/domain';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { isLoopback } from '../setting-checks.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send: a request that can change something and carries a cookie, or says where
 * it comes from, must come from this very host or from RUMBO_BASE_URL. What is sent without a browser has neither.
 */
export function checkOrigin(baseUrl: string | null): RequestHandler {
  return (request, _, next) => {
    if (SAFE.has(request.method)) return next();
    const origin = request.get('origin');
    if (origin === undefined && request.headers.cookie === undefined) return next();
    if (origin !== undefined && isOwn(origin, request, baseUrl)) return next();
    next(new Refusal('forbidden', 'originRefused'));
  };
}

function isOwn(origin: string, request: Request, baseUrl: string | null): boolean {
  if (origin === baseUrl) return true;
  // `host` is the Host header, or the proxy's word for it where proxies are trusted.
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

/** Behind a proxy on this machine everybody seems to be here, so wherever a proxy shows nobody is. */
export function fromThisMachine({
  baseUrl,
  trustedProxies,
}: Pick<Config, 'baseUrl' | 'trustedProxies'>): (request: Request) => boolean {
  return (request) =>
    baseUrl === null &&
    trustedProxies === 0 &&
    isLoopback(request.socket.remoteAddress ?? '') &&
    // A name that was made to point here belongs to a page from somewhere else.
    isLoopback(request.hostname) &&
    request.get('x-forwarded-for') === undefined &&
    request.get('forwarded') === undefined;
}
