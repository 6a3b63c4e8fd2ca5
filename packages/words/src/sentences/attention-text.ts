import type { PeriodId, SignalVerdict } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';
import type { LeadFigure } from './kpi-figure.ts';
import { targetFigure, valueText } from './target-text.ts';

/** What one item of "Needs attention" says, as codes in order. */
export type AttentionCode = 'against' | 'worse' | 'noise' | 'reachesSometimes' | 'missing';

/** The lead KPI's figure, and whether its change is real. */
export type AttentionFigure = LeadFigure & { readonly signal: SignalVerdict | null };

/** The line under an item of "Needs attention", about the objective's lead KPI. */
export function attentionText(
  words: Words,
  format: Formatter,
  codes: readonly AttentionCode[],
  lead: AttentionFigure | null,
  shown: PeriodId,
): string {
  if (lead === null) return words.status.reasonSentence.noKpi({});
  return codes
    .map((code) => attentionSentence(words, format, code, lead, shown))
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function attentionSentence(
  words: Words,
  format: Formatter,
  code: AttentionCode,
  lead: AttentionFigure,
  shown: PeriodId,
): string {
  const { attention } = words;
  switch (code) {
    case 'against':
      if (lead.value === null || lead.target === null) return '';
      return attention.against(
        valueText(words, format, lead.value, lead),
        targetFigure(words, format, lead.target, lead),
      );
    case 'worse': {
      const since = lead.signal?.since ?? null;
      return since === null ? attention.worse : attention.worseSince(format.since(since, shown, 'long'));
    }
    case 'noise':
    case 'reachesSometimes':
      return attention[code];
    case 'missing':
      return lead.reason === null ? '' : words.status.reasonSentence[lead.reason]({});
  }
}
