import { describe, expect, it } from 'vitest';
import { initiativeStatus } from './initiative-status.ts';

describe('the status of an initiative', () => {
  it('is on plan when it ends early or on its day', () => {
    expect([-12, 0].map(initiativeStatus)).toEqual(['onPlan', 'onPlan']);
  });

  it('is at risk up to thirty days late, and late from the next', () => {
    expect([1, 30, 31, 77].map(initiativeStatus)).toEqual(['atRisk', 'atRisk', 'late', 'late']);
  });
});
