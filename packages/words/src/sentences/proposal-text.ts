import { textIn } from '@rumbo/domain';
import type { Change, Proposal, Text } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';
import { targetFigure } from './target-text.ts';

interface ProposedKpi {
  readonly code: string;
  readonly decimals: number;
  readonly unit: Text;
}

/** What two maps propose for a KPI: "K-07: target 14% for 2026, before 13%". */
export function proposalText(
  words: Words,
  format: Formatter,
  { code, decimals, unit }: ProposedKpi,
  { before, after }: Change<Proposal | null>,
): string {
  const say = words.mapChanges;
  const value = (proposal: Proposal): string => {
    const target = proposal.kind === 'target' ? proposal.value : { kind: 'figure' as const, value: proposal.value };
    return targetFigure(words, format, target, { decimals, unit: textIn(unit, format.language).words });
  };
  const of = after ?? before;
  if (of === null) return '';
  const period = format.period(of.period, 'text');
  const isTarget = of.kind === 'target';
  if (after === null) return (isTarget ? say.targetWithdrawn : say.baselineWithdrawn)(code, period, value(of));
  if (before === null) return (isTarget ? say.targetProposed : say.baselineProposed)(code, period, value(of));
  const isSameValue = value(before) === value(after);
  if (isTarget) {
    return isSameValue
      ? say.targetDetails(code, period, value(after))
      : say.targetChanged(code, period, value(before), value(after));
  }
  return isSameValue
    ? say.baselineProposed(code, period, value(after))
    : say.baselineChanged(code, value(before), value(after));
}
