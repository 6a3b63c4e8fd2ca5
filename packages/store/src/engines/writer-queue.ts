/** One thing after the other, in the order asked for. */
export interface WriterQueue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** When everything asked for until now is over. */
  idle(): Promise<void>;
}

export function createWriterQueue(): WriterQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const turn = tail.then(work);
      tail = turn.catch(() => undefined);
      return turn;
    },
    async idle() {
      await tail;
    },
  };
}
