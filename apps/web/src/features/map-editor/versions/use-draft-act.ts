import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { failureOf } from '../../../app/refusal.ts';
import { announce } from '../../../ui/announcer.ts';
import { failureSentence } from '../../../ui/failure-sentence.ts';
import { useDrawing } from '../draft/draft-context.tsx';

/** The draft as somebody saw it when they decided. */
export interface SeenDraft {
  readonly commandId: string;
  readonly planId: string;
  readonly revision: number;
}

export interface DraftAct {
  readonly run: () => void;
  readonly isBusy: boolean;
  /** Something that was done here has not arrived at the server yet. */
  readonly isWaiting: boolean;
  readonly problem: string | null;
}

/**
 * Does something to the draft as it was when the person began: with everything of their own saved, and nothing of others
 * that came in meanwhile. Where it has changed, the next try is about what is on screen by then.
 */
export function useDraftAct(act: (seen: SeenDraft) => Promise<unknown>, done: string, onDone: () => void): DraftAct {
  const { draft, store } = useDrawing();
  const { words } = useReader();
  const client = useQueryClient();
  const [seen, setSeen] = useState<number | null>(null);
  const [least, setLeast] = useState(0);
  const [commandId] = useState(() => newId());
  if (seen === null && draft.saving === 'saved' && draft.revision >= least) setSeen(draft.revision);

  const doing = useMutation({
    mutationFn: (revision: number) => act({ commandId, planId: draft.view.planId, revision }),
    onSuccess: () => {
      store.hear();
      announce(done);
      // First away from a draft that one may no longer see, then everything anew.
      onDone();
      void client.invalidateQueries();
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.kind !== 'refused') return;
      const { revision } = failure.refusal.params;
      setLeast(typeof revision === 'number' ? revision : 0);
      setSeen(null);
      store.hear();
    },
  });
  return {
    run: () => {
      if (!doing.isPending && seen !== null) doing.mutate(seen);
    },
    isBusy: doing.isPending || seen === null,
    isWaiting: seen === null,
    problem: doing.error === null ? null : failureSentence(words, failureOf(doing.error)),
  };
}
