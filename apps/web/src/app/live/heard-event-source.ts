const ears = new Set<() => void>();

/** Calls back whenever anything comes down a stream, pings included: the tRPC client keeps those to itself. */
export function onHeard(call: () => void): () => void {
  ears.add(call);
  return () => ears.delete(call);
}

const hear = (): void => {
  for (const call of ears) call();
};

/** An EventSource that says that it lives. A class, because the subscription link constructs it. */
export class HeardEventSource extends EventSource {
  constructor(url: string | URL, init?: EventSourceInit) {
    super(url, init);
    for (const type of ['open', 'message', 'ping', 'connected']) this.addEventListener(type, hear);
  }
}
