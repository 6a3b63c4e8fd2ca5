/** Keeps the newest seq that this process knows of, and tells listeners of those that other processes committed. */
export interface Announcer {
  watch(listener: (seq: number) => void): () => void;
  /** A commit of this process. */
  committed(seq: number): void;
  /** The newest seq seen in the change log. */
  seen(seq: number): void;
}

export function createAnnouncer(known: number): Announcer {
  const listeners = new Set<(seq: number) => void>();
  let newest = known;
  const tell = (seq: number) => {
    // Never inside the write that found it: that one is committed, whatever a listener does.
    for (const listener of listeners) queueMicrotask(() => listener(seq));
  };
  return {
    watch(listener) {
      // A function may be handed in twice; each gets its own entry.
      const own = (seq: number) => listener(seq);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    committed(seq) {
      const before = newest;
      newest = Math.max(newest, seq);
      // A gap before our own commit is somebody else's.
      if (seq - 1 > before) tell(seq - 1);
    },
    seen(seq) {
      if (seq <= newest) return;
      newest = seq;
      tell(seq);
    },
  };
}
