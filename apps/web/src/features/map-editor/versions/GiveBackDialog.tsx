import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDraftAct } from './use-draft-act.ts';

interface GiveBackDialogProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** A draft goes back with its reason, never without one. */
export function GiveBackDialog({ reason, onReason, onClose }: GiveBackDialogProps): ReactNode {
  const { words } = useReader();
  const navigate = useNavigate();
  const { giveBack } = words.mapVersions;
  const [isMissing, setMissing] = useState(false);
  const text = reason.trim();
  const giving = useDraftAct(
    (seen) => api.maps.giveBack.mutate({ ...seen, reason: text }),
    giveBack.done,
    // Who decides need not see what is drawn from now on.
    () => void navigate({ to: '/map' }),
  );
  const send = (): void => {
    if (text === '') return setMissing(true);
    giving.run();
  };
  return (
    <Dialog
      title={giveBack.title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button type="button" className="btn primary" aria-disabled={giving.isBusy} onClick={send}>
            {giveBack.send}
          </button>
        </>
      }
    >
      <label className="field">
        <span>{giveBack.reason}</span>
        <textarea
          className="in"
          data-first
          maxLength={2_000}
          value={reason}
          aria-invalid={isMissing && text === ''}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
      <p className="wrong" role="alert">
        {isMissing && text === '' ? giveBack.missing : giving.problem}
      </p>
    </Dialog>
  );
}
