/** Topics that can be looked up and gone through. */
export interface Topics extends Iterable<string> {
  readonly has: (topic: string) => boolean;
}

/** What an answer depends on: topics of its own, and whole sets of what it was made from, which are not copied. */
export interface TopicSet extends Topics {
  readonly add: (topic: string) => void;
  readonly join: (topics: ReadonlySet<string>) => void;
}

export function createTopicSet(): TopicSet {
  const own = new Set<string>();
  const joined = new Set<ReadonlySet<string>>();
  return {
    add: (topic) => void own.add(topic),
    join: (topics) => void joined.add(topics),
    has(topic) {
      if (own.has(topic)) return true;
      for (const topics of joined) if (topics.has(topic)) return true;
      return false;
    },
    *[Symbol.iterator]() {
      const all = new Set(own);
      for (const topics of joined) for (const topic of topics) all.add(topic);
      yield* all;
    },
  };
}
