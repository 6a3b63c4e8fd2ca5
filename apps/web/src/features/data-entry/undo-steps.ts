import type { RowSnapshot } from './row-snapshot.ts';

/** One row of a step: how it stood, and how it stands since. */
export interface RowChange {
  readonly key: string;
  readonly before: RowSnapshot;
  readonly after: RowSnapshot;
}

/** What was done at once: a cell that was left, a paste, a file. */
export type Step = readonly RowChange[];

/** What can be taken back and done again, the newest last. */
export interface UndoSteps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_STEPS: UndoSteps = { done: [], undone: [] };
const MOST_STEPS = 100;

/** Something new was done: what was taken back before it cannot be done again. */
export function withStep({ done }: UndoSteps, step: Step): UndoSteps {
  return { done: [...done, step].slice(-MOST_STEPS), undone: [] };
}

/** The newest step says something else: a paste whose doubtful figures were settled. */
export function amended({ done }: UndoSteps, step: Step): UndoSteps {
  const before = new Map(done.at(-1)?.map((change) => [change.key, change.before]));
  const own = step.map((change) => ({ ...change, before: before.get(change.key) ?? change.before }));
  const kept = done.at(-1)?.filter(({ key }) => !own.some((change) => change.key === key)) ?? [];
  return { done: [...done.slice(0, -1), [...kept, ...own]], undone: [] };
}

/** Moves the newest step over and says what each of its rows should be, and what it should be now for that to make sense. */
export function turned(
  steps: UndoSteps,
  way: 'undo' | 'redo',
): { readonly steps: UndoSteps; readonly rows: readonly { key: string; from: RowSnapshot; to: RowSnapshot }[] } | null {
  const step = (way === 'undo' ? steps.done : steps.undone).at(-1);
  if (step === undefined) return null;
  const rows = step.map(({ key, before, after }) =>
    way === 'undo' ? { key, from: after, to: before } : { key, from: before, to: after },
  );
  const { done, undone } = steps;
  return {
    steps:
      way === 'undo'
        ? { done: done.slice(0, -1), undone: [...undone, step] }
        : { done: [...done, step], undone: undone.slice(0, -1) },
    rows,
  };
}
