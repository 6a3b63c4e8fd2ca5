import type { Request } from 'express';
import { tokenIn } from './cookie.ts';
import type { Sessions, SignedIn } from './sessions.ts';

/** Who a request comes from; null for nobody. Asked once a request, however many ask. */
export type WhoAsks = (request: Request) => Promise<SignedIn | null>;

export function createWhoAsks(sessions: Sessions, isSecure: boolean): WhoAsks {
  const answers = new WeakMap<Request, Promise<SignedIn | null>>();
  return (request) => {
    const known = answers.get(request);
    if (known !== undefined) return known;
    const token = tokenIn(request, isSecure);
    const answer = token === null ? Promise.resolve(null) : sessions.find(token);
    answers.set(request, answer);
    return answer;
  };
}
