import { mark } from './mark.ts';
import type { Mark } from './mark.ts';

/** What is different about something on one of two maps. Changed: neither where it stands nor what it says. */
export const DIFFERENCE_MARK_NAMES = ['added', 'removed', 'moved', 'reworded', 'changed'] as const;
export type DifferenceMarkName = (typeof DIFFERENCE_MARK_NAMES)[number];

const LINE = { strokeWidth: 1.8 } as const;

const SHAPES: Readonly<Record<DifferenceMarkName, Mark>> = {
  added: mark(
    12,
    [
      ['M', 6, 1.5],
      ['L', 6, 10.5],
      ['M', 1.5, 6],
      ['L', 10.5, 6],
    ],
    LINE,
  ),
  removed: mark(
    12,
    [
      ['M', 1.5, 6],
      ['L', 10.5, 6],
    ],
    LINE,
  ),
  moved: mark(
    12,
    [
      ['M', 1, 6],
      ['L', 11, 6],
      ['M', 3.5, 3.5],
      ['L', 1, 6],
      ['L', 3.5, 8.5],
      ['M', 8.5, 3.5],
      ['L', 11, 6],
      ['L', 8.5, 8.5],
    ],
    { strokeWidth: 1.5 },
  ),
  /** Three lines of text, the last one new. */
  reworded: mark(
    12,
    [
      ['M', 1.5, 2.5],
      ['L', 10.5, 2.5],
      ['M', 1.5, 6],
      ['L', 10.5, 6],
      ['M', 1.5, 9.5],
      ['L', 6, 9.5],
    ],
    { strokeWidth: 1.5 },
  ),
  changed: mark(12, [['M', 6, 1.5], ['L', 10.5, 6], ['L', 6, 10.5], ['L', 1.5, 6], ['Z']], { strokeWidth: 1.5 }),
};

/** The shape that says what is different. */
export function differenceMark(name: DifferenceMarkName): Mark {
  return SHAPES[name];
}
