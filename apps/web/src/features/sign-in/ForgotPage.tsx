import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { askReset } from '../../app/session/auth.ts';
import { useTitle } from '../../app/use-title.ts';
import { GatePage } from './GatePage.tsx';
import { useAuthSentence } from './use-auth-sentence.ts';

/** Asks for a link by mail. What it says is the same for every e-mail. */
export function ForgotPage(): ReactNode {
  const { words } = useReader();
  const { reset } = words.signIn;
  const sentenceOf = useAuthSentence();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useTitle(reset.forgotTitle);

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const email = String(new FormData(form.current ?? undefined).get('email') ?? '').trim();
    setSent(false);
    if (email === '') return setProblem(words.signIn.emailMissing);
    setBusy(true);
    const answer = await askReset(email);
    setProblem(answer.kind === 'done' ? null : sentenceOf(answer));
    setSent(answer.kind === 'done');
    setBusy(false);
  };

  return (
    <GatePage title={reset.forgotTitle} lead={words.shell.tagline}>
      <p className="dim gatelead">{reset.forgotLead}</p>
      <form ref={form} className="signform" onSubmit={(event) => void onSubmit(event)} noValidate>
        <label className="field">
          <span>{words.signIn.email}</span>
          <input
            className="in"
            name="email"
            type="email"
            autoComplete="username"
            aria-invalid={problem !== null}
            aria-describedby="forgot-problem"
            autoFocus
          />
        </label>
        <p id="forgot-problem" className="wrong" role="alert">
          {problem}
        </p>
        <button type="submit" className="btn primary" aria-disabled={isBusy}>
          {reset.request}
        </button>
        <p className={isSent ? 'banner plain' : 'said'} role="status">
          {isSent ? reset.sent : null}
        </p>
      </form>
      <p className="gatefoot">
        <Link to="/sign-in" className="link small">
          {reset.back}
        </Link>
      </p>
    </GatePage>
  );
}
