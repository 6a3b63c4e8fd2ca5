/** One write of one row. `key` names the row; a later write of the same row takes the place of a waiting one. */
export interface Write<Payload> {
  readonly key: string;
  readonly commandId: string;
  readonly payload: Payload;
}

export type SendAnswer =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  /** Nobody answered: keep it, try again. */
  | { readonly kind: 'away' }
  /** The server said no: this row stops until the person decides. */
  | { readonly kind: 'stopped' };

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
  readonly send: (write: Write<Payload>) => Promise<SendAnswer>;
  readonly onSaved: (write: Write<Payload>, saved: { readonly at: string; readonly revision: number }) => void;
  readonly onChange: () => void;
}

/**
 * Saves rows one after another, in the order in which they were left. While nobody answers everything waits, in order,
 * and a repeat carries the same command id, so that a write whose answer was lost is not made twice.
 */
export function createSaveQueue<Payload>({ send, onSaved, onChange }: SaveQueueEvents<Payload>): SaveQueue<Payload> {
  const queue: Write<Payload>[] = [];
  let isSending = false;
  let isStopped = false;

  const work = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    for (let next = queue[0]; next !== undefined && !isStopped; next = queue[0]) {
      const answer = await send(next);
      if (answer.kind === 'away') break;
      const index = queue.indexOf(next);
      if (index >= 0) queue.splice(index, 1);
      if (answer.kind === 'saved') onSaved(next, answer);
      onChange();
    }
    isSending = false;
    onChange();
  };

  return {
    put(write) {
      // The first in line may be on its way: what it says cannot be changed any more.
      const at = queue.findIndex(({ key }, index) => key === write.key && !(isSending && index === 0));
      if (at >= 0) queue[at] = write;
      else queue.push(write);
      onChange();
      void work();
    },
    drop(key) {
      const at = queue.findIndex((write, index) => write.key === key && !(isSending && index === 0));
      if (at >= 0) queue.splice(at, 1);
      onChange();
    },
    goOn() {
      isStopped = false;
      void work();
    },
    waiting: () => queue.map(({ key }) => key),
    stop: () => {
      isStopped = true;
    },
  };
}
