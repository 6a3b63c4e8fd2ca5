import type { EntryView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useClosing } from './use-closing.ts';

/** A closed period is opened again for a correction, with a reason that everybody on the sheet can read. */
export function ReopenDialog({ view, onClose }: { readonly view: EntryView; readonly onClose: () => void }): ReactNode {
  const { words, format, text } = useReader();
  const { reopening } = words.decisions;
  const { head, units, course } = view;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { reopen, isBusy, problem } = useClosing(view, onClose);
  const isMissing = isTried && reason.trim() === '';
  const closedUnit = units.find(({ id }) => id === course.closing?.unitId)?.name ?? head.unitName;
  const send = (): void => {
    setTried(true);
    if (reason.trim() !== '' && !isBusy) reopen(reason.trim());
  };
  return (
    <Dialog
      title={reopening.title(format.period(course.closing?.period ?? head.period, 'long'), text(closedUnit))}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={send}>
            {reopening.confirm}
          </button>
        </>
      }
    >
      <p className="dim">{reopening.body}</p>
      <label className="field">
        <span>{reopening.reason}</span>
        <textarea
          className="in"
          data-first
          maxLength={1_000}
          value={reason}
          aria-invalid={isMissing}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p className="wrong" role="alert">
        {isMissing ? reopening.reasonMissing : problem}
      </p>
    </Dialog>
  );
}
