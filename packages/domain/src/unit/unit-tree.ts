import type { UnitId } from '../ids.ts';
import type { Day } from '../period/period.ts';
import { Refusal } from '../refusal.ts';
import type { Unit } from './unit.ts';

/** A unit in the tree of one day. */
export interface UnitNode {
  readonly unit: Unit;
  readonly parent: UnitNode | null;
  /** In order of position, then id. */
  readonly children: readonly UnitNode[];
}

/** The units of one day as trees. */
export interface UnitTree {
  readonly nodes: ReadonlyMap<UnitId, UnitNode>;
  /** Administrations, and units whose parent does not exist on that day. */
  readonly roots: readonly UnitNode[];
  /** Every node, children before their parent: the order in which roll-ups are computed. */
  readonly postOrder: readonly UnitNode[];
}

/**
 * The units that exist on a day (`from` and `to` are both inside), by position, then id. Of several rows of one unit that
 * hold on that day, as when it moved under another parent, the one that began last.
 */
export function unitsAt(units: readonly Unit[], day: Day): readonly Unit[] {
  const inForce = new Map<UnitId, Unit>();
  for (const unit of units) {
    if (unit.from > day || (unit.to !== null && unit.to < day)) continue;
    const other = inForce.get(unit.id);
    if (other === undefined || other.from < unit.from) inForce.set(unit.id, unit);
  }
  return [...inForce.values()].toSorted(byPosition);
}

function byPosition(a: Unit, b: Unit): number {
  if (a.position !== b.position) return a.position - b.position;
  return a.id < b.id ? -1 : 1;
}

/** The tree of a day: past periods roll up by the tree of their own last day (method 6). Throws `unitCycle`. */
export function buildUnitTree(units: readonly Unit[], day: Day): UnitTree {
  const nodes = new Map<UnitId, MutableNode>();
  const existing = unitsAt(units, day);
  for (const unit of existing) nodes.set(unit.id, { unit, parent: null, children: [] });
  const roots: MutableNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parentId === null ? undefined : nodes.get(node.unit.parentId);
    if (parent === undefined) roots.push(node);
    else {
      node.parent = parent;
      parent.children.push(node);
    }
  }
  const postOrder = roots.flatMap((root) => subtree(root));
  if (postOrder.length < nodes.size) {
    const reached = new Set(postOrder);
    const lost = [...nodes.values()].find((node) => !reached.has(node));
    throw new Refusal('invalid', 'unitCycle', { unit: lost?.unit.code ?? '' }, 'parentId');
  }
  return { nodes, roots, postOrder };
}

interface MutableNode extends UnitNode {
  parent: MutableNode | null;
  readonly children: MutableNode[];
}

/** A node and everything under it, children before their parent. */
export function subtree(node: UnitNode): readonly UnitNode[] {
  return [...node.children.flatMap((child) => subtree(child)), node];
}

/** The units directly under one, in order; none for a unit that does not exist on that day. */
export function childrenOf(unitId: UnitId, tree: UnitTree): readonly Unit[] {
  return tree.nodes.get(unitId)?.children.map((child) => child.unit) ?? [];
}

/** The units above one, nearest first. */
export function ancestorsOf(unitId: UnitId, tree: UnitTree): readonly Unit[] {
  const above: Unit[] = [];
  for (let node = tree.nodes.get(unitId)?.parent ?? null; node !== null; node = node.parent) above.push(node.unit);
  return above;
}

/** Whether a unit is the root of a subtree or lies under it; never for units that do not exist on that day. */
export function isWithin(unitId: UnitId, rootId: UnitId, tree: UnitTree): boolean {
  for (let node = tree.nodes.get(unitId) ?? null; node !== null; node = node.parent) {
    if (node.unit.id === rootId) return true;
  }
  return false;
}
