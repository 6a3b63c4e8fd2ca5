import { describe, expect, it } from 'vitest';
import { targetRealism } from './target-realism.ts';
import type { ProcessNow } from './target-realism.ts';

/** Of the golden process (method 14), with its limits as shown. */
const process: ProcessNow = { centre: 4135.5, lower: 3188.7173, upper: 5082.2827, since: '2025-01', points: 16 };
const base = { process, processReason: null, isSumOfParts: false } as const;
const figure = (value: number) => ({ kind: 'figure', value }) as const;

describe('the realism of a target', () => {
  it.each([
    ['increase', 5100, 'notWithoutChange'],
    ['increase', 4500, 'someMonths'],
    ['increase', 3188, 'everyMonth'],
    ['decrease', 3000, 'notWithoutChange'],
    ['decrease', 5100, 'everyMonth'],
  ] as const)('%s to %d: %s, as the golden table has it', (direction, value, reach) => {
    expect(targetRealism({ ...base, direction, target: figure(value) })).toEqual({ reach, process });
  });

  it('judges a range by both of its edges', () => {
    const within = { kind: 'range', low: 3000, high: 5200 } as const;
    expect(targetRealism({ ...base, direction: 'range', target: within }).reach).toBe('everyMonth');
    const above = { kind: 'range', low: 5200, high: null } as const;
    expect(targetRealism({ ...base, direction: 'range', target: above }).reach).toBe('notWithoutChange');
  });

  it('says why there is no answer instead of guessing', () => {
    const target = figure(4500);
    const none = { ...base, process: null, target } as const;
    const reasonOf = (input: Parameters<typeof targetRealism>[0]) => targetRealism(input);
    expect(reasonOf({ ...none, direction: 'increase', processReason: 'seasonNotYet' })).toEqual({
      reach: null,
      reason: 'seasonNotYet',
    });
    expect(reasonOf({ ...none, direction: 'increase' })).toEqual({ reach: null, reason: 'tooFewPoints' });
    expect(reasonOf({ ...base, direction: 'increase', target, isSumOfParts: true })).toEqual({
      reach: null,
      reason: 'ofParts',
    });
    expect(reasonOf({ ...base, direction: 'yesNo', target: { kind: 'yes' } })).toEqual({
      reach: null,
      reason: 'noDirection',
    });
  });
});
