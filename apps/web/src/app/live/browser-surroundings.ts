import type { api as client } from '../api.ts';
import { failureOf } from '../refusal.ts';
import { onHeard } from './heard-event-source.ts';
import type { ListenerSurroundings, LiveMessage } from './listener.ts';

/** The server says every five seconds that it lives. */
const PING_MS = 5_000;

type Yielded = {
  readonly id: string;
  readonly data: { readonly topics: readonly string[] } | { readonly reset: true } | { readonly ended: string };
};

function messageOf({ id, data }: Yielded): LiveMessage {
  if ('ended' in data) return { kind: 'ended', reason: 'session' };
  return 'reset' in data
    ? { kind: 'reset', seq: Number(id) }
    : { kind: 'topics', seq: Number(id), topics: data.topics };
}

function openStream(api: typeof client): ListenerSurroundings['openStream'] {
  return (lastSeq, handlers) => {
    const unhear = onHeard(handlers.onPing);
    let isLost = false;
    const subscription = api.changes.subscribe(
      { lastEventId: String(lastSeq) },
      {
        onData: (yielded) => handlers.onMessage(messageOf(yielded)),
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && error !== null && !isLost) handlers.onLost();
          isLost = state === 'connecting' && (isLost || error !== null);
        },
        onError: (error) => {
          if (failureOf(error).kind === 'signedOut') handlers.onMessage({ kind: 'ended', reason: 'session' });
        },
      },
    );
    return {
      close: () => {
        unhear();
        subscription.unsubscribe();
      },
    };
  };
}

/** The browser around the listener. Lock and channel carry the name of the sign-in, so that two people never share one. */
export function browserSurroundings(sessionId: string, api: typeof client): ListenerSurroundings {
  const name = `rumbo:${sessionId}`;
  const channel = new BroadcastChannel(name);
  // Absent on plain http, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  return {
    openStream: openStream(api),
    whenLeader:
      locks === undefined
        ? null
        : (lead, stop) => {
            // Stopping while still in line rejects: nothing was held, so nothing is lost.
            locks.request(name, { signal: stop }, lead).catch(() => {});
          },
    channel: {
      post: (message) => channel.postMessage(message),
      listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<LiveMessage>) => hear(data)),
      close: () => channel.close(),
    },
    page: {
      isVisible: () => document.visibilityState === 'visible',
      onChange(call) {
        document.addEventListener('visibilitychange', call);
        return () => document.removeEventListener('visibilitychange', call);
      },
    },
    clock: {
      now: () => performance.now(),
      every(milliseconds, tick) {
        const timer = setInterval(tick, milliseconds);
        return () => clearInterval(timer);
      },
    },
    silenceMs: 2 * PING_MS,
  };
}
