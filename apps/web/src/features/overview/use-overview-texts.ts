import type { AttentionItem, OverviewView } from '@rumbo/api';
import { attentionText, headlineText, saidFigure } from '@rumbo/words';
import { useReader } from '../../app/language.tsx';

interface OverviewTexts {
  /** The opening sentences, by rules. */
  readonly headline: string;
  readonly attentionOf: (item: AttentionItem) => string;
}

/** The codes of the overview, in the reader's words. */
export function useOverviewTexts({ head, headline }: OverviewView): OverviewTexts {
  const { words, format, text } = useReader();
  return {
    headline: headline.map((sentence) => headlineText(words, format, sentence, text, head.period)).join(' '),
    attentionOf: ({ lead, signal, sentences }) =>
      attentionText(
        words,
        format,
        sentences,
        lead === null ? null : { ...saidFigure(lead, text), signal },
        head.period,
      ),
  };
}
