import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../text/measure.ts';
import { nodeFoot } from './node-foot.ts';

const TYPE = { size: 12, weight: 400 } as const;
const wide = (text: string): number => textWidth(text, 12, 400);
const money = {
  figure: '16.4 M USD',
  target: 'target 14.4 M USD',
  shortTarget: 'target 14.4',
  signal: 'no real change',
};
const whole = '16.4 M USD, target 14.4 M USD';

describe('the foot of a node', () => {
  it('says all where there is room', () => {
    expect(nodeFoot(money, 300, 1, TYPE)).toMatchObject({ lines: [whole], signal: 'no real change', hasSpark: false });
  });

  it('leaves out the signal, then the unit of the target, then breaks before it, then drops it', () => {
    const short = '16.4 M USD, target 14.4';
    expect(nodeFoot(money, wide(whole), 1, TYPE)).toMatchObject({ lines: [whole], signal: null, hasSpark: false });
    expect(nodeFoot(money, wide(whole) - 1, 2, TYPE).lines).toEqual([short]);
    expect(nodeFoot(money, wide(short) - 1, 2, TYPE).lines).toEqual(['16.4 M USD,', 'target 14.4 M USD']);
    expect(nodeFoot(money, wide(short) - 1, 1, TYPE).lines).toEqual(['16.4 M USD']);
  });

  it('keeps the chart longer than the signal', () => {
    const drawn = { ...money, sparkWidth: 64 };
    expect(nodeFoot(drawn, wide(whole) + 80, 1, TYPE)).toMatchObject({ lines: [whole], signal: null, hasSpark: true });
    expect(nodeFoot(drawn, wide(whole) + 60, 1, TYPE)).toMatchObject({ lines: [whole], signal: null, hasSpark: false });
    expect(nodeFoot(drawn, 400, 1, TYPE)).toMatchObject({ signal: 'no real change', hasSpark: true });
  });

  it('leaves the chart what the words do not take', () => {
    const { sparkRoom } = nodeFoot({ ...money, sparkWidth: 64 }, 400, 1, TYPE);
    expect(sparkRoom).toBeCloseTo(400 - wide(whole) - wide('no real change') - 12, 6);
    expect(nodeFoot(money, 10, 1, TYPE).sparkRoom).toBe(0);
  });

  it('never cuts a word and never takes more lines than there are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400, noNaN: true }), fc.constantFrom(1, 2), (room, lines) => {
        const foot = nodeFoot(money, room, lines, TYPE);
        expect(foot.lines.length).toBeLessThanOrEqual(lines);
        expect(foot.lines.join(' ').startsWith(money.figure)).toBe(true);
        // The figure alone stays even where it is wider than the node.
        for (const line of foot.lines) if (line !== money.figure) expect(wide(line)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
