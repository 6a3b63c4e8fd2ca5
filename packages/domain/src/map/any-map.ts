// Maps drawn at random for the laws of this folder; nothing else imports it.
import fc from 'fast-check';
import { checkMapDocument } from './check-document.ts';
import { columnCount } from './columns.ts';
import type { MapDocument } from './document.ts';
import { arrow, mapOf, objective } from './map-case.ts';
import { freeSlotNear } from './slots.ts';

const LANES = 'VTPL';

interface Size {
  readonly objectives: number;
  readonly links: number;
}

/** Up to four lanes and three themes, objectives one to three columns wide wherever there was room, and links upwards. */
export function anyMap({ objectives, links }: Size = { objectives: 14, links: 20 }): fc.Arbitrary<MapDocument> {
  const columns = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
  const wanted = fc.record({
    lane: fc.nat({ max: 3 }),
    column: fc.nat({ max: 11 }),
    span: fc.constantFrom(1, 1, 1, 2, 3),
  });
  const ends = fc.tuple(fc.nat({ max: objectives - 1 }), fc.nat({ max: objectives - 1 }), fc.boolean());
  return fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      columns,
      fc.array(wanted, { maxLength: objectives }),
      fc.array(ends, { maxLength: links }),
    )
    .map(([lanes, themes, places, pairs]) => drawn(LANES.slice(0, lanes), themes, places, pairs));
}

function drawn(
  lanes: string,
  themes: readonly number[],
  places: readonly { readonly lane: number; readonly column: number; readonly span: number }[],
  pairs: readonly (readonly [number, number, boolean])[],
): MapDocument {
  let map = mapOf(lanes, themes, []);
  for (const [index, { lane, column, span }] of places.entries()) {
    const perspectiveId = lanes[lane % lanes.length] ?? '';
    const slot = freeSlotNear(map, { perspectiveId, column: column % columnCount(map.themes), span });
    if (slot === null) continue;
    map = { ...map, objectives: [...map.objectives, objective(`${perspectiveId}${index} 0`, { slot })] };
  }
  const laneOf = (index: number): number => lanes.indexOf(map.objectives[index]?.slot.perspectiveId ?? '');
  for (const [one, other, isHelping] of pairs) {
    const [a, b] = [one % Math.max(1, map.objectives.length), other % Math.max(1, map.objectives.length)];
    const [from, to] = laneOf(a) > laneOf(b) ? [a, b] : [b, a];
    const [fromId, toId] = [map.objectives[from]?.id ?? '', map.objectives[to]?.id ?? ''];
    if (laneOf(from) === laneOf(to) || map.links.some((link) => link.fromId === fromId && link.toId === toId)) continue;
    map = { ...map, links: [...map.links, arrow(`${fromId}>${isHelping ? '' : '-'}${toId}`)] };
  }
  checkMapDocument(map);
  return map;
}
