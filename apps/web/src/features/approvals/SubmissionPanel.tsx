import type { ApprovalsView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SubmissionRow } from './SubmissionRow.tsx';
import { useDecision } from './use-decision.ts';

export type Submission = ApprovalsView['submissions'][number];
export type SubmittedRow = Submission['rows'][number];

/** One unit's month: rows that need eyes are open, the rest one press away. */
export function SubmissionPanel({
  submission,
  planId,
}: {
  readonly submission: Submission;
  readonly planId: string;
}): ReactNode {
  const { words, format, text } = useReader();
  const { approvals } = words;
  const { rows } = submission;
  const needing = rows.filter(({ needsEyes }) => needsEyes);
  const [isOpen, setOpen] = useState(needing.length === 0 && rows.length < 4);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<SubmittedRow | null>(null);
  const { approve, isBusy, problem } = useDecision(planId);
  const mine = rows.filter(({ mayApprove }) => mayApprove);
  const selected = mine.filter(({ readingId }) => chosen.has(readingId));
  const shown = isOpen ? rows : needing;
  const toggle = (id: string): void =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const approving = selected.length > 0 ? selected : mine;

  return (
    <section className="panel submission">
      <header>
        <div className="grow">
          <h2>{approvals.submission(text(submission.unitName), format.period(submission.period, 'text'))}</h2>
          <p className="small dim">
            {approvals.submittedBy(submission.submittedBy, format.instant(submission.submittedAt, 'short'))}.{' '}
            {needing.length > 0 ? `${approvals.needEyes(needing.length)}, ` : ''}
            {approvals.asExpected(rows.length - needing.length)}
          </p>
        </div>
        {selected.length > 0 ? <span className="small dim">{approvals.selected(selected.length)}</span> : null}
        {mine.length > 0 ? (
          <button
            type="button"
            className="btn primary"
            aria-disabled={isBusy}
            onClick={() => !isBusy && approve(approving)}
          >
            {approvals.approveAll(approving.length)}
          </button>
        ) : null}
      </header>
      {problem === null ? null : (
        <p className="banner off small" role="alert">
          {problem}
        </p>
      )}
      {shown.length === 0 ? null : (
        <div className="tablewrap">
          <table>
            <thead>
              <tr>
                <th className="choose">
                  <span className="said">{approvals.selectAll}</span>
                  {mine.length > 0 ? (
                    <label className="check">
                      <input
                        type="checkbox"
                        aria-label={approvals.selectAll}
                        checked={selected.length === mine.length}
                        onChange={() =>
                          setChosen(
                            selected.length === mine.length
                              ? new Set()
                              : new Set(mine.map(({ readingId }) => readingId)),
                          )
                        }
                      />
                    </label>
                  ) : null}
                </th>
                <th>{approvals.columns.kpi}</th>
                <th className="r">{approvals.columns.before}</th>
                <th className="r">{approvals.columns.now}</th>
                <th className="r">{approvals.columns.change}</th>
                <th className="r c-wide">{approvals.columns.target}</th>
                <th className="r c-wide">{approvals.columns.expected}</th>
                <th>{approvals.columns.comment}</th>
                <th>
                  <span className="said">{approvals.return}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <SubmissionRow
                  key={row.readingId}
                  row={row}
                  month={submission.period}
                  isChosen={chosen.has(row.readingId)}
                  onToggle={() => toggle(row.readingId)}
                  onReturn={() => setReturning(row)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {needing.length < rows.length ? (
        <p className="more">
          <button type="button" className="link small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? approvals.showFewer : approvals.showAll}
          </button>
        </p>
      ) : null}
      {returning === null ? null : <ReturnDialog row={returning} planId={planId} onClose={() => setReturning(null)} />}
    </section>
  );
}
