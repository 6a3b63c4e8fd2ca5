import { refusalSentence } from '@rumbo/words';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { goAndLink, unlink } from '../../app/session/account.ts';
import type { Account } from '../../app/session/account.ts';
import { authState } from '../../app/session/auth.ts';
import { useAuthSentence } from '../sign-in/use-auth-sentence.ts';
import { AccountSection } from './AccountSection.tsx';

const route = getRouteApi('/place/account');

/** Signing in with an account that people have elsewhere, where one is set up. */
export function ProviderSection({ account }: { readonly account: Account }): ReactNode {
  const { words, format } = useReader();
  const { provider: say } = words.account;
  const { problem: code } = route.useSearch();
  const client = useQueryClient();
  const sentenceOf = useAuthSentence();
  const state = useQuery({ queryKey: ['auth-state'], queryFn: authState, staleTime: 0 });
  const [refused, setRefused] = useState<string | null>(null);
  const name = state.data?.provider;
  if (name === undefined) return null;
  const { linkedAt } = account;
  const came = code === undefined ? null : refusalSentence(words, { kind: 'invalid', code, params: { name } });

  const link = async (): Promise<void> => {
    const answer = await goAndLink();
    if (answer.kind === 'go') location.assign(answer.location);
    else setRefused(sentenceOf(answer));
  };
  const undo = async (): Promise<void> => {
    const answer = await unlink();
    setRefused(answer.kind === 'done' ? null : sentenceOf(answer));
    await client.invalidateQueries({ queryKey: ['account'] });
  };
  return (
    <AccountSection title={say.title(name)}>
      <p className="dim">{linkedAt === null ? say.off(name) : say.on(format.instant(linkedAt, 'day'))}</p>
      <p className="wrong" role="alert">
        {refused ?? came}
      </p>
      <button type="button" className="btn" onClick={() => void (linkedAt === null ? link() : undo())}>
        {linkedAt === null ? say.link(name) : say.unlink}
      </button>
    </AccountSection>
  );
}
