import { Agent, request as startRequest, type IncomingHttpHeaders } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As they came over the wire. */
  readonly body: Buffer;
  /** From asking to the last byte. */
  readonly milliseconds: number;
}

export interface HttpClient {
  readonly get: (path: string) => Promise<Reply>;
  readonly send: (
    method: 'POST' | 'PUT',
    path: string,
    body: Buffer | string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply>;
  readonly close: () => void;
}

/** One browser: one connection that stays open, compressed answers. */
export function createHttpClient(origin: string, headers: Readonly<Record<string, string>> = {}): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (
    method: string,
    path: string,
    body: Buffer | string | null,
    more: Readonly<Record<string, string>>,
  ): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const since = performance.now();
      const request = startRequest(
        `${origin}${path}`,
        { method, agent, headers: { 'Accept-Encoding': 'gzip', ...headers, ...more } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const milliseconds = performance.now() - since;
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
              milliseconds,
            });
          });
        },
      );
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The server let go of a connection that had nothing to do, just as it was to be used again.
        const isStale = request.reusedSocket && error.code === 'ECONNRESET';
        if (isStale) ask(method, path, body, more).then(resolve, reject);
        else reject(error);
      });
      request.end(body ?? undefined);
    });
  return {
    get: (path) => ask('GET', path, null, {}),
    send: (method, path, body, more = {}) => ask(method, path, body, more),
    close: () => agent.destroy(),
  };
}
