import type { Sentence } from '@rumbo/api';
import { useReader } from '../app/language.tsx';

/** Sentences as codes made into running text, for a shown period. */
export function useSentences(): (sentences: readonly Sentence[], shown: string) => string {
  const reader = useReader();
  return (sentences, shown) => sentences.map((sentence) => `${sentence.code} ${reader.language} ${shown}`).join(' ');
}
