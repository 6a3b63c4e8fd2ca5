import { useState } from 'react';
import type { SubmittedRow } from './SubmissionPanel.tsx';

export interface ChosenRows {
  /** Those that this person may decide on. */
  readonly mine: readonly SubmittedRow[];
  readonly selected: readonly SubmittedRow[];
  readonly has: (row: SubmittedRow) => boolean;
  readonly toggle: (row: SubmittedRow) => void;
  readonly toggleAll: () => void;
}

/** Which rows of a sheet are marked; what has gone meanwhile is marked no more. */
export function useChosenRows(rows: readonly SubmittedRow[]): ChosenRows {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mine = rows.filter(({ mayApprove }) => mayApprove);
  const selected = mine.filter(({ readingId }) => chosen.has(readingId));
  return {
    mine,
    selected,
    has: ({ readingId }) => chosen.has(readingId),
    toggle: ({ readingId: id }) =>
      setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
    toggleAll: () => setChosen(new Set(selected.length === mine.length ? [] : mine.map(({ readingId }) => readingId))),
  };
}
