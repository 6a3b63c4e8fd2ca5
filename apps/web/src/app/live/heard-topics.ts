type Hear = (topics: readonly string[]) => void;

const listeners = new Set<Hear>();

/** What has changed, for whoever keeps more than a query's answer. `reset`: anything may have. */
export const heardTopics = {
  tell(topics: readonly string[]): void {
    for (const hear of listeners) hear(topics);
  },
  listen(hear: Hear): () => void {
    listeners.add(hear);
    return () => listeners.delete(hear);
  },
};
