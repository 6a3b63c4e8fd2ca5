import type { Status } from '../score/status.ts';

/** Why something needs attention, in the order in which it is shown (criterion A4). */
export const ATTENTION_REASONS = [
  'offTargetAndWorse',
  'offTarget',
  'atRiskAndWorse',
  'atRisk',
  'overdueAction',
  'missingData',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** What may need attention: an objective, an action, a value that did not come. */
export interface AttentionCandidate {
  /** Null for what has no status, as an action. */
  readonly status: Status | null;
  readonly score: number | null;
  /** A decisive KPI of it really got worse. */
  readonly isWorse: boolean;
  readonly isOverdueAction: boolean;
  /** A value that should be there is not. */
  readonly isDataMissing: boolean;
}

/** A list that one can act on is short. */
export const MOST_ATTENTION = 5;

function reasonFor({ status, isWorse, isOverdueAction, isDataMissing }: AttentionCandidate): AttentionReason | null {
  if (status === 'offTarget') return isWorse ? 'offTargetAndWorse' : 'offTarget';
  if (status === 'atRisk') return isWorse ? 'atRiskAndWorse' : 'atRisk';
  if (isOverdueAction) return 'overdueAction';
  return isDataMissing ? 'missingData' : null;
}

/**
 * What needs attention, at most five: by reason, then the lower score, then the order given (reading order for
 * objectives, oldest first for actions). What is on target with all its data is left out.
 */
export function needsAttention<Item extends AttentionCandidate>(
  items: readonly Item[],
): { readonly item: Item; readonly reason: AttentionReason }[] {
  const asking: { readonly item: Item; readonly reason: AttentionReason }[] = [];
  for (const item of items) {
    const reason = reasonFor(item);
    if (reason !== null) asking.push({ item, reason });
  }
  return asking
    .sort((a, b) => rank(a.reason) - rank(b.reason) || (a.item.score ?? 0) - (b.item.score ?? 0))
    .slice(0, MOST_ATTENTION);
}

function rank(reason: AttentionReason): number {
  return ATTENTION_REASONS.indexOf(reason);
}
