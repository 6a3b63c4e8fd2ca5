import type { MeView } from '@rumbo/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useReader } from '../language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SignInForm } from '../../features/sign-in/SignInForm.tsx';
import { leave } from './leave.ts';
import { session } from './session.ts';

/** When the session ends under somebody's hands the page stays as it is, and asks them to sign in over it. */
export function ExpiredSession({ me }: { readonly me: MeView | undefined }): ReactNode {
  const { words } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isOther, setOther] = useState(false);
  const state = useSyncExternalStore(session.watch, session.current);
  const isNobody = state === 'expired' && me === undefined;
  useEffect(() => {
    if (isNobody)
      void navigate({ to: '/sign-in', search: { next: location.pathname + location.search }, replace: true });
  }, [isNobody, navigate]);
  if (state === 'going' || me === undefined) return null;

  const onDone = async (): Promise<void> => {
    const now = await api.me.query();
    // Another person must not go on with what the first one had on screen.
    if (now.personId !== me.personId) return setOther(true);
    setOther(false);
    session.renew();
    await client.invalidateQueries();
  };
  const { expired } = words.signIn;
  return (
    <Dialog title={expired.title}>
      <p className="dim" style={{ marginBottom: 12 }}>
        {isOther ? expired.otherPerson(me.name) : expired.body}
      </p>
      <SignInForm submit={expired.submit} email={me.email ?? ''} onDone={onDone} />
      {isOther ? (
        <button type="button" className="btn quiet" onClick={leave}>
          {words.signIn.title}
        </button>
      ) : null}
    </Dialog>
  );
}
