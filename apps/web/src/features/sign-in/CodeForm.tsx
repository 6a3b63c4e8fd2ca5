import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { sendCode } from '../../app/session/auth.ts';
import { useAuthSentence } from './use-auth-sentence.ts';

interface CodeFormProps {
  readonly onDone: () => Promise<void>;
  readonly onOther: () => void;
}

/** The second step of signing in: a code from the app, or one of those kept for when the phone is not at hand. */
export function CodeForm({ onDone, onOther }: CodeFormProps): ReactNode {
  const { words } = useReader();
  const { secondStep } = words.signIn;
  const sentenceOf = useAuthSentence();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const code = String(new FormData(form.current ?? undefined).get('code') ?? '').trim();
    if (code === '') return setProblem(secondStep.missing);
    setBusy(true);
    const answer = await sendCode(code);
    setProblem(answer.kind === 'done' ? null : sentenceOf(answer));
    if (answer.kind === 'done') await onDone();
    setBusy(false);
  };

  return (
    <form ref={form} className="signform" onSubmit={(event) => void onSubmit(event)} noValidate>
      <p className="dim" role="status">
        {secondStep.lead}
      </p>
      <label className="field">
        <span>{secondStep.code}</span>
        <input
          className="in"
          name="code"
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          aria-invalid={problem !== null}
          aria-describedby="code-problem"
        />
      </label>
      <p id="code-problem" className="wrong" role="alert">
        {problem}
      </p>
      <button type="submit" className="btn primary" aria-disabled={isBusy}>
        {secondStep.submit}
      </button>
      <button type="button" className="link small" onClick={onOther}>
        {secondStep.other}
      </button>
    </form>
  );
}
