import type { HistoryView } from '@rumbo/api';
import { describe, expect, it } from 'vitest';
import { trailSteps } from './trail-steps.ts';

type Revision = HistoryView['revisions'][number];

function revision(state: Revision['state'], number: number, value: number): Revision {
  const who = { by: 'L. Vargas', at: '2026-10-07T15:38:00.000Z', comment: null, returnReason: null };
  const how = { channel: 'typed', isEstimated: false, readingId: `${number} ${state}` } as const;
  return { ...who, ...how, revision: number, state, content: { kind: 'value', value } };
}

describe('the trail of a value', () => {
  it('tells typing, sending, returning, taking back and approving apart, newest first', () => {
    const steps = trailSteps([
      revision('draft', 1, 6.2),
      revision('submitted', 1, 6.2),
      revision('returned', 1, 6.2),
      revision('draft', 2, 6.8),
      revision('submitted', 2, 6.8),
      revision('draft', 2, 6.8),
      revision('submitted', 2, 6.8),
      revision('approved', 2, 6.8),
      revision('draft', 3, 7),
    ]);
    expect(steps.map(({ kind }) => kind)).toEqual([
      'corrected',
      'approved',
      'submitted',
      'withdrawn',
      'submitted',
      'entered',
      'returned',
      'submitted',
      'entered',
    ]);
    expect(steps.at(-1)?.before).toBeNull();
    expect(steps[0]?.before?.content).toEqual({ kind: 'value', value: 6.8 });
  });

  it('tells apart what was imported and sent in one', () => {
    const steps = trailSteps([revision('submitted', 1, 5), revision('approved', 1, 5), revision('submitted', 2, 6)]);
    expect(steps.map(({ kind, before }) => [kind, before?.revision ?? null])).toEqual([
      ['submitted', 2],
      ['corrected', 1],
      ['approved', 1],
      ['submitted', 1],
      ['entered', null],
    ]);
  });
});
