import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the process counts about itself, in the words of Prometheus. */
export interface Metrics {
  readonly requested: (route: string, method: string, status: number, milliseconds: number) => void;
  readonly screen: (answered: 'kept' | 'notModified' | 'computed' | 'notKept') => void;
  readonly streams: (count: number) => void;
  readonly seq: (seq: number) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'rumbo_request_seconds',
    help: 'How long requests took',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const screens = new Counter({
    name: 'rumbo_screens_total',
    help: 'Screens, by how they were answered',
    labelNames: ['answered'],
    registers,
  });
  const streams = new Gauge({ name: 'rumbo_open_streams', help: 'Browsers that listen for changes', registers });
  const seq = new Gauge({ name: 'rumbo_seq', help: 'The newest commit announced', registers });
  return {
    requested(route, method, status, milliseconds) {
      // A stream lasts as long as a page is open, which says nothing about speed.
      if (route !== '/trpc/changes') requests.observe({ route, method, status }, milliseconds / 1_000);
    },
    screen: (answered) => screens.inc({ answered }),
    streams: (count) => streams.set(count),
    seq: (newest) => seq.set(newest),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
