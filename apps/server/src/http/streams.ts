import type { RequestHandler, Response } from 'express';
import type { Metrics } from '../metrics.ts';

/** The streams of changes that are open: they never end by themselves, so a stopping server has to end them. */
export interface Streams {
  readonly follow: RequestHandler;
  readonly endAll: () => void;
}

export function createStreams(metrics: Metrics): Streams {
  const open = new Set<Response>();
  return {
    follow(_, response, next) {
      open.add(response);
      metrics.streams(open.size);
      response.once('close', () => {
        open.delete(response);
        metrics.streams(open.size);
      });
      next();
    },
    endAll() {
      // Cut, not closed: the browser then comes back by itself, and nobody is signed out.
      for (const response of open) response.destroy();
    },
  };
}
