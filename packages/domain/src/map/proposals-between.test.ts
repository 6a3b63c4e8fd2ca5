import { describe, expect, it } from 'vitest';
import type { Proposal, TargetProposal } from './document.ts';
import { proposalsBetween } from './proposals-between.ts';

function target(kpiId: string, period: string, value: number): TargetProposal {
  return {
    kind: 'target',
    kpiId,
    unitId: 'root',
    period,
    value: { kind: 'figure', value },
    path: 'step',
    limits: { onTargetFrom: null, offTargetBeyond: null },
    reason: null,
  };
}
const baseline = (period: string, value: number): Proposal => ({
  kind: 'baseline',
  kpiId: 'k1',
  unitId: 'root',
  period,
  value,
});

describe('what comes into force between two maps', () => {
  it('is the newest of each, beside what it takes the place of', () => {
    const earlier = [target('k1', '2026', 10), target('k1', '2026', 11), target('k1', '2027', 12)];
    const between = [[target('k1', '2026', 13), target('k2', '2026', 5)], [], [target('k1', '2026', 14)]];
    expect(proposalsBetween(earlier, between)).toEqual({
      before: [target('k1', '2026', 11)],
      after: [target('k1', '2026', 14), target('k2', '2026', 5)],
    });
  });

  it('takes a baseline for the same whatever its period', () => {
    expect(proposalsBetween([baseline('2024', 9)], [[baseline('2025', 9.8)]])).toEqual({
      before: [baseline('2024', 9)],
      after: [baseline('2025', 9.8)],
    });
  });

  it('is nothing where nothing was proposed, whatever was in force', () => {
    expect(proposalsBetween([target('k1', '2026', 10)], [[], []])).toEqual({ before: [], after: [] });
  });
});
