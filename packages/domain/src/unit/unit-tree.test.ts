import { describe, expect, it } from 'vitest';
import type { Unit } from './unit.ts';
import { ancestorsOf, buildUnitTree, childrenOf, isWithin, subtree, unitsAt } from './unit-tree.ts';

function unit(id: string, parentId: string | null, more: Partial<Unit> = {}): Unit {
  return { id, parentId, code: id.toUpperCase(), name: { en: id }, from: '2020-01-01', to: null, position: 0, ...more };
}

const units = [
  unit('north', 'root', { position: 2 }),
  unit('port', 'south', { position: 1 }),
  unit('root', null),
  unit('south', 'root', { position: 1 }),
  unit('old', 'root', { position: 3, to: '2025-12-31' }),
  unit('airport', 'south', { position: 1 }),
];
const ids = (list: readonly Unit[]) => list.map(({ id }) => id);

describe('the unit tree', () => {
  const tree = buildUnitTree(units, '2026-09-30');

  it('holds the units that exist on the day, both ends inside', () => {
    expect(ids(unitsAt(units, '2025-12-31'))).toContain('old');
    expect(ids(unitsAt(units, '2026-01-01'))).not.toContain('old');
    expect(unitsAt(units, '2019-12-31')).toEqual([]);
  });

  it('orders children by position, then id, and puts them before their parent', () => {
    expect(ids(childrenOf('root', tree))).toEqual(['south', 'north']);
    expect(ids(childrenOf('south', tree))).toEqual(['airport', 'port']);
    expect(tree.postOrder.map((node) => node.unit.id)).toEqual(['airport', 'port', 'south', 'north', 'root']);
    expect(tree.roots.map((node) => node.unit.id)).toEqual(['root']);
  });

  it('answers who is above and inside', () => {
    expect(ids(ancestorsOf('port', tree))).toEqual(['south', 'root']);
    expect(isWithin('port', 'root', tree)).toBe(true);
    expect(isWithin('south', 'south', tree)).toBe(true);
    expect(isWithin('north', 'south', tree)).toBe(false);
    expect(isWithin('old', 'root', tree)).toBe(false);
    expect(ancestorsOf('nobody', tree)).toEqual([]);
    const south = tree.nodes.get('south');
    expect(south && subtree(south).map((node) => node.unit.id)).toEqual(['airport', 'port', 'south']);
  });

  it('lets a unit move: each day has the parent of that day', () => {
    const moved = [
      ...units.filter(({ id }) => id !== 'port'),
      unit('port', 'south', { to: '2026-06-30' }),
      unit('port', 'north', { from: '2026-07-01' }),
    ];
    expect(ids(ancestorsOf('port', buildUnitTree(moved, '2026-06-30')))).toEqual(['south', 'root']);
    expect(ids(ancestorsOf('port', buildUnitTree(moved, '2026-07-01')))).toEqual(['north', 'root']);
  });

  it('makes a root of a unit whose parent is gone', () => {
    const orphaned = buildUnitTree([unit('root', null, { to: '2025-12-31' }), unit('office', 'root')], '2026-01-01');
    expect(orphaned.roots.map((node) => node.unit.id)).toEqual(['office']);
  });

  it('refuses a cycle', () => {
    expect(() => buildUnitTree([unit('a', 'b'), unit('b', 'a')], '2026-01-01')).toThrow(
      expect.objectContaining({ code: 'unitCycle' }),
    );
  });
});
