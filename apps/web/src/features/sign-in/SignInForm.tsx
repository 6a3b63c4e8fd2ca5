import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { signIn } from '../../app/session/auth.ts';
import { CodeForm } from './CodeForm.tsx';
import { useAuthSentence } from './use-auth-sentence.ts';

interface SignInFormProps {
  readonly submit: string;
  readonly email?: string;
  /** The first step was made elsewhere already. */
  readonly asksCode?: boolean;
  readonly onDone: () => Promise<void>;
}

export function SignInForm({ submit, email = '', asksCode = false, onDone }: SignInFormProps): ReactNode {
  const { words } = useReader();
  const sentenceOf = useAuthSentence();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isCodeAsked, setCodeAsked] = useState(asksCode);
  const form = useRef<HTMLFormElement>(null);

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const values = new FormData(form.current ?? undefined);
    const [address, password] = [String(values.get('email') ?? '').trim(), String(values.get('password') ?? '')];
    if (address === '') return setProblem(words.signIn.emailMissing);
    if (password === '') return setProblem(words.signIn.passwordMissing);
    setBusy(true);
    const answer = await signIn(address, password);
    setProblem(answer.kind === 'done' || answer.kind === 'code' ? null : sentenceOf(answer));
    if (answer.kind === 'code') setCodeAsked(true);
    if (answer.kind === 'done') await onDone();
    setBusy(false);
  };

  if (isCodeAsked) return <CodeForm onDone={onDone} onOther={() => setCodeAsked(false)} />;
  return (
    <form ref={form} className="signform" onSubmit={(event) => void onSubmit(event)} noValidate>
      <label className="field">
        <span>{words.signIn.email}</span>
        <input
          className="in"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          autoFocus={email === ''}
        />
      </label>
      <label className="field">
        <span>{words.signIn.password}</span>
        <input
          className="in"
          name="password"
          type="password"
          autoComplete="current-password"
          data-first={email !== '' || undefined}
          aria-invalid={problem !== null}
          aria-describedby="sign-in-problem"
        />
      </label>
      <p id="sign-in-problem" className="wrong" role="alert">
        {problem}
      </p>
      <button type="submit" className="btn primary" aria-disabled={isBusy}>
        {isBusy ? words.signIn.submitting : submit}
      </button>
    </form>
  );
}
