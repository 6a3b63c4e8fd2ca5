import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useReader } from '../../app/language.tsx';
import { failureOf } from '../../app/refusal.ts';
import type { WireRefusal } from '../../app/refusal.ts';
import { announce } from '../../ui/announcer.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';

export interface Act<Input> {
  readonly run: (input: Input) => void;
  readonly isBusy: boolean;
  /** What was refused, in words, and the field that it is about. */
  readonly problem: string | null;
  readonly refusal: WireRefusal | null;
}

/** Something that is done once at a time: what it changed is asked for anew, and it is said that it is done. */
export function useAct<Input>(
  act: (input: Input) => Promise<unknown>,
  sentence: (input: Input) => string,
  onDone: () => void = () => {},
): Act<Input> {
  const { words } = useReader();
  const client = useQueryClient();
  const doing = useMutation({
    mutationFn: act,
    onSuccess: async (_answer, input) => {
      await client.invalidateQueries();
      announce(sentence(input));
      onDone();
    },
    onError: () => void client.invalidateQueries(),
  });
  const failure = doing.error === null ? null : failureOf(doing.error);
  return {
    run: (input) => {
      if (!doing.isPending) doing.mutate(input);
    },
    isBusy: doing.isPending,
    problem: failure === null ? null : failureSentence(words, failure),
    refusal: failure?.kind === 'refused' ? failure.refusal : null,
  };
}
