import type { Browser } from './browser.ts';

/** What came down a stream of changes. */
export interface StreamMessage {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

export interface Stream {
  readonly status: number;
  /** The next message that says something; pings are left out. Rejects after `patience` milliseconds. Null at the end. */
  readonly next: (patience?: number) => Promise<StreamMessage | null>;
  readonly close: () => void;
}

/** Opens the stream of changes as a browser's EventSource does. */
export async function openStream(browser: Browser, origin: string, lastEventId?: string): Promise<Stream> {
  const stop = new AbortController();
  const response = await fetch(
    `${origin}/trpc/changes?input=${encodeURIComponent(JSON.stringify(lastEventId === undefined ? {} : { lastEventId }))}`,
    {
      headers: { cookie: browser.cookie(), accept: 'text/event-stream' },
      signal: stop.signal,
    },
  );
  const messages = messagesOf(response);
  return {
    status: response.status,
    close: () => stop.abort(),
    async next(patience = 5_000) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('nothing came down the stream')), patience);
      });
      return Promise.race([messages.next().then(({ value, done }) => (done === true ? null : value)), late]).finally(
        () => clearTimeout(timer),
      );
    },
  };
}

async function* messagesOf(response: Response): AsyncGenerator<StreamMessage, undefined> {
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const message = parse(text.slice(0, end));
        text = text.slice(end + 2);
        if (message.event !== 'ping' && message.event !== 'connected') yield message;
      }
    }
  } catch {
    // Cut off: the end all the same.
  }
  return undefined;
}

function parse(block: string): StreamMessage {
  const field = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim())
      .join('\n');
  return { event: field('event') || 'message', id: field('id'), data: field('data') };
}
