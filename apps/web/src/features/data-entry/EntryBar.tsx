import type { EntryView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { stepOf } from './entry-step.ts';
import type { Tally } from './tally.ts';
import type { EntrySheet } from './use-entry-sheet.ts';
import { useSubmission } from './use-submission.ts';

interface EntryBarProps {
  readonly view: EntryView;
  readonly tally: Tally;
  readonly sheet: EntrySheet;
  readonly onReview: () => void;
}

/** What is left to do, whether everything is saved, and the way on. */
export function EntryBar({ view, tally, sheet, onReview }: EntryBarProps): ReactNode {
  const { words, format } = useReader();
  const { entry } = words;
  const { withdraw } = useSubmission(view);
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const isSent = stepOf(view) === 'submitted';
  const saving =
    sheet.waiting.length > 0
      ? entry.saving.waiting(sheet.waiting.length)
      : sheet.savedAt === null
        ? ''
        : entry.saving.savedAt(format.instant(sheet.savedAt, 'time'));
  return (
    <footer className="entrybar noprint">
      <div className="inner">
        {tally.errors.size > 0 ? <StatusBadge status="offTarget">{entry.errors(tally.errors.size)}</StatusBadge> : null}
        {tally.comments.size > 0 ? (
          <StatusBadge status="atRisk">{entry.commentsToWrite(tally.comments.size)}</StatusBadge>
        ) : null}
        <span className="dim small">
          {entry.summary(tally.filled, tally.total, tally.pending.size, tally.withoutData)}
        </span>
        <span className={`push small ${sheet.waiting.length > 0 ? 'b' : 'dim'}`} role="status">
          {saving}
        </span>
        {view.course.mayClose ? (
          <button type="button" className="btn" onClick={() => setAsking('close')}>
            {words.decisions.closing.button}
          </button>
        ) : null}
        {view.course.mayReopen ? (
          <button type="button" className="btn" onClick={() => setAsking('reopen')}>
            {words.decisions.reopening.button}
          </button>
        ) : null}
        {view.isClosed ? (
          <span className="small dim">{entry.readOnly.published}</span>
        ) : isSent && view.mayEnter ? (
          <button type="button" className="btn" onClick={withdraw}>
            {entry.review.withdraw}
          </button>
        ) : view.mayEnter ? (
          <button type="button" className="btn primary" onClick={onReview}>
            {entry.review.button}
          </button>
        ) : (
          <span className="small dim">{entry.readOnly.notAssigned}</span>
        )}
      </div>
      {asking === 'close' ? <CloseDialog view={view} onClose={() => setAsking(null)} /> : null}
      {asking === 'reopen' ? <ReopenDialog view={view} onClose={() => setAsking(null)} /> : null}
    </footer>
  );
}
