import type { Client } from 'pg';
import type { Announcer } from './announcer.ts';

export const CHANNEL = 'rumbo_changes';

/** How often, in milliseconds, to look into the log whatever was heard, and to listen again after a cut. */
const LOOK = 5_000;
const AGAIN = 1_000;

export interface Listening {
  readonly connect: () => Client;
  /** What our own notifications are known by. */
  readonly origin: string;
  /** The newest seq in the log. */
  readonly look: () => Promise<number>;
  readonly announcer: Announcer;
}

/**
 * Hears of commits by LISTEN, and looks into the change log now and then: a notification is a hint, the log is the
 * truth. Returns how to stop.
 */
export async function listenForOthers({ connect, origin, look, announcer }: Listening): Promise<() => Promise<void>> {
  let isStopped = false;
  let listener: Client | null = null;
  let again: NodeJS.Timeout | undefined;

  async function listen(): Promise<void> {
    const client = connect();
    listener = client;
    client.on('error', () => retry(client));
    client.on('end', () => retry(client));
    client.on('notification', ({ payload = '' }) => {
      const [seq, from] = payload.split(' ');
      if (from !== origin) announcer.seen(Number(seq));
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    announcer.seen(await look());
  }

  function retry(client: Client): void {
    if (isStopped || listener !== client) return;
    listener = null;
    void client.end().catch(() => undefined);
    again = setTimeout(() => void listen().catch(retryListener), AGAIN).unref();
  }

  function retryListener(): void {
    if (listener !== null) retry(listener);
  }

  const looking = setInterval(() => {
    void look().then(
      (seq) => announcer.seen(seq),
      () => undefined,
    );
  }, LOOK).unref();
  await listen();
  return async () => {
    isStopped = true;
    clearInterval(looking);
    clearTimeout(again);
    await listener?.end().catch(() => undefined);
  };
}
