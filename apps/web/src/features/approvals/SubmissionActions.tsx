import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { SubmittedRow } from './SubmissionPanel.tsx';
import type { ChosenRows } from './use-chosen-rows.ts';

interface SubmissionActionsProps {
  readonly chosen: ChosenRows;
  readonly isBusy: boolean;
  /** Under the thumb there is one place for both: without a choice they are about all rows. */
  readonly isUnderThumb: boolean;
  readonly onApprove: (rows: readonly SubmittedRow[]) => void;
  readonly onReturn: (rows: readonly SubmittedRow[]) => void;
}

/** What can be decided about a sheet: the marked rows, or all that are this person's to decide on. */
export function SubmissionActions({
  chosen: { mine, selected },
  isBusy,
  isUnderThumb,
  onApprove,
  onReturn,
}: SubmissionActionsProps): ReactNode {
  const { words } = useReader();
  const { approvals, decisions } = words;
  const meant = selected.length > 0 ? selected : mine;
  if (mine.length === 0) return null;
  return (
    <>
      {selected.length > 0 ? (
        <span className="small dim chosencount">{approvals.selected(selected.length)}</span>
      ) : null}
      {isUnderThumb || selected.length > 1 ? (
        <button
          type="button"
          className="btn"
          aria-label={isUnderThumb ? decisions.returnSome(meant.length) : undefined}
          onClick={() => onReturn(meant)}
        >
          {isUnderThumb ? approvals.return : decisions.returnSome(selected.length)}
        </button>
      ) : null}
      <button type="button" className="btn primary" aria-disabled={isBusy} onClick={() => !isBusy && onApprove(meant)}>
        {approvals.approveAll(meant.length)}
      </button>
    </>
  );
}
