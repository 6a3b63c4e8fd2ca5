import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { newId } from '../../app/new-id.ts';
import { invite } from '../../app/session/auth.ts';
import { useAuthSentence } from './use-auth-sentence.ts';

/** Sends a person an invitation, or a link for a new password where they have one, and says which. */
export function InviteButton({ personId }: { readonly personId: string }): ReactNode {
  const { words } = useReader();
  const sentenceOf = useAuthSentence();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isWrong: boolean } | null>(null);
  const send = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await invite(newId(), personId);
    setBusy(false);
    if (answer.kind === 'sent') setSaid({ text: words.account.sent[answer.link], isWrong: false });
    else setSaid({ text: sentenceOf(answer), isWrong: true });
  };
  return (
    <div className="row wrap">
      <button type="button" className="btn s" aria-disabled={isBusy} onClick={() => void send()}>
        {words.account.invite}
      </button>
      <p className={said?.isWrong === true ? 'wrong' : 'small dim'} role="status">
        {said?.text}
      </p>
    </div>
  );
}
