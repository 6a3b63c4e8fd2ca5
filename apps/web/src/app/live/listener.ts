/** What travels between the tabs of one sign-in: topics and seq, never data. */
export type LiveMessage =
  | { readonly kind: 'topics'; readonly seq: number; readonly topics: readonly string[] }
  | { readonly kind: 'reset'; readonly seq: number }
  | { readonly kind: 'ended'; readonly reason: 'session' | 'signedOut' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'lost' };

export interface StreamHandlers {
  readonly onMessage: (message: LiveMessage) => void;
  /** A ping: nothing has changed, and the line is up. */
  readonly onPing: () => void;
  /** The line has broken; it is being opened again. */
  readonly onLost: () => void;
}

/** Everything from outside, so that leadership can be tried without a browser. */
export interface ListenerSurroundings {
  readonly openStream: (lastSeq: number, handlers: StreamHandlers) => { readonly close: () => void };
  /** Runs `lead` once this tab leads and until it resolves; null where the browser has no locks (plain http). */
  readonly whenLeader: ((lead: () => Promise<void>, stop: AbortSignal) => void) | null;
  readonly channel: {
    readonly post: (message: LiveMessage) => void;
    readonly listen: (hear: (message: LiveMessage) => void) => void;
    readonly close: () => void;
  };
  readonly page: { readonly isVisible: () => boolean; readonly onChange: (changed: () => void) => () => void };
  readonly clock: {
    readonly now: () => number;
    readonly every: (milliseconds: number, tick: () => void) => () => void;
  };
  /** Two pings: a visible tab that hears nothing for so long helps itself. */
  readonly silenceMs: number;
}

export interface ListenerEvents {
  readonly onTopics: (topics: readonly string[]) => void;
  readonly onReset: () => void;
  readonly onEnded: (reason: 'session' | 'signedOut') => void;
  /** What is on screen may be old from now on: whether the server answers at all has to be asked. */
  readonly onLost: () => void;
}

export interface Listener {
  /** The seq of the first screen that was loaded: changes after it are asked for. Later calls do nothing. */
  readonly begin: (seq: number) => void;
  /** Tells the other tabs that the person has signed out. */
  readonly tellSignedOut: () => void;
  readonly stop: () => void;
}

/** Told without a commit, and so under the seq of the one before. */
function isWhisper(topics: readonly string[]): boolean {
  return topics.every((topic) => topic.startsWith('presence:'));
}

/**
 * One stream a browser: the tab that leads opens it and tells the others. A visible tab that hears nothing, or has no
 * locks, opens its own and closes it when hidden.
 */
export function createListener(around: ListenerSurroundings, events: ListenerEvents): Listener {
  const stopping = new AbortController();
  let lastSeq: number | null = null;
  let lastHeard = around.clock.now();
  let isLeader = false;
  let own: { readonly close: () => void } | null = null;

  const apply = (message: LiveMessage): void => {
    if (message.kind === 'lost') return events.onLost();
    lastHeard = around.clock.now();
    if (message.kind === 'ended') events.onEnded(message.reason);
    if (message.kind === 'reset') {
      lastSeq = message.seq;
      events.onReset();
    }
    if (message.kind === 'topics' && (lastSeq === null || message.seq > lastSeq || isWhisper(message.topics))) {
      lastSeq = message.seq;
      events.onTopics(message.topics);
    }
  };

  const closeOwn = (): void => {
    own?.close();
    own = null;
  };

  const openOwn = (): void => {
    if (own !== null || lastSeq === null) return;
    own = around.openStream(lastSeq, {
      onMessage: apply,
      onPing: () => (lastHeard = around.clock.now()),
      onLost: events.onLost,
    });
  };

  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      if (stopping.signal.aborted) return resolve();
      isLeader = true;
      closeOwn();
      const told = (message: LiveMessage): void => {
        apply(message);
        around.channel.post(message);
      };
      const stream = around.openStream(lastSeq ?? 0, {
        onMessage: told,
        onPing: () => told({ kind: 'alive' }),
        onLost: () => told({ kind: 'lost' }),
      });
      stopping.signal.addEventListener('abort', () => {
        stream.close();
        resolve();
      });
    });

  const look = (): void => {
    if (lastSeq === null || isLeader) return;
    if (!around.page.isVisible()) return closeOwn();
    const isSilent = around.clock.now() - lastHeard > around.silenceMs;
    if (around.whenLeader === null || isSilent) openOwn();
  };

  around.channel.listen((message) => {
    if (message.kind === 'alive' && around.whenLeader !== null) closeOwn();
    apply(message);
  });
  const unwatch = around.page.onChange(look);
  const untick = around.clock.every(around.silenceMs / 2, look);

  return {
    begin(seq) {
      if (lastSeq !== null || stopping.signal.aborted) return;
      lastSeq = seq;
      lastHeard = around.clock.now();
      around.whenLeader?.(lead, stopping.signal);
      look();
    },
    tellSignedOut: () => around.channel.post({ kind: 'ended', reason: 'signedOut' }),
    stop() {
      stopping.abort();
      closeOwn();
      unwatch();
      untick();
      around.channel.close();
    },
  };
}
