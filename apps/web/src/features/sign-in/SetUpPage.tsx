import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { authState, setUp } from '../../app/session/auth.ts';
import { useTitle } from '../../app/use-title.ts';
import { GatePage } from './GatePage.tsx';
import { useAuthSentence } from './use-auth-sentence.ts';

const SHORTEST_PASSWORD = 12;

/** The first account of an empty installation. */
export function SetUpPage(): ReactNode {
  const { words, language } = useReader();
  const { firstAdministrator: own } = words.signIn;
  const sentenceOf = useAuthSentence();
  const state = useQuery({ queryKey: ['auth-state'], queryFn: authState, staleTime: 0 });
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useTitle(own.title);
  if (state.data?.needsSetUp === false) return <Navigate to="/" />;

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const values = new FormData(form.current ?? undefined);
    const of = (name: string): string => String(values.get(name) ?? '').trim();
    if (of('email') === '') return setProblem(words.signIn.emailMissing);
    if (of('password').length < SHORTEST_PASSWORD) return setProblem(words.signIn.passwordRule);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await setUp({
      administrationName: of('administrationName'),
      name: of('name'),
      email: of('email'),
      password: String(values.get('password') ?? ''),
      language,
      timeZone,
      code: of('code'),
    });
    if (answer.kind === 'done') location.assign('/');
    else setProblem(sentenceOf(answer));
  };

  const fields = [
    { name: 'administrationName', label: own.administration, type: 'text', autoComplete: 'organization' },
    { name: 'name', label: own.name, type: 'text', autoComplete: 'name' },
    { name: 'email', label: words.signIn.email, type: 'email', autoComplete: 'username' },
    { name: 'password', label: words.signIn.password, type: 'password', autoComplete: 'new-password' },
    ...(state.data?.needsSetUpCode === true
      ? [{ name: 'code', label: own.token, type: 'text', autoComplete: 'one-time-code' }]
      : []),
  ];
  return (
    <GatePage title={own.title} lead={words.shell.tagline}>
      <p className="dim" style={{ margin: '-10px 0 18px' }}>
        {own.intro}
      </p>
      <form ref={form} className="signform" onSubmit={(event) => void onSubmit(event)} noValidate>
        {fields.map(({ label, ...field }) => (
          <label key={field.name} className="field">
            <span>{label}</span>
            <input className="in" {...field} />
          </label>
        ))}
        <p className="small faint">{words.signIn.passwordRule}</p>
        {state.data?.needsSetUpCode === true ? <p className="small faint">{own.tokenHelp}</p> : null}
        <p className="wrong" role="alert">
          {problem}
        </p>
        <button type="submit" className="btn primary">
          {own.submit}
        </button>
      </form>
    </GatePage>
  );
}
