import type { Words } from '@rumbo/words';
import { refusalSentence } from '@rumbo/words';
import type { Failure } from '../app/refusal.ts';

/** One sentence for whatever went wrong. */
export function failureSentence(words: Words, failure: Failure): string {
  if (failure.kind === 'refused') return refusalSentence(words, failure.refusal);
  if (failure.kind === 'unreachable') return words.states.error.unreachable;
  if (failure.kind === 'signedOut') return words.signIn.expired.title;
  return refusalSentence(words, { errorId: failure.errorId });
}
