import type { PlanView } from '@rumbo/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';

/** Puts the plan away, after asking; or brings it back. */
export function ArchivePlan({ view }: { readonly view: PlanView }): ReactNode {
  const { words } = useReader();
  const { archive } = words.plan;
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const isArchived = view.plan.archivedAt !== null;
  const archiving = useMutation({
    mutationFn: (next: boolean) =>
      api.plans.archive.mutate({ commandId: newId(), planId: view.plan.id, isArchived: next }),
    onSuccess: async (_answer, next) => {
      await client.invalidateQueries();
      setAsked(false);
      announce(next ? archive.done : archive.backDone);
    },
  });
  const problem = archiving.error === null ? null : failureSentence(words, failureOf(archiving.error));
  const run = (next: boolean): void => {
    if (!archiving.isPending) archiving.mutate(next);
  };
  if (isArchived) {
    return (
      <>
        <button type="button" className="btn" aria-disabled={archiving.isPending} onClick={() => run(false)}>
          {archive.back}
        </button>
        <p className="wrong" role="alert">
          {problem}
        </p>
      </>
    );
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsked(true)}>
        {archive.button}
      </button>
      {isAsked ? (
        <Dialog
          title={archive.title}
          onClose={() => setAsked(false)}
          footer={
            <>
              <button type="button" className="btn" data-first onClick={() => setAsked(false)}>
                {words.shell.actions.cancel}
              </button>
              <button
                type="button"
                className="btn primary"
                aria-disabled={archiving.isPending}
                onClick={() => run(true)}
              >
                {archive.button}
              </button>
            </>
          }
        >
          <p>{archive.body}</p>
          <p className="wrong" role="alert">
            {problem}
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
