type SessionState = 'going' | 'expired';

let state: SessionState = 'going';
const watchers = new Set<() => void>();

function set(next: SessionState): void {
  if (state === next) return;
  state = next;
  for (const call of watchers) call();
}

/** Whether the server still knows this browser. What the person was doing stays on the page meanwhile. */
export const session = {
  current: (): SessionState => state,
  expire: (): void => set('expired'),
  renew: (): void => set('going'),
  watch(call: () => void): () => void {
    watchers.add(call);
    return () => watchers.delete(call);
  },
};
