import { describe, expect, it } from 'vitest';
import { countsOf } from './counts-of.ts';

const nodes = [
  { id: 'a', status: 'onTarget' },
  { id: 'b', status: 'offTarget' },
  { id: 'c', status: 'onTarget' },
] as const;

describe('how many objectives have each status', () => {
  it('is counted of those that are looked at, or of all', () => {
    expect(countsOf(nodes, new Set(['b', 'c']))).toEqual({ onTarget: 1, atRisk: 0, offTarget: 1, noData: 0 });
    expect(countsOf(nodes, null).onTarget).toBe(2);
  });
});
