import { useMutation, useQueryClient } from '@tanstack/react-query';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';
import type { SubmittedRow } from './SubmissionPanel.tsx';

interface Decision {
  readonly approve: (rows: readonly SubmittedRow[]) => void;
  readonly giveBack: (rows: readonly { readonly row: SubmittedRow; readonly reason: string }[]) => void;
  readonly isBusy: boolean;
  readonly problem: string | null;
}

/** Approves what was seen, by its revision: a value that changed since is refused, and the new one is shown. */
export function useDecision(planId: string, onDone: () => void = () => {}): Decision {
  const { words } = useReader();
  const client = useQueryClient();
  const { approvals } = words;
  const refetch = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries(screens.approvals.queryFilter({ planId })),
      client.invalidateQueries(screens.me.queryFilter()),
    ]);
  const done = async (sentence: string): Promise<void> => {
    await refetch();
    announce(sentence);
    onDone();
  };
  const onError = (): void => void refetch();
  const approving = useMutation(
    screens.readings.approve.mutationOptions({
      onSuccess: ({ result }) => done(approvals.approved(result.approved)),
      onError,
    }),
  );
  const returning = useMutation(
    screens.readings.giveBack.mutationOptions({
      onSuccess: ({ result }) => done(approvals.returned(result.returned)),
      onError,
    }),
  );
  const error = approving.error ?? returning.error;
  const seen = ({ readingId, revision }: SubmittedRow) => ({ readingId, revision });
  return {
    approve: (rows) => approving.mutate({ commandId: newId(), planId, rows: rows.map(seen) }),
    giveBack: (rows) =>
      returning.mutate({
        commandId: newId(),
        planId,
        rows: rows.map(({ row, reason }) => ({ ...seen(row), reason })),
      }),
    isBusy: approving.isPending || returning.isPending,
    problem: error === null ? null : failureSentence(words, failureOf(error)),
  };
}
