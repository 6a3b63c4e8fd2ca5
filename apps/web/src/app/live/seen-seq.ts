function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function seqIn(data: unknown): number | null {
  if (!isRecord(data)) return null;
  const head = isRecord(data['head']) ? data['head'] : data;
  return typeof head['seq'] === 'number' ? head['seq'] : null;
}

let first: number | null = null;
const waiting = new Set<(seq: number) => void>();

/** The seq of the first screen that came: from there on the live listener asks what changed. */
export const seenSeq = {
  note(data: unknown): void {
    const seq = seqIn(data);
    if (seq === null) return;
    first ??= seq;
    for (const call of waiting) call(first);
    waiting.clear();
  },
  whenSeen(call: (seq: number) => void): () => void {
    if (first === null) waiting.add(call);
    else call(first);
    return () => waiting.delete(call);
  },
  forget(): void {
    first = null;
  },
};
