import { createTopicSet, type TopicSet } from './topic-set.ts';

/**
 * What a query read, so that its answer can be kept until one of these topics changes. `isKeepable` is false for answers
 * that depend on more than topics (an instant in the past, unapproved values of one person).
 */
export interface ReadTrace {
  readonly topics: TopicSet;
  /** The seq of the snapshot; 0 until a query has run. */
  seq: number;
  /** The plan's civil day in the answer: a kept answer ends with it. */
  day: string | null;
  /** Whose eyes it is for: everybody with the same rights, or this person only. */
  audience: 'rights' | 'person' | 'nobody';
}

export function newTrace(): ReadTrace {
  return { topics: createTopicSet(), seq: 0, day: null, audience: 'nobody' };
}
