import type { RefusalKind, RefusalParams } from '@rumbo/domain';
import type { RefusalSentence } from './catalogue/en/refusals.ts';
import type { Words } from './catalogue/en/index.ts';
import { capitalised } from './format/number-words.ts';

/** A refusal as it comes over the wire; an unexpected failure has no code and perhaps an id to look it up by. */
export interface RefusalLike {
  readonly kind?: RefusalKind | undefined;
  readonly code?: string | undefined;
  readonly params?: RefusalParams | undefined;
  readonly errorId?: string | null | undefined;
}

/** The one sentence that says why something was not done; always says something, also of a code it does not know. */
export function refusalSentence(words: Words, { kind, code, params = {}, errorId = null }: RefusalLike): string {
  const sentences: Readonly<Record<string, RefusalSentence>> = words.refusals;
  const sentence = code === undefined || !Object.hasOwn(sentences, code) ? undefined : sentences[code];
  if (sentence !== undefined) return capitalised(sentence(params));
  return kind === undefined ? words.refusalFallbacks.generic(errorId) : words.refusalFallbacks[kind];
}
