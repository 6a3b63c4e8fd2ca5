import { describe, expect, it } from 'vitest';
import { comparable, comparedPair } from './compared-pair.ts';

const draft = { number: 4, revision: 3, state: 'drawing' } as const;
const versions = [{ number: 3 }, { number: 2 }, { number: 1 }];

describe('comparedPair', () => {
  it('is what the address names', () => {
    expect(comparedPair({ left: '1', right: 'draft' }, { draft, versions })).toEqual({ left: 1, right: 'draft' });
    expect(comparedPair({ left: '3', right: '2' }, { draft, versions })).toEqual({ left: 'live', right: 2 });
  });

  it('is what changes next, else what changed last', () => {
    expect(comparedPair({}, { draft, versions })).toEqual({ left: 'live', right: 'draft' });
    expect(comparedPair({}, { draft: null, versions })).toEqual({ left: 2, right: 'live' });
    expect(comparedPair({ right: '2' }, { draft, versions })).toEqual({ left: 1, right: 2 });
    expect(comparedPair({}, { draft: null, versions: [{ number: 1 }] })).toEqual({ left: 'live', right: 'live' });
  });

  it('leaves out what is not there, or not to be seen', () => {
    expect(comparable({ draft: null, versions })).toEqual(['live', 2, 1]);
    expect(comparedPair({ left: '9', right: 'draft' }, { draft: null, versions })).toEqual({ left: 2, right: 'live' });
  });
});
