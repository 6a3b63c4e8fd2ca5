import { describe, expect, it } from 'vitest';
import {
  afterApprove,
  afterReturn,
  afterSubmit,
  afterWithdraw,
  isTypingAllowed,
  transitionsFrom,
} from './transitions.ts';

const DRAFT = { state: 'draft', submittedBy: null } as const;
const SENT = { state: 'submitted', submittedBy: 'ana' } as const;
const IN_FORCE = { state: 'approved', submittedBy: 'ana' } as const;

describe('the state of a reading', () => {
  it('goes from draft to submitted to approved', () => {
    expect(afterSubmit(DRAFT, { needsApproval: true })).toBe('submitted');
    expect(afterApprove(SENT)).toBe('approved');
  });

  it('is approved at once where a unit needs no approval', () => {
    expect(afterSubmit(DRAFT, { needsApproval: false })).toBe('approved');
  });

  it('goes back to draft by its submitter, or returned with a reason', () => {
    expect(afterWithdraw(SENT, 'ana')).toBe('draft');
    expect(() => afterWithdraw(SENT, 'luis')).toThrow('forbidden: notTheSubmitter');
    expect(afterReturn(SENT, 'The numerator is last month’s')).toBe('draft');
    expect(() => afterReturn(SENT, ' ')).toThrow('invalid: reasonMissing');
  });

  it('makes no other change', () => {
    expect(transitionsFrom('draft')).toEqual(['submit']);
    expect(transitionsFrom('submitted')).toEqual(['withdraw', 'approve', 'return']);
    expect(transitionsFrom('approved')).toEqual([]);
    expect(() => afterApprove(DRAFT)).toThrow('conflict: readingNotSubmitted');
    expect(() => afterReturn(IN_FORCE, 'Too late')).toThrow('conflict: readingNotSubmitted');
    expect(() => afterSubmit(SENT, { needsApproval: true })).toThrow('conflict: readingNotDraft');
  });

  it('lets one type over everything but what has been sent', () => {
    const states = [null, 'draft', 'submitted', 'approved'] as const;
    expect(states.map(isTypingAllowed)).toEqual([true, true, false, true]);
  });
});
