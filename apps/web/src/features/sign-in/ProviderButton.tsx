import { refusalSentence } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

interface ProviderButtonProps {
  readonly name: string;
  /** Why the last try there led back here. */
  readonly problem: string | undefined;
  readonly next: string | undefined;
}

/** Signing in with an account that people have elsewhere. */
export function ProviderButton({ name, problem, next }: ProviderButtonProps): ReactNode {
  const { words } = useReader();
  const search = next === undefined ? '' : `?${new URLSearchParams({ next }).toString()}`;
  return (
    <div className="signform">
      <p className="or">{words.signIn.or}</p>
      {problem === undefined ? null : (
        <p className="wrong" role="alert">
          {refusalSentence(words, { kind: 'invalid', code: problem, params: { name } })}
        </p>
      )}
      <a className="btn" href={`/auth/provider/start${search}`}>
        {words.signIn.provider(name)}
      </a>
    </div>
  );
}
