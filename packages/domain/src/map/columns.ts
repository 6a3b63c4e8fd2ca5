import { Refusal } from '../refusal.ts';
import type { MapDocument, Objective, Slot, Theme } from './document.ts';

export function columnCount(themes: readonly Theme[]): number {
  return themes.reduce((sum, theme) => sum + theme.columns, 0);
}

export function firstColumnOf(themes: readonly Theme[], index: number): number {
  return columnCount(themes.slice(0, index));
}

function end(slot: Slot): number {
  return slot.column + slot.span;
}

function withSlot(objective: Objective, slot: Partial<Slot>): Objective {
  return { ...objective, slot: { ...objective.slot, ...slot } };
}

/** Objectives after `count` columns came in before column `start`: those to the right move, those across it widen. */
export function withColumnsAdded(objectives: readonly Objective[], start: number, count: number): Objective[] {
  return objectives.map((objective) => {
    const { slot } = objective;
    if (slot.column >= start) return withSlot(objective, { column: slot.column + count });
    return end(slot) > start ? withSlot(objective, { span: slot.span + count }) : objective;
  });
}

/** The opposite. Refuses `themeNotEmpty` where an objective stands, begins or ends in the columns that go. */
export function withColumnsRemoved(objectives: readonly Objective[], start: number, count: number): Objective[] {
  return objectives.map((objective) => {
    const { slot } = objective;
    if (end(slot) <= start) return objective;
    if (slot.column >= start + count) return withSlot(objective, { column: slot.column - count });
    if (slot.column < start && end(slot) > start + count) return withSlot(objective, { span: slot.span - count });
    throw new Refusal('conflict', 'themeNotEmpty', { objectiveId: objective.id, code: objective.code });
  });
}

/** Objectives after the themes were put in another order. Refuses `themeSplitsObjective` for one that would be torn. */
export function withThemesReordered(document: MapDocument, themes: readonly Theme[]): Objective[] {
  const firsts = new Map(themes.map((theme, index) => [theme.id, firstColumnOf(themes, index)]));
  const newColumns = document.themes.flatMap((theme) =>
    Array.from({ length: theme.columns }, (_, offset) => (firsts.get(theme.id) ?? 0) + offset),
  );
  return document.objectives.map((objective) => {
    const { slot } = objective;
    const columns = newColumns.slice(slot.column, end(slot));
    const first = columns[0] ?? slot.column;
    if (columns.some((column, offset) => column !== first + offset)) {
      throw new Refusal('conflict', 'themeSplitsObjective', { objectiveId: objective.id, code: objective.code });
    }
    return withSlot(objective, { column: first });
  });
}

/** Refuses a slot in an unknown lane, outside the columns, or taken by an objective other than `id`. */
export function refuseSlot(document: MapDocument, slot: Slot, id: string): void {
  if (!document.perspectives.some((perspective) => perspective.id === slot.perspectiveId)) {
    throw new Refusal('notFound', 'unknownPerspective', {}, 'slot.perspectiveId');
  }
  const columns = columnCount(document.themes);
  if (end(slot) > columns) throw new Refusal('invalid', 'slotOutside', { columns }, 'slot.column');
  const taken = document.objectives.find((other) => other.id !== id && isOverlapping(other.slot, slot));
  if (taken) throw new Refusal('conflict', 'slotTaken', { objectiveId: taken.id, code: taken.code }, 'slot');
}

function isOverlapping(a: Slot, b: Slot): boolean {
  return a.perspectiveId === b.perspectiveId && a.column < end(b) && b.column < end(a);
}
