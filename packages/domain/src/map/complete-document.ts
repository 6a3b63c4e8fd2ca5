import type { MapDocument, Objective } from './document.ts';

type Optional<T, Keys extends keyof T> = Omit<T, Keys> & Partial<Pick<T, Keys>>;

/** A document as it may have been kept by an earlier version of the product. */
export type KeptDocument = Optional<Omit<MapDocument, 'objectives'>, 'proposals'> & {
  readonly objectives: readonly Optional<Objective, 'deputyId' | 'review'>[];
};

/** A kept document with what has been added to documents since. */
export function completeDocument(kept: KeptDocument): MapDocument {
  return {
    ...kept,
    objectives: kept.objectives.map((one) => ({ ...one, deputyId: one.deputyId ?? null, review: one.review ?? null })),
    proposals: kept.proposals ?? [],
  };
}
