import { compareMaps, EMPTY_MAP } from '@rumbo/domain';
import type { Link, MapDocument, Objective } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { differenceMarks, linkKey } from './difference-marks.ts';

const objective = (id: string, column: number, es = id): Objective => ({
  id,
  code: id,
  title: { es },
  statement: null,
  ownerId: null,
  deputyId: null,
  review: null,
  slot: { perspectiveId: 'lane', column, span: 1 },
});
const link = (fromId: string, toId: string, lagMonths: number | null = null): Link => ({
  id: `${fromId}-${toId}`,
  fromId,
  toId,
  sign: 1,
  lagMonths,
  reason: null,
  tested: false,
  reviewOn: null,
  isFeedbackLoop: false,
});
const map = (objectives: readonly Objective[], links: readonly Link[]): MapDocument => ({
  ...EMPTY_MAP,
  perspectives: [{ id: 'lane', name: { es: 'Uno' }, question: null }],
  themes: [{ id: 'theme', name: { es: 'Eje' }, columns: 6 }],
  objectives,
  links,
});

const before = map([objective('a', 0), objective('b', 1), objective('gone', 2)], [link('a', 'b'), link('gone', 'a')]);
const after = map(
  [objective('a', 4, 'otra'), objective('b', 1), objective('new', 2)],
  [link('a', 'b', 3), link('new', 'b')],
);

describe('marks of differences', () => {
  it('stand on the side where they can be seen', () => {
    const differences = compareMaps(before, after);
    const left = differenceMarks(differences, 'before', before);
    const right = differenceMarks(differences, 'after', after);
    expect(left.objectives).toEqual(
      new Map([
        ['a', ['moved', 'reworded']],
        ['gone', ['removed']],
      ]),
    );
    expect(right.objectives).toEqual(
      new Map([
        ['a', ['moved', 'reworded']],
        ['new', ['added']],
      ]),
    );
    expect(left.links.get(linkKey('gone', 'a'))).toBe('removed');
    expect(left.links.has(linkKey('new', 'b'))).toBe(false);
    expect(right.links.get(linkKey('new', 'b'))).toBe('added');
    expect(right.links.get(linkKey('a', 'b'))).toBe('changed');
  });

  it('are none between a map and itself', () => {
    const none = differenceMarks(compareMaps(before, before), 'after', before);
    expect([none.objectives.size, none.links.size]).toEqual([0, 0]);
  });

  it('show on the objectives whose target changes', () => {
    const proposal = { kind: 'baseline', kpiId: 'k', unitId: 'root', period: '2025', value: 1 } as const;
    const measured = { ...before, measures: [{ objectiveId: 'b', kpiId: 'k', weight: 1, decisive: false }] };
    const changed = { ...measured, proposals: [proposal] };
    const marks = differenceMarks(compareMaps(measured, changed), 'after', changed);
    expect(marks.objectives).toEqual(new Map([['b', ['changed']]]));
  });
});
