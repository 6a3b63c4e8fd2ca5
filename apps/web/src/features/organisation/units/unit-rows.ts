import type { UnitsView } from '@rumbo/api';

export type Unit = UnitsView['units'][number];

/** A unit as a row of the tree. */
export interface UnitTreeRow {
  readonly unit: Unit;
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  readonly siblings: readonly Unit[];
  /** Null: nothing is under it. */
  readonly isExpanded: boolean | null;
}

export const hasEnded = ({ to }: Unit, today: string): boolean => to !== null && to < today;

/** The rows that are in sight, each before those under it. */
export function rowsOf(units: readonly Unit[], closed: ReadonlySet<string>): readonly UnitTreeRow[] {
  const ids = new Set(units.map(({ id }) => id));
  const under = new Map<string, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : '';
    under.set(parentId, [...(under.get(parentId) ?? []), unit]);
  }
  const rows: UnitTreeRow[] = [];
  const walk = (parentId: string, level: number): void => {
    const siblings = (under.get(parentId) ?? []).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    for (const [index, unit] of siblings.entries()) {
      const isExpanded = under.has(unit.id) ? !closed.has(unit.id) : null;
      rows.push({ unit, level, place: index + 1, of: siblings.length, siblings, isExpanded });
      if (isExpanded === true) walk(unit.id, level + 1);
    }
  };
  walk('', 1);
  return rows;
}

/** What a key does in the tree: go to another row, or open or close one. Null: nothing. */
export type Walk = { readonly to: string } | { readonly open: string } | { readonly close: string } | null;

export function walkedBy(key: string, rows: readonly UnitTreeRow[], activeId: string): Walk {
  const at = rows.findIndex(({ unit }) => unit.id === activeId);
  const row = rows[at];
  if (row === undefined) return null;
  const to = (index: number): Walk => {
    const next = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    return next === undefined ? null : { to: next.unit.id };
  };
  if (key === 'ArrowDown') return to(at + 1);
  if (key === 'ArrowUp') return to(at - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(rows.length - 1);
  if (key === 'ArrowRight') return row.isExpanded === false ? { open: activeId } : row.isExpanded ? to(at + 1) : null;
  if (key !== 'ArrowLeft') return null;
  if (row.isExpanded === true) return { close: activeId };
  return row.level === 1 || row.unit.parentId === null ? null : { to: row.unit.parentId };
}

/** The order of siblings with one of them a place further up or down; null at the end of the list. */
export function reordered({ siblings, place }: UnitTreeRow, step: -1 | 1): readonly string[] | null {
  const ids = siblings.map(({ id }) => id);
  const [from, to] = [place - 1, place - 1 + step];
  const [moved, other] = [ids[from], ids[to]];
  if (moved === undefined || other === undefined) return null;
  return ids.with(from, other).with(to, moved);
}
