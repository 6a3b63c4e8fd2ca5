import type { PersonRow } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { invite } from '../../../app/session/auth.ts';
import { announce } from '../../../ui/announcer.ts';
import { useAuthSentence } from '../../sign-in/use-auth-sentence.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';

interface AccessQuestionProps {
  readonly person: PersonRow;
  readonly onClose: () => void;
}

/** Sends an invitation, or a link for a new password to who has one, and says which. */
export function SendLink({ person, onClose }: AccessQuestionProps): ReactNode {
  const { account } = useReader().words;
  const sentenceOf = useAuthSentence();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await invite(newId(), person.id);
    setBusy(false);
    if (answer.kind !== 'sent') return setProblem(sentenceOf(answer));
    announce(account.sent[answer.link]);
    onClose();
  };
  return (
    <FormDialog
      title={account.inviteTitle(person.name)}
      submit={account.invite}
      isBusy={isBusy}
      problem={problem}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{account.inviteBody(person.email ?? '')}</p>
    </FormDialog>
  );
}

/** Takes away the second step of a person who has lost it. */
export function RemoveSecondStep({ person, onClose }: AccessQuestionProps): ReactNode {
  const { lostFactor } = useReader().words.account;
  const act = useAct(
    () => api.signIns.removeSecondFactor.mutate({ commandId: newId(), personId: person.id }),
    () => lostFactor.done,
    onClose,
  );
  return (
    <FormDialog
      title={lostFactor.title(person.name)}
      submit={lostFactor.remove}
      isBusy={act.isBusy}
      problem={act.problem}
      onSubmit={() => act.run(undefined)}
      onClose={onClose}
    >
      <p>{lostFactor.body}</p>
    </FormDialog>
  );
}
