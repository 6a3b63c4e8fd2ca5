import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listenProblem } from './wording.ts';

/** How long requests that are being answered may go on once the server stops. */
const PATIENCE_MS = 5_000;
/** Longer than a proxy keeps its connections, so that none is closed just as it is used again. */
const KEEP_ALIVE_MS = 65_000;

export interface Listening {
  readonly port: number;
  /** From now on this answers; until then everybody is asked to come back. */
  readonly answerWith: (listener: RequestListener) => void;
  /** Takes no new connections, lets requests finish, cuts what goes on for too long; `endStreams` what would never end. */
  readonly stop: (endStreams?: () => void) => Promise<void>;
}

/** Takes the address at once, so that a start that cannot work fails before any work. */
export async function listen(host: string, port: number): Promise<Listening> {
  let answer: RequestListener = (_, response) => {
    response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'application/json' }).end('{"status":"starting"}');
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, host, port)));
    server.listen(port, host.replace(/^\[(.*)\]$/, '$1'), resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    answerWith: (listener) => void (answer = listener),
    stop: (endStreams = () => undefined) => stop(server, endStreams),
  };
}

async function stop(server: Server, endStreams: () => void): Promise<void> {
  let isClosed = false;
  const closed = new Promise<void>((resolve) => server.close(() => resolve())).then(() => (isClosed = true));
  const until = performance.now() + PATIENCE_MS;
  while (!isClosed && performance.now() < until) {
    endStreams();
    server.closeIdleConnections();
    await Promise.race([closed, wait(50)]);
  }
  server.closeAllConnections();
  await closed;
}
