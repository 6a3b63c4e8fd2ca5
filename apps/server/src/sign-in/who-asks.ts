import type { Request } from 'express';
import { giveToken, tokenIn } from './cookie.ts';
import { LONGEST_MS, type Sessions, type SignedIn } from './sessions.ts';

/** Who a request comes from; null for nobody. Asked once a request, however many ask, and before anything is answered. */
export type WhoAsks = (request: Request) => Promise<SignedIn | null>;

export function createWhoAsks(sessions: Sessions, isSecure: boolean): WhoAsks {
  const answers = new WeakMap<Request, Promise<SignedIn | null>>();
  const ask: WhoAsks = async (request) => {
    const token = tokenIn(request, isSecure);
    const person = token === null ? null : await sessions.find(token);
    if (person !== null && person.newToken !== null && request.res !== undefined)
      giveToken(request.res, person.newToken, isSecure, LONGEST_MS);
    return person;
  };
  return (request) => {
    const known = answers.get(request);
    if (known !== undefined) return known;
    const answer = ask(request);
    answers.set(request, answer);
    return answer;
  };
}
