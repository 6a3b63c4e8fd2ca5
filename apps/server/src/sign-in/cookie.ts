import type { Request, Response } from 'express';

/** With TLS the browser itself holds the cookie to this host, the whole site and TLS. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-rumbo' : 'rumbo';
}

/** The session's token in a request; null without one. */
export function tokenIn(request: Pick<Request, 'headers'>, isSecure: boolean): string | null {
  const token = cookieIn(request, cookieName(isSecure));
  return token === '' ? null : token;
}

/** What a cookie holds; empty without one. */
export function cookieIn(request: Pick<Request, 'headers'>, name: string): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return '';
}

export function giveToken(response: Response, token: string, isSecure: boolean, lastsMs: number): void {
  response.cookie(cookieName(isSecure), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    maxAge: lastsMs,
  });
}

export function takeToken(response: Response, isSecure: boolean): void {
  response.clearCookie(cookieName(isSecure), { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' });
}
