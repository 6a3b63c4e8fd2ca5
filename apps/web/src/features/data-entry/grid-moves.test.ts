import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy, nextEditable } from './grid-moves.ts';
import type { GridShape } from './grid-moves.ts';

const anyShape = fc
  .record({
    lines: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }),
    columns: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ lines, columns }) =>
    fc.record({
      lines: fc.constant(lines),
      columns: fc.constant(columns),
      valueColumn: fc.constant(0),
      editable: fc.subarray(lines).map((some) => new Set(some)),
    }),
  );
const anyKey = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End');

describe('moving in the grid', () => {
  it('never leaves it, whatever is pressed', () => {
    fc.assert(
      fc.property(anyShape, fc.array(fc.tuple(anyKey, fc.boolean()), { maxLength: 40 }), (shape: GridShape, keys) => {
        let cell = { line: shape.lines[0] ?? '', column: 0 };
        for (const [key, isControl] of keys) cell = movedBy(key, isControl, cell, shape) ?? cell;
        expect(shape.lines).toContain(cell.line);
        expect(cell.column).toBeGreaterThanOrEqual(0);
        expect(cell.column).toBeLessThan(shape.columns);
      }),
    );
  });

  it('Enter visits every cell that can be typed into, once, in order', () => {
    fc.assert(
      fc.property(anyShape, (shape: GridShape) => {
        const visited: string[] = [];
        const first = shape.lines.find((line) => shape.editable.has(line));
        for (let line = first; line !== undefined && !visited.includes(line); line = nextEditable(shape, line, 1).line)
          visited.push(line);
        expect(visited).toEqual(shape.lines.filter((line) => shape.editable.has(line)));
      }),
    );
  });
});
