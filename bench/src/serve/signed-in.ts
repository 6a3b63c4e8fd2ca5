import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { HistoryView } from '@rumbo/operations';
import type { Store } from '@rumbo/store';
import { newId } from '../build/new-id.ts';
import { createHttpClient, type HttpClient, type Reply } from './http-client.ts';

const HOUR_MS = 60 * 60_000;

/** Opens a session of a person, as a sign-in does. Answers its token. */
export async function openSession(store: Store, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  const at = new Date(now).toISOString();
  await store.write((tx) =>
    tx.sessions.put({
      id: newId(),
      tokenHash: createHash('sha256').update(token).digest('hex'),
      personId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(now + 2 * HOUR_MS).toISOString(),
      userAgent: null,
      tokenSeq: tx.seq - 1,
      previousTokenHash: null,
      previousUntil: null,
    }),
  );
  return token;
}

/** Somebody's browser on the product. */
export interface SignedIn {
  readonly screen: (name: string, input: object) => Promise<Reply>;
  /** What a screen answers. */
  readonly read: (name: string, input: object) => Promise<unknown>;
  /** A file that the product makes. */
  readonly file: (name: string, filters: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly history: (cell: object) => Promise<HistoryView>;
  readonly act: (name: string, input: object) => Promise<void>;
  readonly close: () => void;
}

export function createSignedIn(origin: string, token: string): SignedIn {
  const client: HttpClient = createHttpClient(origin, { Cookie: `rumbo=${token}`, Origin: origin });
  const screen = (name: string, input: object) =>
    client.get(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  return {
    screen,
    read: async (name, input) => dataOf(name, await screen(name, input)),
    file: (name, filters) => client.get(`/export/${name}?${new URLSearchParams(filters).toString()}`),
    // The wire's contract names the value of this screen.
    history: async (cell) => dataOf('history', await screen('history', cell)) as HistoryView,
    async act(name, input) {
      const body = JSON.stringify({ commandId: newId(), ...input });
      dataOf(name, await client.send('POST', `/trpc/${name}`, body, { 'Content-Type': 'application/json' }));
    },
    close: client.close,
  };
}

/** What a screen or a command answered. Throws an error with the answer when it is not 200. */
function dataOf(name: string, { status, headers, body }: Reply): unknown {
  const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
  if (status !== 200) throw new Error(`${name} answered ${status}: ${text.slice(0, 500)}`);
  // The form of every answer of tRPC.
  return (JSON.parse(text) as { result: { data: unknown } }).result.data;
}
