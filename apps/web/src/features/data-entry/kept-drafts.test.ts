// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepDrafts, keptDrafts } from './kept-drafts.ts';

const sheet = { personId: 'p1', planId: 'a', unitId: 'u', period: '2026-09' };
const anyDraft = fc.record({ texts: fc.record({ value: fc.string() }), comment: fc.string(), basedOn: fc.nat() });

beforeEach(() => localStorage.clear());

describe('kept drafts', () => {
  it('come back as they were typed, for the same person and sheet only', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.uuid(), anyDraft), (drafts) => {
        localStorage.clear();
        keepDrafts(sheet, drafts);
        expect(keptDrafts(sheet)).toEqual(drafts);
        expect(keptDrafts({ ...sheet, personId: 'p2' })).toEqual({});
        expect(keptDrafts({ ...sheet, period: '2026-10' })).toEqual({});
      }),
    );
  });

  it('leave nothing behind once everything is saved', () => {
    keepDrafts(sheet, { k: { texts: { value: '3' }, basedOn: 0 } });
    keepDrafts(sheet, {});
    expect(localStorage.length).toBe(0);
  });

  it('survive a damaged store', () => {
    localStorage.setItem('rumbo.drafts:p1:a:u:2026-09', '{"k":');
    expect(keptDrafts(sheet)).toEqual({});
    localStorage.setItem('rumbo.drafts:p1:a:u:2026-09', '{"k":null,"j":{"texts":{}}}');
    expect(Object.keys(keptDrafts(sheet))).toEqual(['j']);
  });
});
