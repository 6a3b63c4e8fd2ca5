import { useReader } from '../../app/language.tsx';
import type { AuthAnswer } from '../../app/session/auth.ts';
import { refusalSentence } from '@rumbo/words';

/** What to say when signing in or setting up did not work. */
export function useAuthSentence(): (answer: Exclude<AuthAnswer, { kind: 'done' }>) => string {
  const { words } = useReader();
  return (answer) => {
    if (answer.kind === 'unreachable') return words.signIn.unreachable;
    const wait = answer.params['seconds'] ?? answer.params['retryAfterSeconds'];
    if (typeof wait === 'number') return words.signIn.tooMany(wait);
    return refusalSentence(words, { kind: 'invalid', code: answer.code, params: answer.params });
  };
}
