import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import type { SubmittedRow } from './SubmissionPanel.tsx';
import { useDecision } from './use-decision.ts';

interface ReturnDialogProps {
  readonly row: SubmittedRow;
  readonly planId: string;
  readonly onClose: () => void;
}

/** A value goes back with its reason, never without one. */
export function ReturnDialog({ row, planId, onClose }: ReturnDialogProps): ReactNode {
  const { words } = useReader();
  const { approvals } = words;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { giveBack, isBusy, problem } = useDecision(planId, onClose);
  const send = (): void => {
    if (reason.trim() === '') return setMissing(true);
    if (!isBusy) giveBack(row, reason.trim());
  };
  return (
    <Dialog
      title={approvals.returnTitle(row.code)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={send}>
            {approvals.returnSend}
          </button>
        </>
      }
    >
      <p className="dim" style={{ marginBottom: 10 }}>
        <Name of={row.name} />
      </p>
      <label className="field">
        <span>{approvals.returnReason}</span>
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
        {isMissing && reason.trim() === '' ? approvals.returnReasonMissing : problem}
      </p>
    </Dialog>
  );
}
