/** One write of one row. `key` names the row; a later write of the same row takes the place of a waiting one. */
export interface Write<Payload> {
  readonly key: string;
  readonly commandId: string;
  readonly payload: Payload;
}

export type RowOutcome =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  /** The server said no: this row stops until the person decides. */
  | { readonly kind: 'stopped' };

export interface SavedWrite<Payload> {
  readonly write: Write<Payload>;
  readonly at: string;
  readonly revision: number;
}

export type SendAnswer =
  /** One outcome a write, in their order. */
  | { readonly kind: 'answered'; readonly rows: readonly RowOutcome[] }
  /** Nobody answered: keep it, try again. */
  | { readonly kind: 'away' };

export interface SaveQueue<Payload> {
  readonly put: (write: Write<Payload>) => void;
  /** Forgets a waiting write of the row. */
  readonly drop: (key: string) => void;
  /** The connection may be back: goes on where it stopped. */
  readonly goOn: () => void;
  readonly waiting: () => readonly string[];
  readonly stop: () => void;
}

export interface SaveQueueEvents<Payload> {
  /** Writes that go together, under the command id of the first. */
  readonly send: (batch: readonly Write<Payload>[]) => Promise<SendAnswer>;
  /** A write that waits behind another of its row, once that one made a revision: it is typed over that. */
  readonly follow?: (payload: Payload, revision: number) => Payload;
  readonly goesWith?: (first: Payload, other: Payload) => boolean;
  readonly onSaved: (saved: readonly SavedWrite<Payload>[]) => void;
  readonly onChange: () => void;
}

const MOST_TOGETHER = 500;

/**
 * Saves rows in the order in which they were left, those that wait together in one batch. While nobody answers everything
 * waits, in order. What has been sent is sent again as it was, under the same command id, until it is answered: a write
 * whose answer was lost is not made twice, and what is typed over it meanwhile goes after it.
 */
export function createSaveQueue<Payload>(events: SaveQueueEvents<Payload>): SaveQueue<Payload> {
  const { send, follow = (payload) => payload, goesWith = () => true, onSaved, onChange } = events;
  const queue: Write<Payload>[] = [];
  let sent: readonly Write<Payload>[] = [];
  let isSending = false;
  let isStopped = false;

  const takeBatch = (): readonly Write<Payload>[] => {
    const [first] = queue;
    if (first === undefined) return [];
    const end = queue.findIndex(({ payload }) => !goesWith(first.payload, payload));
    const count = Math.min(end < 0 ? queue.length : end, MOST_TOGETHER);
    return queue.splice(0, count);
  };

  const followAll = (saved: readonly SavedWrite<Payload>[]): void => {
    for (const { write, revision } of saved) {
      const at = queue.findIndex(({ key }) => key === write.key);
      const waiting = queue[at];
      if (waiting !== undefined) queue[at] = { ...waiting, payload: follow(waiting.payload, revision) };
    }
  };

  const sendAll = async (): Promise<void> => {
    while (!isStopped) {
      if (sent.length === 0) sent = takeBatch();
      if (sent.length === 0) break;
      const answer = await send(sent);
      if (answer.kind === 'away') break;
      const batch = sent;
      sent = [];
      const saved = batch.flatMap((write, index) => {
        const outcome = answer.rows[index];
        return outcome?.kind === 'saved' ? [{ write, at: outcome.at, revision: outcome.revision }] : [];
      });
      followAll(saved);
      if (saved.length > 0) onSaved(saved);
      onChange();
    }
  };

  const work = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      await sendAll();
    } finally {
      // Whatever went wrong, the next try is not kept from what waits.
      isSending = false;
      onChange();
    }
  };

  return {
    put(write) {
      const at = queue.findIndex(({ key }) => key === write.key);
      if (at >= 0) queue[at] = write;
      else queue.push(write);
      onChange();
      // What is put in one go is sent in one batch.
      queueMicrotask(() => void work());
    },
    drop(key) {
      const at = queue.findIndex((write) => write.key === key);
      if (at >= 0) queue.splice(at, 1);
      onChange();
    },
    goOn() {
      isStopped = false;
      void work();
    },
    waiting: () => [...new Set([...sent, ...queue].map(({ key }) => key))],
    stop: () => {
      isStopped = true;
    },
  };
}
