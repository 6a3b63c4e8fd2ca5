import type { EntryView } from '@rumbo/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { failureOf } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';

interface Closing {
  readonly close: () => void;
  readonly reopen: (reason: string) => void;
  readonly isBusy: boolean;
  readonly problem: string | null;
}

/** Publishes and locks the month of a sheet, or opens what closed it again. */
export function useClosing({ head, course }: EntryView, onDone: () => void): Closing {
  const { words, format } = useReader();
  const client = useQueryClient();
  const { decisions } = words;
  const { planId, unitId, period } = head;
  const refetch = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries(screens.entry.queryFilter({ planId })),
      client.invalidateQueries(screens.closing.queryFilter({ planId })),
    ]);
  const done = async (sentence: string): Promise<void> => {
    await refetch();
    announce(sentence);
    onDone();
  };
  const onError = (): void => void refetch();
  const closing = useMutation(
    screens.periods.close.mutationOptions({
      onSuccess: () => done(decisions.closing.done(format.period(period, 'long'))),
      onError,
    }),
  );
  const reopening = useMutation(
    screens.periods.reopen.mutationOptions({
      onSuccess: () => done(decisions.reopening.done(format.period(period, 'long'))),
      onError,
    }),
  );
  const error = closing.error ?? reopening.error;
  const closed = course.closing ?? { unitId, period };
  return {
    close: () => closing.mutate({ commandId: newId(), planId, unitId, period }),
    reopen: (reason) =>
      reopening.mutate({ commandId: newId(), planId, unitId: closed.unitId, period: closed.period, reason }),
    isBusy: closing.isPending || reopening.isPending,
    problem: error === null ? null : failureSentence(words, failureOf(error)),
  };
}
