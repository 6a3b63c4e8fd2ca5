import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { authState, signIn } from '../../app/session/auth.ts';
import type { DemonstrationPerson } from '../../app/session/auth.ts';
import { useTitle } from '../../app/use-title.ts';
import { GatePage } from './GatePage.tsx';
import { ProviderButton } from './ProviderButton.tsx';
import { SignInForm } from './SignInForm.tsx';

const route = getRouteApi('/sign-in');

/** The way in. Where the figures are invented, people to look around as stand beside the form. */
export function SignInPage(): ReactNode {
  const { words } = useReader();
  const { next, problem, step } = route.useSearch();
  const state = useQuery({ queryKey: ['auth-state'], queryFn: authState, staleTime: 0 });
  useTitle(words.signIn.title);
  // A whole new page: nothing of whoever was here before stays in memory.
  const go = async (): Promise<void> => location.assign(next ?? '/');
  const isIn = state.data?.signedIn === true && !state.isFetching;
  useEffect(() => {
    if (isIn) location.replace(next ?? '/');
  }, [isIn, next]);
  if (state.data?.needsSetUp === true) return <Navigate to="/set-up" />;
  const demo = state.data?.demo ?? [];
  return (
    <GatePage
      title={words.signIn.title}
      lead={words.shell.tagline}
      {...(demo.length === 0 ? {} : { beside: <Demonstration people={demo} go={go} /> })}
    >
      <SignInForm submit={words.signIn.submit} asksCode={step === 'code'} onDone={go} />
      <p className="gatefoot">
        <Link to="/forgot" className="link small">
          {words.signIn.reset.forgot}
        </Link>
      </p>
      {state.data?.provider === undefined ? null : (
        <ProviderButton name={state.data.provider} problem={problem} next={next} />
      )}
    </GatePage>
  );
}

function Demonstration({
  people,
  go,
}: {
  readonly people: readonly DemonstrationPerson[];
  readonly go: () => Promise<void>;
}): ReactNode {
  const { words } = useReader();
  const { demonstration } = words.signIn;
  const roleName = (role: string): string =>
    Object.entries(words.roles.name).find(([name]) => name === role)?.[1] ?? role;
  const does = (role: string): string => Object.entries(words.roles.does).find(([name]) => name === role)?.[1] ?? '';
  const enter = async (person: DemonstrationPerson): Promise<void> => {
    if ((await signIn(person.email, person.password)).kind === 'done') await go();
  };
  const row = (person: DemonstrationPerson): ReactNode => (
    <li key={person.email}>
      <button type="button" onClick={() => void enter(person)}>
        <b>{roleName(person.role)}</b>
        <span className="small dim">{person.name}</span>
        <span className="small faint">{does(person.role)}</span>
      </button>
    </li>
  );
  // One of each role; further ones do the same in other units.
  const [first, others] = [people.filter(isFirstOfRole), people.filter((...one) => !isFirstOfRole(...one))];
  return (
    <section className="demo">
      <h2>{demonstration.title}</h2>
      <p className="small dim">{demonstration.help}</p>
      <ul className="ruled">{first.map(row)}</ul>
      {others.length === 0 ? null : (
        <details>
          <summary className="small link">{demonstration.others(others.length)}</summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

function isFirstOfRole({ role }: DemonstrationPerson, index: number, people: readonly DemonstrationPerson[]): boolean {
  return people.findIndex((person) => person.role === role) === index;
}
