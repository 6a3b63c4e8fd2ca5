import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { SubmittedRow } from './SubmissionPanel.tsx';
import { SubmissionRow } from './SubmissionRow.tsx';
import type { ChosenRows } from './use-chosen-rows.ts';

interface SubmissionTableProps {
  readonly planId: string;
  readonly rows: readonly SubmittedRow[];
  readonly month: string;
  readonly chosen: ChosenRows;
  readonly onReturn: (row: SubmittedRow) => void;
}

/** Submitted values to be looked at, each with what was there before. */
export function SubmissionTable({ planId, rows, month, chosen, onReturn }: SubmissionTableProps): ReactNode {
  const { words } = useReader();
  const { approvals } = words;
  const { columns } = approvals;
  return (
    <div className="tablewrap">
      <table>
        <thead>
          <tr>
            <th className="choose">
              <span className="said">{approvals.selectAll}</span>
              {chosen.mine.length > 0 ? (
                <label className="check">
                  <input
                    type="checkbox"
                    aria-label={approvals.selectAll}
                    checked={chosen.selected.length === chosen.mine.length}
                    onChange={chosen.toggleAll}
                  />
                </label>
              ) : null}
            </th>
            <th>{columns.kpi}</th>
            <th className="r">{columns.before}</th>
            <th className="r">{columns.now}</th>
            <th className="r">{columns.change}</th>
            <th className="r">{columns.target}</th>
            <th className="r">{columns.expected}</th>
            <th>{columns.comment}</th>
            <th>
              <span className="said">{approvals.return}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SubmissionRow
              key={row.readingId}
              planId={planId}
              row={row}
              month={month}
              isChosen={chosen.has(row)}
              onToggle={() => chosen.toggle(row)}
              onReturn={() => onReturn(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
