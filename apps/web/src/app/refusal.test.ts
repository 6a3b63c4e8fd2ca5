import { describe, expect, it } from 'vitest';
import { failureOf, isWorthRetrying } from './refusal.ts';

describe('failureOf', () => {
  it('tells a refusal, an ended session, silence and a defect apart', () => {
    const refusal = { kind: 'conflict', code: 'readingChanged', params: { value: 3 }, field: 'basedOn' };
    expect(failureOf({ data: { httpStatus: 409, refusal, errorId: null } })).toEqual({ kind: 'refused', refusal });
    expect(failureOf({ data: { httpStatus: 401, refusal: null, errorId: 'a' } })).toEqual({ kind: 'signedOut' });
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
    expect(failureOf({ data: { httpStatus: 502 } })).toEqual({ kind: 'unreachable' });
    expect(failureOf({ data: { httpStatus: 500, refusal: null, errorId: 'a1' } })).toEqual({
      kind: 'unexpected',
      errorId: 'a1',
    });
  });

  it('tries again only where that can help', () => {
    expect(isWorthRetrying(new TypeError('Failed to fetch'))).toBe(true);
    expect(
      isWorthRetrying({ data: { httpStatus: 503, refusal: { kind: 'busy', code: 'x', params: {}, field: null } } }),
    ).toBe(true);
    expect(isWorthRetrying({ data: { httpStatus: 500, refusal: null, errorId: 'a1' } })).toBe(false);
    expect(
      isWorthRetrying({
        data: { httpStatus: 403, refusal: { kind: 'forbidden', code: 'x', params: {}, field: null } },
      }),
    ).toBe(false);
  });
});
