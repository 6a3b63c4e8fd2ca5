import type { ObjectiveId } from '../ids.ts';
import { textIn } from '../text.ts';
import { columnCount } from './columns.ts';
import type { MapDocument, Objective, Slot } from './document.ts';

/** An objective and the slot that it goes to: several of them are one edit, `moveObjectives`. */
export interface SlotMove {
  readonly id: ObjectiveId;
  readonly slot: Slot;
}

/**
 * The free slot nearest to where something was dropped, in that lane and of that span; the left one of two as near. The
 * column may lie between two or outside the map. Null where the lane has no room: nothing is made narrower to fit.
 */
export function freeSlotNear(
  document: MapDocument,
  wanted: Slot,
  ignoring: ReadonlySet<ObjectiveId> = new Set(),
): Slot | null {
  if (!document.perspectives.some(({ id }) => id === wanted.perspectiveId)) return null;
  const [nearest] = freeColumns(document, wanted, ignoring).sort(
    (a, b) => Math.abs(a - wanted.column) - Math.abs(b - wanted.column) || a - b,
  );
  return nearest === undefined ? null : { ...wanted, column: nearest };
}

/** The columns, from the left, in which something of that span fits in that lane. */
function freeColumns(
  document: MapDocument,
  { perspectiveId, span }: Slot,
  ignoring: ReadonlySet<ObjectiveId>,
): number[] {
  const columns = columnCount(document.themes);
  const taken = new Set<number>();
  for (const { id, slot } of document.objectives) {
    if (slot.perspectiveId !== perspectiveId || ignoring.has(id)) continue;
    for (let column = slot.column; column < slot.column + slot.span; column += 1) taken.add(column);
  }
  return Array.from({ length: Math.max(0, columns - span + 1) }, (_, column) => column).filter((column) =>
    Array.from({ length: span }, (_place, offset) => column + offset).every((one) => !taken.has(one)),
  );
}

export type StepDirection = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key takes an objective: left and right to the next free slot of its lane, or, where there is none that
 * way, into its neighbour's place if that is as wide, and the neighbour into its own; up and down into the next lane with
 * room, as near to its column as can be. Null when there is nowhere to go.
 */
export function step(document: MapDocument, id: ObjectiveId, direction: StepDirection): readonly SlotMove[] | null {
  const objective = document.objectives.find((one) => one.id === id);
  if (objective === undefined) return null;
  if (direction === 'left' || direction === 'right') return along(document, objective, direction);
  return across(document, objective, direction);
}

function along(document: MapDocument, objective: Objective, direction: 'left' | 'right'): readonly SlotMove[] | null {
  const { id, slot } = objective;
  const isThatWay = (column: number): boolean => (direction === 'left' ? column < slot.column : column > slot.column);
  const free = freeColumns(document, slot, new Set([id])).filter(isThatWay);
  const column = direction === 'left' ? free.at(-1) : free[0];
  if (column !== undefined) return [{ id, slot: { ...slot, column } }];
  const beside = document.objectives
    .filter((one) => one.slot.perspectiveId === slot.perspectiveId && isThatWay(one.slot.column))
    .sort((a, b) => a.slot.column - b.slot.column);
  const neighbour = direction === 'left' ? beside.at(-1) : beside[0];
  if (neighbour?.slot.span !== slot.span) return null;
  return [
    { id, slot: neighbour.slot },
    { id: neighbour.id, slot },
  ];
}

function across(document: MapDocument, { id, slot }: Objective, direction: 'up' | 'down'): readonly SlotMove[] | null {
  const own = document.perspectives.findIndex((lane) => lane.id === slot.perspectiveId);
  const lanes =
    direction === 'up' ? document.perspectives.slice(0, own).reverse() : document.perspectives.slice(own + 1);
  for (const lane of lanes) {
    const free = freeSlotNear(document, { ...slot, perspectiveId: lane.id });
    if (free !== null) return [{ id, slot: free }];
  }
  return null;
}

/**
 * A code for a new objective of that lane: its letter, and the number after the highest one in use. A lane without a letter
 * takes the first letter of its name that no other lane has, or of the alphabet when those are gone.
 */
export function nextCode(document: MapDocument, perspectiveId: string): string {
  const letter = letterOf(document, perspectiveId);
  const numbers = document.objectives
    .map(({ code }) => codeParts(code))
    .filter((parts) => parts?.letter === letter)
    .map((parts) => parts?.number ?? 0);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

function codeParts(code: string): { readonly letter: string; readonly number: number } | null {
  const [, letter, number] = /^(\D+)(\d{1,9})$/.exec(code) ?? [];
  return letter === undefined || number === undefined ? null : { letter, number: Number(number) };
}

/** Lanes are gone through from the top, so that two new ones do not want the same letter. */
function letterOf(document: MapDocument, perspectiveId: string): string {
  const ofLanes = Map.groupBy(document.objectives, ({ slot }) => slot.perspectiveId);
  const used = new Set(document.objectives.map(({ code }) => codeParts(code)?.letter ?? code));
  for (const lane of document.perspectives) {
    const own = mostFrequent((ofLanes.get(lane.id) ?? []).flatMap(({ code }) => codeParts(code)?.letter ?? []));
    const letter = own ?? newLetter(textIn(lane.name, 'es').words, used);
    if (lane.id === perspectiveId) return letter;
    used.add(letter);
  }
  return newLetter('', used);
}

function mostFrequent(letters: readonly string[]): string | null {
  const counted = [...Map.groupBy(letters, (letter) => letter)].sort((a, b) => b[1].length - a[1].length);
  return counted[0]?.[0] ?? null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function newLetter(name: string, used: ReadonlySet<string>): string {
  const own = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  const pairs = [...ALPHABET].flatMap((first) => [...ALPHABET].map((second) => first + second));
  return [...own, ...ALPHABET, ...pairs].find((letter) => !used.has(letter)) ?? 'O';
}
