import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';

interface RemoveSecondFactorButtonProps {
  readonly personId: string;
  readonly name: string;
}

/** For an administrator: takes away the second step of a person who has lost it, after asking. */
export function RemoveSecondFactorButton({ personId, name }: RemoveSecondFactorButtonProps): ReactNode {
  const { words } = useReader();
  const { lostFactor } = words.account;
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    screens.signIns.removeSecondFactor.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        announce(lostFactor.done);
      },
    }),
  );
  const close = (): void => {
    remove.reset();
    setAsking(false);
  };
  return (
    <>
      <button type="button" className="btn s" onClick={() => setAsking(true)}>
        {lostFactor.remove}
      </button>
      {isAsking ? (
        <Dialog
          title={lostFactor.title(name)}
          onClose={close}
          footer={
            <>
              <button type="button" className="btn quiet" onClick={close}>
                {words.shell.actions.cancel}
              </button>
              <button
                type="button"
                className="btn primary"
                aria-disabled={remove.isPending}
                onClick={() => remove.mutate({ commandId: newId(), personId })}
              >
                {lostFactor.remove}
              </button>
            </>
          }
        >
          <p>{lostFactor.body}</p>
          <p className="wrong" role="alert">
            {remove.error === null ? null : failureSentence(words, failureOf(remove.error))}
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
