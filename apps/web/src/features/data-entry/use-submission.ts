import type { EntryRow, EntryView } from '@rumbo/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';

type RowName = Pick<EntryRow, 'kpiId' | 'period'>;

interface Submission {
  /** All drafts of the sheet, or only these rows. */
  readonly submit: (only?: readonly RowName[]) => void;
  readonly withdraw: () => void;
  readonly isBusy: boolean;
  /** Why it was not sent. */
  readonly problem: string | null;
}

/** Sends the sheet for approval, and takes it back. */
export function useSubmission(view: EntryView, onSent: () => void = () => {}): Submission {
  const { words } = useReader();
  const client = useQueryClient();
  const { planId, unitId, period } = view.head;
  const refetch = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries(screens.entry.queryFilter({ planId, unitId })),
      client.invalidateQueries(screens.me.queryFilter()),
    ]);
  const say = (sentence: string): void => announce(sentence);
  const submitting = useMutation(
    screens.readings.submit.mutationOptions({
      onSuccess: async ({ result }) => {
        await refetch();
        say(`${words.entry.review.sent(result.submitted)} ${words.entry.review.sentHelp}`);
        onSent();
      },
    }),
  );
  const withdrawing = useMutation(
    screens.readings.withdraw.mutationOptions({
      onSuccess: async ({ result }) => {
        await refetch();
        say(words.entry.review.withdrawn(result.withdrawn));
      },
      onError: (error) => say(failureSentence(words, failureOf(error))),
    }),
  );
  const sheet = { planId, unitId, period };
  return {
    submit: (only) =>
      submitting.mutate({
        commandId: newId(),
        ...sheet,
        ...(only === undefined ? {} : { only: only.map(({ kpiId, period: own }) => ({ kpiId, period: own })) }),
      }),
    withdraw: () => withdrawing.mutate({ commandId: newId(), ...sheet }),
    isBusy: submitting.isPending || withdrawing.isPending,
    problem: submitting.error === null ? null : failureSentence(words, failureOf(submitting.error)),
  };
}
