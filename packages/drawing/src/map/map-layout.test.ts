import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapLayoutInput } from './map-input.ts';
import { mapLayout, wholeWidth } from './map-layout.ts';
import type { Box, MapLayout } from './map-layout.ts';
import { sampleMap } from './sample-map.ts';

const isOverlapping = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1e-6 &&
  b.x < a.x + a.width - 1e-6 &&
  a.y < b.y + b.height - 1e-6 &&
  b.y < a.y + a.height - 1e-6;

function expectSound(layout: MapLayout): void {
  layout.nodes.forEach((node, index) => {
    const lane = layout.lanes.find(({ id }) => id === node.laneId);
    expect(lane).toBeDefined();
    if (lane === undefined) return;
    expect(node.y).toBeGreaterThanOrEqual(lane.y + 8 - 1e-6);
    expect(node.y + node.height).toBeLessThanOrEqual(lane.y + lane.height - 8 + 1e-6);
    expect(node.x).toBeGreaterThanOrEqual(lane.head.x + lane.head.width);
    expect(node.x + node.width).toBeLessThanOrEqual(layout.width - 8 + 1e-6);
    for (const other of layout.nodes.slice(index + 1))
      expect(isOverlapping(node, other), `${node.id} ${other.id}`).toBe(false);
  });
  layout.lanes.forEach((lane, index) => {
    const next = layout.lanes[index + 1];
    expect(lane.y + lane.height).toBeLessThanOrEqual(next === undefined ? layout.height + 1e-6 : next.y);
  });
}

/** Every link leaves the upper edge of its cause and arrives at the lower edge of its effect. */
function expectJoined(layout: MapLayout): void {
  const byId = new Map(layout.nodes.map((node) => [node.id, node]));
  for (const link of layout.links) {
    const [cause, effect] = [byId.get(link.from), byId.get(link.to)];
    if (cause === undefined || effect === undefined) throw new Error('a link without its nodes');
    expect(link.start.y).toBeCloseTo(cause.y);
    expect(link.end.y).toBeCloseTo(effect.y + effect.height);
    expect(link.start.x).toBeGreaterThan(cause.x);
    expect(link.start.x).toBeLessThan(cause.x + cause.width);
    expect(link.end.x).toBeGreaterThan(effect.x);
    expect(link.end.x).toBeLessThan(effect.x + effect.width);
    const numbers = (link.d.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x1 = NaN, y1 = NaN] = numbers;
    expect(x1).toBeCloseTo(link.start.x, 1);
    expect(y1).toBeCloseTo(link.start.y, 1);
    expect(numbers[3]).toBeLessThan(y1);
    expect(numbers[5]).toBeGreaterThan(link.end.y);
  }
}

const anyMap = fc.record({
  width: fc.integer({ min: 600, max: 1_700 }),
  themes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  nodes: fc.array(
    fc.record({
      lane: fc.integer({ min: 0, max: 3 }),
      column: fc.integer({ min: 0, max: 5 }),
      span: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 24 },
  ),
  links: fc.array(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 })), { maxLength: 30 }),
});

describe('mapLayout', () => {
  it.each([760, 1020, 1384])('keeps nodes in their lanes and apart at %d pixels', (width) => {
    const layout = mapLayout(sampleMap('en', width));
    expect(layout.nodes).toHaveLength(18);
    expectSound(layout);
    expectJoined(layout);
  });

  it('fits its place on a screen of 1440 by 900, with 20 objectives', () => {
    const sample = sampleMap('en');
    const nodes = sample.perspectives.flatMap(({ id: perspectiveId }) =>
      [0, 1, 2, 3, 4].map((column) => ({ id: `${perspectiveId}${column}`, slot: { perspectiveId, column, span: 1 } })),
    );
    const layout = mapLayout({ ...sample, nodes });
    expect(layout.nodes).toHaveLength(20);
    expect(layout.height).toBeLessThanOrEqual(540);
    expectSound(layout);
  });

  it('holds for any slots, also those that overlap', () => {
    fc.assert(
      fc.property(anyMap, ({ width, themes, nodes, links }) => {
        const input: MapLayoutInput = {
          width,
          perspectives: [0, 1, 2, 3].map((lane) => ({ id: `lane${lane}` })),
          themes: themes.map((columns, index) => ({ id: `theme${index}`, columns })),
          nodes: nodes.map(({ lane, column, span }, index) => ({
            id: `n${index}`,
            slot: { perspectiveId: `lane${lane}`, column, span },
          })),
          links: links.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
        };
        const layout = mapLayout(input);
        expect(layout.nodes).toHaveLength(nodes.length);
        expectSound(layout);
        expectJoined(layout);
      }),
      { numRuns: 60 },
    );
  });

  it('spreads ports by where the other end stands, so that links do not cross at a node', () => {
    const { links, nodes } = mapLayout(sampleMap('en'));
    const middle = new Map(nodes.map(({ id, x, width }) => [id, x + width / 2]));
    const into = links.filter(({ to }) => to === 'P2').toSorted((a, b) => a.end.x - b.end.x);
    expect(into.map(({ from }) => from)).toEqual(['L1', 'L4']);
    for (const { from, to } of links) expect(middle.has(from) && middle.has(to)).toBe(true);
    expect(new Set(into.map(({ end }) => end.x)).size).toBe(2);
  });

  it('paints traced links last and leaves out those without both ends', () => {
    const sample = sampleMap('en');
    const { links } = mapLayout({
      ...sample,
      links: [...sample.links, { from: 'V1', to: 'nowhere' }, { from: 'V1', to: 'V1' }],
    });
    expect(links).toHaveLength(sample.links.length);
    expect(links.slice(-3).every(({ isTraced }) => isTraced)).toBe(true);
  });

  it('reads lane by lane from the left', () => {
    const sample = sampleMap('en');
    expect(
      mapLayout({ ...sample, nodes: sample.nodes.toReversed() })
        .nodes.map(({ id }) => id)
        .join(' '),
    ).toBe('V1 V2 V3 T1 T2 T3 T5 T4 P3 P1 P4 P5 P2 L3 L2 L1 L4 L5');
  });

  it('has a size with nothing in it', () => {
    expect(mapLayout({ width: 800, perspectives: [], themes: [], nodes: [], links: [] })).toMatchObject({
      height: 32,
      nodes: [],
      links: [],
    });
  });
});

describe('wholeWidth', () => {
  it('makes every column a whole number of pixels wide, within the width or as narrow as can be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 2_400 }), (width) => {
        const input = sampleMap('en', width);
        const whole = wholeWidth(input, 120);
        const { nodes } = mapLayout({ ...input, width: whole });
        for (const { x, width: wide } of nodes) expect([x % 1, wide % 1]).toEqual([0, 0]);
        expect(Math.min(...nodes.map((node) => node.width))).toBeGreaterThanOrEqual(120);
        if (whole > width) expect(Math.min(...nodes.map((node) => node.width))).toBe(120);
      }),
    );
  });
});
