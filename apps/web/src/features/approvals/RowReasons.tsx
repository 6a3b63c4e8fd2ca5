import { statusMark } from '@rumbo/drawing';
import { readingFinding } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import type { SubmittedRow } from './SubmissionPanel.tsx';

/** Why a row needs eyes: what each check says of it, with the other KPI where it was seen beside one, then what it is. */
export function RowReasons({ row }: { readonly row: SubmittedRow }): ReactNode {
  const { words, format, text } = useReader();
  const about = { decimals: row.decimals, unit: text(row.unitOfMeasure), last: row.earlier.at(-1)?.value ?? null };
  const findings = row.problems.map((problem) => readingFinding(words, format, problem, about));
  const others = useOtherReasons(row);
  const reasons = others.length === 0 ? findings : [...findings, others.join(', ')];
  return reasons.length === 0 ? null : (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason} className="st risk">
          <MarkSvg mark={statusMark('atRisk')} />
          {reason}
        </li>
      ))}
    </ul>
  );
}

function useOtherReasons({ pending, approved, earlier, evidence }: SubmittedRow): readonly string[] {
  const { words } = useReader();
  const { reason } = words.approvals;
  if (pending === null) return [];
  return [
    ...(approved === null ? [] : [reason.correction]),
    ...(evidence.length === 0 ? [] : [words.decisions.files(evidence.length)]),
    ...(pending.isEstimated ? [reason.estimated] : []),
    ...(pending.content.kind === 'notApplicable' ? [reason.notApplicable] : []),
    ...(approved === null && earlier.every(({ value }) => value === null) ? [reason.firstValue] : []),
  ];
}
