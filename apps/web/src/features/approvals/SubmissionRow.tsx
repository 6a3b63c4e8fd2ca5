import { reportedValue } from '@rumbo/domain';
import type { ReadingContent } from '@rumbo/domain';
import { targetFigure } from '@rumbo/words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { contentText } from '../data-entry/ConflictDialog.tsx';
import { EvidenceLink } from '../data-entry/EvidenceLink.tsx';
import '../data-entry/evidence.css';
import { RowReasons } from './RowReasons.tsx';
import type { SubmittedRow } from './SubmissionPanel.tsx';

interface SubmissionRowProps {
  readonly planId: string;
  readonly row: SubmittedRow;
  /** The month of the sheet. */
  readonly month: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onReturn: () => void;
}

function figureOf(row: SubmittedRow, content: ReadingContent | undefined): number | null {
  return content === undefined ? null : reportedValue(row, content);
}

/** A submitted value beside the one before it, and why it is worth a look. */
export function SubmissionRow({ planId, row, month, isChosen, onToggle, onReturn }: SubmissionRowProps): ReactNode {
  const reader = useReader();
  const { words, format, text } = reader;
  const { approvals } = words;
  const { columns } = approvals;
  const content = row.pending?.content;
  const value = figureOf(row, content);
  const before = row.approved === null ? (row.earlier.at(-1)?.value ?? null) : figureOf(row, row.approved.content);
  const figure = { decimals: row.decimals, unit: text(row.unitOfMeasure) };
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td className="choose">
        {row.mayApprove ? (
          <label className="check">
            <input type="checkbox" aria-label={approvals.select(row.code)} checked={isChosen} onChange={onToggle} />
          </label>
        ) : null}
      </td>
      <td className="what">
        <Link to="/kpis/$id" params={{ id: row.kpiId }} className="quietlink">
          <span className="faint small">{row.code} </span>
          <OwnPeriod of={row.period} page={month} />
          <Name of={row.name} />
        </Link>
        <RowReasons row={row} />
      </td>
      <td className="r faint nowrap before" data-label={columns.before}>
        {row.approved === null ? (
          before === null ? (
            '–'
          ) : (
            format.figure(before, row.decimals)
          )
        ) : (
          <s>{contentText(reader, row, row.approved.content)}</s>
        )}
      </td>
      <td className="r b nowrap now">{content === undefined ? '–' : contentText(reader, row, content)}</td>
      <td className="r nowrap change">
        {value === null || before === null ? '' : format.signedChange(value - before, row.decimals)}
      </td>
      <td className="r nowrap target" data-label={columns.target}>
        {row.target === null ? '' : targetFigure(words, format, row.target.target, figure)}
      </td>
      <td className="r faint nowrap expected">
        {row.expectedRange === null ? '' : format.range(row.expectedRange.low, row.expectedRange.high, row.decimals)}
      </td>
      <td className="comment">
        {row.pending?.comment}
        {row.evidence.map((file) => (
          <EvidenceLink key={file.id} file={file} planId={planId} />
        ))}
        <span className="small faint">
          {row.pending === null ? '' : `${row.pending.enteredBy}, ${format.instant(row.pending.enteredAt, 'short')}`}
        </span>
      </td>
      <td className="r decide">
        {row.mayApprove ? (
          <button type="button" className="btn s" aria-label={approvals.returnTitle(row.code)} onClick={onReturn}>
            {approvals.return}
          </button>
        ) : (
          <span className="small faint own">{approvals.own}</span>
        )}
      </td>
    </tr>
  );
}
