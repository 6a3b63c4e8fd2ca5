import type { Calendar, Direction, Target, TargetValue } from '@rumbo/domain';
import { formatter, wordsIn } from '@rumbo/words';
import { describe, expect, it } from 'vitest';
import { begunFrom, isInForce, NO_LIMITS, readTarget, textsOf } from './target-form.ts';
import type { TargetFormContext, TargetTexts } from './target-form.ts';

const words = wordsIn('en');
const calendar: Calendar = { fiscalStart: 1, holidays: new Set(), timeZone: 'UTC' };

function contextOf(direction: Direction, more: Partial<TargetFormContext> = {}): TargetFormContext {
  const targeted = {
    kind: 'value',
    frequency: 'month',
    overTime: 'mean',
    spread: 'flat',
    direction,
    scale: 'amount',
  } as const;
  return {
    words,
    format: formatter({ language: 'en', numberFormat: 'es-PE' }),
    kpi: { id: 'k', decimals: 1, targeted },
    unitId: 'u',
    period: '2026',
    settings: { tolerancePercent: 10 },
    calendar,
    targets: [],
    baseline: null,
    ...more,
  };
}

const inForce = (value: TargetValue, limits: Target['limits'] = NO_LIMITS): Target => ({
  id: 't',
  kpiId: 'k',
  unitId: 'u',
  period: '2026',
  value,
  path: 'step',
  limits,
  reason: 'As agreed',
  authorId: 'a',
});

const read = (direction: Direction, texts: TargetTexts, before: Target | null = null, more = {}) =>
  readTarget(begunFrom(null, before), texts, contextOf(direction, { targets: before ? [before] : [], ...more }));

describe('the fields of a target', () => {
  it('keep limits as distances to the bad side', () => {
    expect(read('increase', { value: '14.1', onTargetFrom: '13.5', offTargetBeyond: '12' }).proposal).toMatchObject({
      value: { kind: 'figure', value: 14.1 },
      limits: {
        onTargetFrom: { unit: 'absolute', amount: 0.6 },
        offTargetBeyond: { unit: 'absolute', amount: 2.1 },
      },
    });
    expect(read('decrease', { value: '36', offTargetBeyond: '39,6' }).proposal?.limits).toEqual({
      onTargetFrom: null,
      offTargetBeyond: { unit: 'absolute', amount: 3.6 },
    });
  });

  it('read kept distances as figures, percent too', () => {
    const limits = { onTargetFrom: null, offTargetBeyond: { unit: 'percent', amount: 20 } } as const;
    const made = begunFrom(null, inForce({ kind: 'figure', value: 50 }, limits));
    expect(textsOf(made, contextOf('increase'))).toMatchObject({
      value: '50.0',
      onTargetFrom: '50.0',
      offTargetBeyond: '40.0',
    });
    expect(textsOf(made, contextOf('decrease')).offTargetBeyond).toBe('60.0');
  });

  it('take a limit at the target, and an empty one, for none', () => {
    const before = inForce(
      { kind: 'figure', value: 50 },
      { ...NO_LIMITS, offTargetBeyond: { unit: 'absolute', amount: 4 } },
    );
    expect(
      read('increase', { onTargetFrom: '50', offTargetBeyond: '', reason: 'Why' }, before).proposal?.limits,
    ).toEqual(NO_LIMITS);
  });

  it('move the limits along with the target that they are not typed over', () => {
    const before = inForce(
      { kind: 'figure', value: 50 },
      { ...NO_LIMITS, offTargetBeyond: { unit: 'absolute', amount: 4 } },
    );
    const { made } = read('increase', { value: '60' }, before);
    expect(textsOf(made, contextOf('increase')).offTargetBeyond).toBe('56.0');
  });

  it('lay a range and an exact figure out by their edges', () => {
    expect(read('range', { low: '98', high: '105', offTargetBeyond: '3' }).proposal).toMatchObject({
      value: { kind: 'range', low: 98, high: 105 },
      limits: { offTargetBeyond: { unit: 'absolute', amount: 3 } },
    });
    expect(read('range', { high: '105' }).proposal?.value).toEqual({ kind: 'range', low: null, high: 105 });
    expect(read('exact', { value: '50', tolerance: '2' }).proposal?.value).toEqual({
      kind: 'exact',
      value: 50,
      tolerance: 2,
    });
    expect(read('yesNo', { value: '' }).proposal?.value).toEqual({ kind: 'yes' });
    expect(read('yesNo', {}).proposal).toBeNull();
  });

  it.each([
    ['increase', { value: 'x' }, 'value', words.mapPanel.figure.notANumber],
    ['increase', { value: '1.234' }, 'value', words.mapPanel.figure.ambiguous('1.234')],
    ['increase', {}, 'value', words.mapPanel.figure.needed],
    ['increase', { value: '14', offTargetBeyond: '15' }, 'offTargetBeyond', words.refusals.limitBetterThanTarget()],
    ['increase', { value: '14', onTargetFrom: '15' }, 'onTargetFrom', words.refusals.limitBetterThanTarget()],
    [
      'increase',
      { value: '14', onTargetFrom: '11', offTargetBeyond: '12' },
      'offTargetBeyond',
      words.refusals.limitsOrder(),
    ],
    ['decrease', { value: '0' }, 'offTargetBeyond', words.refusals.limitRequired()],
    ['range', { low: '9', high: '8' }, 'high', words.refusals.rangeReversed()],
    ['range', {}, 'low', words.refusals.rangeEmpty()],
    ['exact', { value: '5', tolerance: '-1' }, 'tolerance', words.refusals.toleranceNegative()],
  ] as const)('say what is wrong where it is: %s %j', (direction, texts, part, sentence) => {
    const { proposal, problems } = read(direction, texts);
    expect(proposal).toBeNull();
    expect(problems).toEqual({ [part]: sentence });
  });

  it('ask why a target changes that is in force, and keep what was typed until then', () => {
    const before = inForce({ kind: 'figure', value: 14 });
    const first = read('increase', { value: '15' }, before);
    expect(first.problems).toEqual({ reason: words.refusals.targetReasonMissing() });
    expect(first.made.value).toEqual({ kind: 'figure', value: 15 });
    expect(read('increase', { value: '15', reason: ' Two more scanners ' }, before).proposal?.reason).toBe(
      'Two more scanners',
    );
  });

  it('know what says nothing else than what is in force', () => {
    const before = inForce({ kind: 'figure', value: 14 });
    expect(isInForce(read('increase', { value: '14' }, before).made, before)).toBe(true);
    expect(isInForce(read('increase', { value: '14.5' }, before).made, before)).toBe(false);
  });
});
