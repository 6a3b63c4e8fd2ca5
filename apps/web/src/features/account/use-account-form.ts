import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Refused } from '../../app/session/auth.ts';
import { session } from '../../app/session/session.ts';
import { useAuthSentence } from '../sign-in/use-auth-sentence.ts';

/** What is done with what was typed; what it gives back, where it is refused, is said. */
export type Work = (of: (name: string) => string) => Promise<Refused | null>;

export interface AccountForm {
  readonly problem: string | null;
  /** The field that the problem is about. */
  readonly wrongField: string | null;
  readonly isBusy: boolean;
  /** Nothing typed is lost when it is refused. */
  readonly submit: (event: FormEvent<HTMLFormElement>, work: Work) => void;
}

/** A form about one's own account. After each act the account is read again. */
export function useAccountForm(): AccountForm {
  const client = useQueryClient();
  const sentenceOf = useAuthSentence();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (values: FormData, work: Work): Promise<void> => {
    setBusy(true);
    const answer = await work((name) => String(values.get(name) ?? ''));
    setBusy(false);
    setRefused(answer);
    if (answer?.kind === 'refused' && answer.code === 'signedOut') session.expire();
    if (answer === null) await client.invalidateQueries({ queryKey: ['account'] });
  };
  return {
    problem: refused === null ? null : sentenceOf(refused),
    wrongField: refused?.kind === 'refused' ? refused.field : null,
    isBusy,
    submit(event, work) {
      event.preventDefault();
      if (!isBusy) void run(new FormData(event.currentTarget), work);
    },
  };
}
