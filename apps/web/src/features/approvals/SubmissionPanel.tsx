import type { ApprovalsView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useReader } from '../../app/language.tsx';
import { ApprovalEffect } from './ApprovalEffect.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SubmissionActions } from './SubmissionActions.tsx';
import { SubmissionTable } from './SubmissionTable.tsx';
import { useChosenRows } from './use-chosen-rows.ts';
import { useDecision } from './use-decision.ts';
import { useEffectOf } from './use-effect-of.ts';
import './effect.css';

export type Submission = ApprovalsView['submissions'][number];
export type SubmittedRow = Submission['rows'][number];

interface SubmissionPanelProps {
  readonly submission: Submission;
  readonly planId: string;
  /** Where the decision stands when it is not in the head of the panel, which then has no name either; null while it is not there yet. */
  readonly actionsIn?: HTMLElement | null;
}

/** One unit's month: rows that need eyes are open, the rest one press away, and what approving would change. */
export function SubmissionPanel({ submission, planId, actionsIn }: SubmissionPanelProps): ReactNode {
  const { words, format, text } = useReader();
  const { approvals, decisions } = words;
  const { rows } = submission;
  const needing = rows.filter(({ needsEyes }) => needsEyes);
  const [isOpen, setOpen] = useState(needing.length === 0 && rows.length < 4);
  const [returning, setReturning] = useState<readonly SubmittedRow[]>([]);
  const { approve, isBusy, problem } = useDecision(planId);
  const chosen = useChosenRows(rows);
  const { mine, selected } = chosen;
  const shown = isOpen ? rows : needing;
  const approving = selected.length > 0 ? selected : mine;
  const effect = useEffectOf(planId, submission, mine, approving);
  const corrections = rows.filter(({ approved }) => approved !== null).length;
  const actions = (
    <SubmissionActions
      chosen={chosen}
      isBusy={isBusy}
      isUnderThumb={actionsIn !== undefined}
      onApprove={approve}
      onReturn={setReturning}
    />
  );

  return (
    <section className="panel submission">
      <header>
        <div className="grow">
          {actionsIn === undefined ? (
            <h2>{approvals.submission(text(submission.unitName), format.period(submission.period, 'text'))}</h2>
          ) : null}
          <p className="small dim">
            {approvals.submittedBy(submission.submittedBy, format.instant(submission.submittedAt, 'short'))}.{' '}
            {needing.length > 0 ? `${approvals.needEyes(needing.length)}, ` : ''}
            {approvals.asExpected(rows.length - needing.length)}
            {corrections === 0 ? '' : `, ${decisions.corrections(corrections)}`}.{' '}
            <Link to="/entry/$unit/$period" params={{ unit: submission.unitId, period: submission.period }}>
              {decisions.openSheet}
            </Link>
          </p>
        </div>
        {actionsIn === undefined ? actions : actionsIn === null ? null : createPortal(actions, actionsIn)}
      </header>
      {problem === null ? null : (
        <p className="banner off small" role="alert">
          {problem}
        </p>
      )}
      {shown.length === 0 ? null : (
        <SubmissionTable
          planId={planId}
          rows={shown}
          month={submission.period}
          chosen={chosen}
          onReturn={(row) => setReturning([row])}
        />
      )}
      {needing.length < rows.length ? (
        <p className="more">
          <button type="button" className="link small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? approvals.showFewer : approvals.showAll}
          </button>
        </p>
      ) : null}
      {mine.length === 0 ? null : <ApprovalEffect query={effect} />}
      {returning.length === 0 ? null : (
        <ReturnDialog rows={returning} planId={planId} onClose={() => setReturning([])} />
      )}
    </section>
  );
}
