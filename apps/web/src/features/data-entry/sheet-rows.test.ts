import type { EntryRow } from '@rumbo/api';
import { describe, expect, it } from 'vitest';
import { lineKey, rowKey } from './entry-line.ts';
import { sampleRow } from './sample-row.ts';
import { tallyOf } from './tally.ts';
import { withSaved } from './with-saved.ts';

const weeks: readonly EntryRow[] = ['2026-W36', '2026-W37', '2026-W38'].map((period) => sampleRow({ period }));
const write = {
  kind: 'record',
  kpiId: 'k',
  period: '2026-W37',
  basedOn: 0,
  content: { kind: 'value', value: 7 },
  estimated: false,
  comment: null,
  channel: 'typed',
} as const;
const saved = { write, at: '2026-09-15T10:00:00Z', revision: 1 };

describe('the weeks of one KPI on a sheet', () => {
  it('are lines and rows of their own', () => {
    expect(new Set(weeks.map(rowKey)).size).toBe(3);
    expect(new Set(weeks.map((row) => lineKey({ row, part: 'value', isSub: false, name: null }))).size).toBe(3);
  });

  it('are saved one by one', () => {
    const view = withSaved({ groups: [{ rows: weeks }] }, [saved], 'L. Vargas');
    expect(view.groups[0]?.rows.map(({ state }) => state)).toEqual(['empty', 'draft', 'empty']);
  });

  it('are counted one by one', () => {
    const empty = { figures: {}, unreadable: {}, problems: [], comment: null, isEstimated: false, isCleared: false };
    const tally = tallyOf(weeks, {
      stateOf: ({ period }) => ({
        ...empty,
        content: period === '2026-W37' ? { kind: 'value' as const, value: 7 } : null,
      }),
      draftOf: () => undefined,
      conflicts: {},
      refusals: {},
    });
    expect([tally.total, tally.filled, tally.pending.size, tally.ready.size]).toEqual([3, 1, 2, 1]);
  });
});
