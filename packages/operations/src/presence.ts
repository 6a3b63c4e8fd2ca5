/** Somebody who has a draft open, and the objective whose fields they are in. */
export interface Present {
  readonly planId: string;
  readonly personId: string;
  readonly objectiveId: string | null;
  /** When they were heard of last, in milliseconds. */
  readonly heardAt: number;
}

/** Who is at which draft: in the memory of this process, outside the change log, gone with it. */
export interface PresenceBoard {
  /** Says where somebody is; null: gone. */
  readonly tell: (planId: string, personId: string, at: { readonly objectiveId: string | null } | null) => void;
  /** Those heard of in the last half minute, by person. */
  readonly on: (planId: string) => readonly Present[];
  readonly subscribe: (listener: (planId: string) => void) => () => void;
}

const LONGEST_SILENCE_MS = 30_000;

export function createPresenceBoard(clock: () => number): PresenceBoard {
  const people = new Map<string, Present>();
  const listeners = new Set<(planId: string) => void>();
  const dropSilent = () => {
    for (const [key, { heardAt }] of people) if (clock() - heardAt > LONGEST_SILENCE_MS) people.delete(key);
  };
  return {
    tell(planId, personId, at) {
      dropSilent();
      const key = `${planId} ${personId}`;
      const before = people.get(key) ?? null;
      if (at === null) people.delete(key);
      else people.set(key, { planId, personId, objectiveId: at.objectiveId, heardAt: clock() });
      const isNews = at === null ? before !== null : before === null || before.objectiveId !== at.objectiveId;
      if (isNews) for (const listener of listeners) listener(planId);
    },
    on(planId) {
      dropSilent();
      return [...people.values()]
        .filter((present) => present.planId === planId)
        .sort((a, b) => (a.personId < b.personId ? -1 : 1));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
