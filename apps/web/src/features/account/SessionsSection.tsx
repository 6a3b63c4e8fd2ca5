import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Screen } from '../../app/Screen.tsx';
import { endOtherSessions, endSession, readSessions } from '../../app/session/account.ts';
import type { OpenSession } from '../../app/session/account.ts';
import type { AuthAnswer } from '../../app/session/auth.ts';
import { announce } from '../../ui/announcer.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { useAuthSentence } from '../sign-in/use-auth-sentence.ts';
import { AccountSection } from './AccountSection.tsx';
import { programOf } from './program-of.ts';

/** Every browser in which this person is signed in; what is not known can be ended. */
export function SessionsSection(): ReactNode {
  const { words } = useReader();
  const { sessions: say } = words.account;
  const client = useQueryClient();
  const sentenceOf = useAuthSentence();
  const query = useQuery({ queryKey: ['sessions'], queryFn: readSessions, staleTime: 0 });
  const [problem, setProblem] = useState<string | null>(null);
  const end = async (ended: Promise<AuthAnswer>): Promise<void> => {
    const answer = await ended;
    setProblem(answer.kind === 'done' ? null : sentenceOf(answer));
    if (answer.kind === 'done') announce(say.ended);
    await client.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <AccountSection title={say.title}>
      <Screen query={query} skeleton={<PageSkeleton />}>
        {(open) => (
          <>
            <ul className="sessionlist">
              {open.toSorted(newestFirst).map((one) => (
                <SessionRow key={one.id} session={one} onEnd={() => void end(endSession(one.id))} />
              ))}
            </ul>
            {open.length > 2 ? (
              <button type="button" className="btn" onClick={() => void end(endOtherSessions())}>
                {say.endOthers}
              </button>
            ) : null}
          </>
        )}
      </Screen>
      <p className="wrong" role="alert">
        {problem}
      </p>
    </AccountSection>
  );
}

interface SessionRowProps {
  readonly session: OpenSession;
  readonly onEnd: () => void;
}

function SessionRow({ session, onEnd }: SessionRowProps): ReactNode {
  const { words, format } = useReader();
  const { sessions: say } = words.account;
  const program = programOf(session.userAgent);
  const name = program === null ? say.unknown : say.browser(program.browser, program.system);
  return (
    <li>
      <div className="grow">
        <p>
          {name} {session.isThis ? <span className="livetag">{say.here}</span> : null}
        </p>
        <p className="small dim">
          {say.seen(format.instant(session.lastSeenAt))} · {say.since(format.instant(session.createdAt))}
        </p>
      </div>
      {session.isThis ? null : (
        <button type="button" className="btn s" aria-label={say.endOf(name)} onClick={onEnd}>
          {say.end}
        </button>
      )}
    </li>
  );
}

/** This browser first, then what was used last. */
function newestFirst(a: OpenSession, b: OpenSession): number {
  return Number(b.isThis) - Number(a.isThis) || b.lastSeenAt.localeCompare(a.lastSeenAt);
}
