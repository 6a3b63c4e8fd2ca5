import type { MapDocument, Objective } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { outlineAct } from './outline-keys.ts';
import { objectiveKey, outlineItems, perspectiveKey, PLAN, THEMES } from './outline-items.ts';
import { walked } from './outline-walk.ts';

const objective = (id: string, perspectiveId: string, column: number): Objective => ({
  id,
  code: id.toUpperCase(),
  title: { es: id },
  statement: null,
  ownerId: null,
  deputyId: null,
  review: null,
  slot: { perspectiveId, column, span: 1 },
});

const MAP: MapDocument = {
  perspectives: [
    { id: 'top', name: { es: 'Arriba' }, question: null },
    { id: 'bottom', name: { es: 'Abajo' }, question: null },
  ],
  themes: [{ id: 'trade', name: { es: 'Comercio' }, columns: 2 }],
  objectives: [objective('b2', 'bottom', 1), objective('t1', 'top', 0), objective('b1', 'bottom', 0)],
  links: [
    {
      id: 'l',
      fromId: 'b1',
      toId: 't1',
      sign: 1,
      lagMonths: null,
      reason: null,
      tested: false,
      reviewOn: null,
      isFeedbackLoop: false,
    },
  ],
  measures: [{ objectiveId: 'b1', kpiId: 'k', weight: 1, decisive: false }],
  initiativeLinks: [{ objectiveId: 'b1', initiativeId: 'i' }],
  proposals: [],
};

const keysOf = (open: ReadonlySet<string>): readonly string[] =>
  outlineItems(MAP, (key) => open.has(key)).map(({ key }) => key);

describe('the rows of the outline', () => {
  it('are lanes with their objectives from the left, then themes', () => {
    expect(keysOf(new Set([PLAN, perspectiveKey('bottom'), THEMES]))).toEqual([
      'plan',
      'perspective/top',
      'perspective/bottom',
      'objective/b1',
      'objective/b2',
      'themes',
      'theme/trade',
    ]);
  });

  it('hold under an objective what it drives and what drives, measures and moves it', () => {
    const items = outlineItems(MAP, () => true);
    const under = (id: string) => items.filter(({ parent }) => parent === objectiveKey(id));
    expect(under('b1').map(({ key, level, place, of }) => [key, level, place, of])).toEqual([
      ['objective/b1/drives/l', 4, 1, 3],
      ['objective/b1/kpi/k', 4, 2, 3],
      ['objective/b1/initiative/i', 4, 3, 3],
    ]);
    expect(under('t1').map(({ key }) => key)).toEqual(['objective/t1/drivenBy/l']);
    expect(items.find(({ key }) => key === 'objective/b2')?.isExpanded).toBeNull();
  });
});

describe('the keys of the outline', () => {
  const items = outlineItems(MAP, (key) => key !== THEMES && key !== objectiveKey('b1'));

  it.each([
    ['plan', 'ArrowDown', { to: 'perspective/top' }],
    ['plan', 'ArrowUp', null],
    ['plan', 'End', { to: 'themes' }],
    ['themes', 'Home', { to: 'plan' }],
    ['themes', 'ArrowDown', null],
    ['perspective/top', 'ArrowRight', { to: 'objective/t1' }],
    ['perspective/top', 'ArrowLeft', { close: 'perspective/top' }],
    ['themes', 'ArrowRight', { open: 'themes' }],
    ['themes', 'ArrowLeft', { to: 'plan' }],
    ['objective/b1', 'ArrowRight', { open: 'objective/b1' }],
    ['objective/b1', 'ArrowLeft', { to: 'perspective/bottom' }],
    ['objective/b2', 'ArrowRight', null],
    ['plan', 'x', null],
  ])('walk the tree: at %s, %s', (active, key, expected) => {
    expect(walked(items, active, key)).toEqual(expected);
  });

  const pressed = (key: string, held: object = {}) =>
    outlineAct({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

  it('do what the keys of the map do', () => {
    expect(pressed('ArrowUp', { altKey: true })).toEqual({ kind: 'move', direction: 'up' });
    expect(pressed('l')).toEqual({ kind: 'link' });
    expect(pressed('Enter')).toEqual({ kind: 'open' });
    expect(pressed('Delete')).toEqual({ kind: 'remove' });
    expect(pressed('F2')).toEqual({ kind: 'rename' });
    expect(pressed('Insert')).toEqual({ kind: 'add' });
    expect(pressed('F10', { shiftKey: true })).toEqual({ kind: 'menu' });
    for (const other of [pressed('l', { ctrlKey: true }), pressed('ArrowUp'), pressed('l', { altKey: true })])
      expect(other).toBeNull();
  });
});
