/** A few connections for reading, handed out in the order asked for. */
export interface ReaderPool<C> {
  use<T>(work: (connection: C) => Promise<T>): Promise<T>;
  /** Lets nobody in until every reader has left or `patience` is over, then opens again. Says whether the pool was empty. */
  untilEmpty(patience: number): Promise<boolean>;
  /** When the last reader has left; nobody is let in any more. */
  drain(): Promise<readonly C[]>;
}

export function createReaderPool<C>(connections: readonly C[]): ReaderPool<C> {
  const free = [...connections];
  const waiting: (() => void)[] = [];
  const emptied = new Set<() => void>();
  let isHeld = false;

  function admit(): void {
    while (!isHeld && free.length > 0 && waiting.length > 0) waiting.shift()?.();
  }

  function take(): Promise<C> {
    return new Promise((resolve) => {
      waiting.push(() => {
        const connection = free.pop();
        if (connection !== undefined) resolve(connection);
      });
      admit();
    });
  }

  function give(connection: C): void {
    free.push(connection);
    // Whoever waits goes before whoever wants it empty, unless the door is held.
    admit();
    if (free.length === connections.length) for (const tell of emptied) tell();
  }

  function whenEmpty(patience: number | null): Promise<boolean> {
    if (free.length === connections.length) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = patience === null ? null : setTimeout(() => finish(false), patience);
      const finish = (isEmpty: boolean) => {
        emptied.delete(tell);
        if (timer !== null) clearTimeout(timer);
        resolve(isEmpty);
      };
      const tell = () => finish(true);
      emptied.add(tell);
    });
  }

  return {
    async use(work) {
      const connection = await take();
      try {
        return await work(connection);
      } finally {
        give(connection);
      }
    },
    async untilEmpty(patience) {
      isHeld = true;
      try {
        return await whenEmpty(patience);
      } finally {
        isHeld = false;
        admit();
      }
    },
    async drain() {
      await whenEmpty(null);
      isHeld = true;
      return connections;
    },
  };
}
