import { mapLayout } from '@rumbo/drawing';
import { describe, expect, it } from 'vitest';
import { boxOfSlot, slotGrid, slotUnder, spanOfWidth } from './slot-grid.ts';

const themes = [
  { id: 'left', columns: 2 },
  { id: 'right', columns: 3 },
];
const nodes = [
  { id: 'A', slot: { perspectiveId: 'top', column: 0, span: 2 } },
  { id: 'B', slot: { perspectiveId: 'low', column: 4, span: 1 } },
];
const layout = mapLayout({
  width: 1000,
  perspectives: [{ id: 'top' }, { id: 'low' }],
  themes,
  nodes,
  links: [],
});
const grid = slotGrid(layout, themes);

describe('the places of a map', () => {
  it('are where the drawing puts what stands in them', () => {
    for (const { id, slot } of nodes) {
      const box = layout.nodes.find((one) => one.id === id);
      const place = grid === null ? null : boxOfSlot(grid, slot);
      for (const side of ['x', 'y', 'width', 'height'] as const)
        expect(place?.[side]).toBeCloseTo(box?.[side] ?? NaN, 6);
    }
  });

  it('are found again under what is held over them', () => {
    for (const box of layout.nodes) {
      const slot = nodes.find(({ id }) => id === box.id)?.slot;
      const under = grid === null || slot === undefined ? null : slotUnder(grid, box, slot.span);
      expect(under).toMatchObject({ perspectiveId: slot?.perspectiveId, span: slot?.span });
      expect(under?.column).toBeCloseTo(slot?.column ?? NaN, 6);
    }
  });

  it('are taken by as many columns as something is wide, at least one, none beyond the last', () => {
    if (grid === null) throw new Error('no grid');
    expect(spanOfWidth(grid, 0, grid.columnWidth * 2.2)).toBe(2);
    expect(spanOfWidth(grid, 0, 3)).toBe(1);
    expect(spanOfWidth(grid, 4, 900)).toBe(1);
  });

  it('are none without a theme or a lane', () => {
    expect(slotGrid({ ...layout, themes: [] }, [])).toBeNull();
    expect(slotGrid({ ...layout, lanes: [] }, themes)).toBeNull();
  });
});
