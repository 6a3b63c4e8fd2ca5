import type { EntryRow, EntryView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { OwnPeriod } from '../../ui/OwnPeriod.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { groupsOf, rowKey } from './entry-line.ts';
import type { Tally } from './tally.ts';
import type { EntrySheet } from './use-entry-sheet.ts';
import { useLineTexts } from './use-line-texts.ts';
import { useSubmission } from './use-submission.ts';

interface ReviewDialogProps {
  readonly view: EntryView;
  readonly rows: readonly EntryRow[];
  readonly tally: Tally;
  readonly sheet: EntrySheet;
  readonly onGoTo: (row: EntryRow) => void;
  readonly onClose: () => void;
}

/** What has to be put right before sending, each leading to its cell; then what will be sent. */
export function ReviewDialog({ view, rows, tally, sheet, onGoTo, onClose }: ReviewDialogProps): ReactNode {
  const { words } = useReader();
  const { review } = words.entry;
  const { sendReady } = words.decisions;
  const { submit, isBusy, problem } = useSubmission(view, onClose);
  const textsOf = useLineTexts(view, sheet);
  const lines = groupsOf(view).flatMap((group) => group.lines);
  const open = rows.filter((row) => tally.errors.has(rowKey(row)) || tally.comments.has(rowKey(row)));
  const isUnsaved = sheet.waiting.length > 0;
  const ready = rows.filter((row) => tally.ready.has(rowKey(row)));
  const canSend = ready.length > 0 && !isUnsaved;
  const noteOf = (row: EntryRow): string => {
    const line = lines.find((one) => rowKey(one.row) === rowKey(row));
    return line === undefined ? '' : textsOf(line).note;
  };
  return (
    <Dialog
      title={review.title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          {canSend ? (
            <button
              type="button"
              className={open.length === 0 ? 'btn primary' : 'btn'}
              data-first={open.length === 0 || undefined}
              aria-disabled={isBusy}
              onClick={() => !isBusy && submit(open.length === 0 ? undefined : ready)}
            >
              {open.length === 0 ? review.send : sendReady.some(ready.length, open.length)}
            </button>
          ) : null}
        </>
      }
    >
      {open.length === 0 ? null : (
        <>
          <p className="b">{review.problems(open.length)}</p>
          <ul className="list ruled reviewlist">
            {open.map((row, index) => (
              <li key={rowKey(row)}>
                <StatusBadge status={tally.errors.has(rowKey(row)) ? 'offTarget' : 'atRisk'}>{row.code}</StatusBadge>
                <span className="grow">
                  <OwnPeriod of={row.period} page={view.head.period} />
                  <Name of={row.name} />
                  <span className="small dim">{noteOf(row)}</span>
                </span>
                <button
                  type="button"
                  className="btn s"
                  data-first={index === 0 || undefined}
                  onClick={() => onGoTo(row)}
                >
                  {review.goTo(row.code)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {tally.ready.size > 0 ? (
        <p>
          {review.ready(tally.ready.size)}{' '}
          {open.length === 0 ? null : sendReady.stays(open.map(({ code }) => code).join(', '))}
        </p>
      ) : open.length === 0 ? (
        <p>{review.nothing}</p>
      ) : null}
      {tally.pending.size > 0 ? <p className="dim">{review.withoutValue(tally.pending.size)}</p> : null}
      {isUnsaved ? <p className="wrong">{words.entry.saving.waiting(sheet.waiting.length)}</p> : null}
      <p className="wrong" role="alert">
        {problem}
      </p>
    </Dialog>
  );
}
