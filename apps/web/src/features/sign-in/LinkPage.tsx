import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { lookAtLink, setPasswordByLink } from '../../app/session/auth.ts';
import type { AuthAnswer, SentLink } from '../../app/session/auth.ts';
import { useTitle } from '../../app/use-title.ts';
import { GatePage } from './GatePage.tsx';
import { PasswordField, SHORTEST_PASSWORD } from './PasswordField.tsx';
import { useAuthSentence } from './use-auth-sentence.ts';

type Refused = Exclude<AuthAnswer, { kind: 'done' }>;

/** What a link in a mail opens. Its token stands behind the #, where neither server logs nor other sites see it. */
export function LinkPage(): ReactNode {
  const { words } = useReader();
  const [token] = useState(() => location.hash.slice(1));
  const looked = useQuery({
    queryKey: ['sent-link', token],
    queryFn: () => lookAtLink(token),
    retry: false,
    staleTime: Infinity,
  });
  const [isDone, setDone] = useState(false);
  useTitle(words.signIn.reset.title);
  if (isDone) return <Done />;
  if (looked.data === undefined) return null;
  if (looked.data.kind !== 'open') return <DeadLink answer={looked.data} />;
  return <ChoosePassword token={token} link={looked.data.link} onDone={() => setDone(true)} />;
}

function Done(): ReactNode {
  const { words } = useReader();
  return (
    <GatePage title={words.signIn.reset.title} lead={words.shell.tagline}>
      <p className="banner plain" role="status">
        {words.signIn.reset.done}
      </p>
      <p className="gatefoot">
        <Link to="/sign-in" className="btn primary">
          {words.signIn.title}
        </Link>
      </p>
    </GatePage>
  );
}

function DeadLink({ answer }: { readonly answer: Refused }): ReactNode {
  const { words } = useReader();
  const { deadLink } = words.signIn;
  const sentence = useAuthSentence()(answer);
  return (
    <GatePage title={deadLink.title} lead={words.shell.tagline}>
      <p role="alert">{sentence}</p>
      <p className="row wrap gatefoot">
        <Link to="/forgot" className="btn primary">
          {deadLink.ask}
        </Link>
        <Link to="/sign-in" className="btn">
          {deadLink.signIn}
        </Link>
      </p>
    </GatePage>
  );
}

interface ChoosePasswordProps {
  readonly token: string;
  readonly link: SentLink;
  readonly onDone: () => void;
}

function ChoosePassword({ token, link, onDone }: ChoosePasswordProps): ReactNode {
  const { words } = useReader();
  const { signIn } = words;
  const sentenceOf = useAuthSentence();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isInvitation = link.kind === 'invitation';
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const password = String(new FormData(form.current ?? undefined).get('password') ?? '');
    if (password.length < SHORTEST_PASSWORD) return setProblem(signIn.passwordRule);
    const answer = await setPasswordByLink(token, password);
    if (answer.kind !== 'done') return setProblem(sentenceOf(answer));
    // A whole new page: whoever was signed in here before leaves nothing in memory.
    if (isInvitation) location.assign('/');
    else onDone();
  };
  return (
    <GatePage title={isInvitation ? signIn.invitation.title(link.name) : signIn.reset.title} lead={words.shell.tagline}>
      <p className="dim gatelead">{isInvitation ? signIn.invitation.lead(link.email) : signIn.reset.of(link.email)}</p>
      <form ref={form} className="signform" onSubmit={(event) => void onSubmit(event)} noValidate>
        {/* For what keeps passwords, so that it knows whose this one is. */}
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        <PasswordField
          name="password"
          label={signIn.reset.newPassword}
          isNew
          isWrong={problem !== null}
          describedBy="new-password-rule new-password-problem"
        />
        <p id="new-password-rule" className="small faint">
          {signIn.passwordRule}
        </p>
        <p id="new-password-problem" className="wrong" role="alert">
          {problem}
        </p>
        <button type="submit" className="btn primary">
          {isInvitation ? signIn.invitation.submit : signIn.reset.submit}
        </button>
      </form>
    </GatePage>
  );
}
