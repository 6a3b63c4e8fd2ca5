import { Refusal, type RefusalKind } from '@rumbo/domain';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Log } from '../log.ts';
import { requestIdOf } from './request-id.ts';

const STATUS: Record<RefusalKind, number> = { invalid: 400, forbidden: 403, notFound: 404, conflict: 409, busy: 503 };

/** A refusal as its status and code; what a client sent wrongly as 400; anything else under an id that the log has too. */
export function answerFailures(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    if (refusal !== null) {
      const { kind, code, params, field } = refusal;
      const { seconds } = params;
      if (typeof seconds === 'number') response.setHeader('Retry-After', seconds);
      response
        .status(typeof seconds === 'number' ? 429 : STATUS[kind])
        .json({ refusal: { kind, code, params, field: field ?? null } });
      return;
    }
    const errorId = requestIdOf(request);
    log.error({ requestId: errorId, err: error }, 'unexpected error');
    response.status(500).json({ errorId });
  };
}

/** To who asks for something of their own without having signed in. */
export function answerSignedOut(response: Response): void {
  response.status(401).json({ refusal: { kind: 'forbidden', code: 'signedOut', params: {}, field: null } });
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  // Express and its parsers say with a status that the request was wrong.
  if (error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500)
    return new Refusal('invalid', 'inputInvalid');
  return null;
}

export const nothingHere: RequestHandler = (_request, _response, next) => next(new Refusal('notFound', 'notFound'));
