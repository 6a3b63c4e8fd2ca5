import { Refusal } from '../refusal.ts';

/** The list with `item` at place `at`; left out or beyond the end: at the end. */
export function inserted<Item>(list: readonly Item[], item: Item, at: number | undefined): Item[] {
  const place = Math.min(at ?? list.length, list.length);
  return [...list.slice(0, place), item, ...list.slice(place)];
}

export function replaced<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((old, place) => (place === index ? item : old));
}

export function removed<Item>(list: readonly Item[], index: number): Item[] {
  return list.filter((_, place) => place !== index);
}

export function moved<Item>(list: readonly Item[], index: number, to: number): Item[] {
  const item = list[index];
  return item === undefined ? [...list] : inserted(removed(list, index), item, to);
}

/** The first item that `isIt` and its place; refuses `notFound` with `code`. */
export function located<Item>(
  list: readonly Item[],
  isIt: (item: Item) => boolean,
  code: string,
  params: Readonly<Record<string, string>> = {},
): { readonly item: Item; readonly index: number } {
  const index = list.findIndex(isIt);
  const item = list[index];
  if (item === undefined) throw new Refusal('notFound', code, params);
  return { item, index };
}

/** Refuses `conflict` with `code` when one of the list `isIt`. */
export function refuseIfAny<Item>(
  list: readonly Item[],
  isIt: (item: Item) => boolean,
  code: string,
  field: string,
): void {
  if (list.some(isIt)) throw new Refusal('conflict', code, {}, field);
}
