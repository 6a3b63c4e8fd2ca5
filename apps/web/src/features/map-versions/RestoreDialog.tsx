import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';

interface RestoreDialogProps {
  readonly planId: string;
  readonly number: number;
  /** The draft whose place it takes; null where nobody has drawn since the last version. */
  readonly draftNumber: number | null;
  readonly onClose: () => void;
}

/** An earlier version becomes the draft, as one step that can be taken back. */
export function RestoreDialog({ planId, number, draftNumber, onClose }: RestoreDialogProps): ReactNode {
  const { words, format } = useReader();
  const { restore } = words.mapVersions;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [commandId] = useState(() => newId());
  const version = format.count(number);
  const restoring = useMutation({
    mutationFn: () => api.maps.restore.mutate({ commandId, planId, number }),
    onSuccess: async () => {
      await client.invalidateQueries();
      announce(restore.done(version));
      await navigate({ to: '/map/edit' });
    },
  });
  return (
    <Dialog
      title={restore.title(version)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.shell.actions.cancel}
          </button>
          <button
            type="button"
            className="btn primary"
            data-first
            aria-disabled={restoring.isPending}
            onClick={() => {
              if (!restoring.isPending) restoring.mutate();
            }}
          >
            {restore.button}
          </button>
        </>
      }
    >
      <p>{draftNumber === null ? restore.begins : restore.replaces(format.count(draftNumber))}</p>
      <p className="dim">{restore.undo}</p>
      <p className="wrong" role="alert">
        {restoring.error === null ? null : failureSentence(words, failureOf(restoring.error))}
      </p>
    </Dialog>
  );
}
