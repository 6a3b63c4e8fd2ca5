import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cachedScreen, isStaleBy, SCREENS } from './topics.ts';
import type { CachedScreen } from './topics.ts';

const screenOf = (
  screen: CachedScreen['screen'],
  input: CachedScreen['input'] = {},
  isComputed = false,
): CachedScreen => ({ screen, input, isComputed });
const anyScreen = fc.record({
  screen: fc.constantFrom(...SCREENS),
  input: fc.record({
    planId: fc.constantFrom('p1', 'p2'),
    kpiId: fc.constantFrom('k1', 'k2'),
    unitId: fc.constantFrom('u1', 'u2'),
  }),
  isComputed: fc.boolean(),
});

describe('isStaleBy', () => {
  it('leaves the screens of other plans alone', () => {
    fc.assert(
      fc.property(anyScreen, fc.constantFrom('map', 'plan', 'initiatives', 'day'), (query, name) => {
        // Which plans there are is shown by what is no plan's own.
        fc.pre(!['me', 'people', 'holidays'].includes(query.screen));
        if (isStaleBy(`${name}:p1`, query)) expect(query.input['planId']).toBe('p1');
      }),
    );
  });

  it('makes every screen that can show a KPI old when it changes, and only the page of that KPI', () => {
    expect(isStaleBy('kpi:k1', screenOf('kpi', { kpiId: 'k1' }))).toBe(true);
    expect(isStaleBy('kpi:k1', screenOf('kpi', { kpiId: 'k2' }))).toBe(false);
    for (const screen of ['overview', 'objective', 'kpis'] as const)
      expect(isStaleBy('kpi:k1', screenOf(screen))).toBe(true);
  });

  it('refetches the page of a computed KPI whichever KPI changed', () => {
    expect(isStaleBy('kpi:k1', screenOf('kpi', { kpiId: 'k2' }, true))).toBe(true);
  });

  it('keeps a value that is not approved away from the figures', () => {
    for (const screen of ['overview', 'objective', 'kpis', 'kpi'] as const)
      expect(isStaleBy('entry:u1', screenOf(screen, { unitId: 'u1' }))).toBe(false);
    expect(isStaleBy('entry:u1', screenOf('entry', { unitId: 'u1' }))).toBe(true);
    expect(isStaleBy('entry:u1', screenOf('entry', { unitId: 'u2' }))).toBe(false);
  });

  it('takes an unknown topic for a change of everything', () => {
    fc.assert(
      fc.property(anyScreen, (query) => {
        expect(isStaleBy('somethingNew:1', query)).toBe(true);
      }),
    );
    expect(isStaleBy('toString:1', screenOf('overview'))).toBe(true);
  });
});

describe('cachedScreen', () => {
  it('reads the keys of the client and nothing else', () => {
    expect(cachedScreen([['kpi'], { input: { kpiId: 'k1' }, type: 'query' }], { kpi: { kind: 'formula' } })).toEqual(
      screenOf('kpi', { kpiId: 'k1' }, true),
    );
    expect(cachedScreen([['me'], { type: 'query' }], undefined)).toEqual(screenOf('me'));
    expect(cachedScreen([['readings', 'record']], undefined)).toBeNull();
    expect(cachedScreen(['authState'], undefined)).toBeNull();
  });
});
