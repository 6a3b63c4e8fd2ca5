import type { SignalVerdict, Status } from '@rumbo/domain';
import type { Token } from '../scene/palette.ts';
import { coordinate } from '../scene/scene.ts';
import type { ScenePath } from '../scene/scene.ts';

type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** A shape in a square of its own. Status marks may reach a little outside it: the diamond needs it to look as large. */
export interface Mark {
  readonly size: number;
  /** In the coordinates of that square, for an inline SVG of `0 0 size size`. */
  readonly d: string;
  readonly isFilled: boolean;
  /** For marks that are lines. */
  readonly strokeWidth: number;
  readonly dash: readonly number[] | null;
  readonly steps: readonly Step[];
}

function pathOf(steps: readonly Step[], scale: number, x: number, y: number): string {
  return steps
    .map((step) => {
      const [letter, ...numbers] = step;
      return letter + numbers.map((number, index) => coordinate(number * scale + (index % 2 === 0 ? x : y))).join(' ');
    })
    .join('');
}

/** A shape from its steps: filled, or a line. */
export function mark(
  size: number,
  steps: readonly Step[],
  line?: { strokeWidth: number; dash?: readonly number[] },
): Mark {
  return {
    size,
    d: pathOf(steps, 1, 0, 0),
    isFilled: line === undefined,
    strokeWidth: line?.strokeWidth ?? 0,
    dash: line?.dash ?? null,
    steps,
  };
}

/** Four curves that make a circle, for renderers that know no arcs. */
function circle(centre: number, radius: number): Step[] {
  const k = radius * 0.5523;
  const [low, high] = [centre - radius, centre + radius];
  return [
    ['M', high, centre],
    ['C', high, centre + k, centre + k, high, centre, high],
    ['C', centre - k, high, low, centre + k, low, centre],
    ['C', low, centre - k, centre - k, low, centre, low],
    ['C', centre + k, low, high, centre - k, high, centre],
    ['Z'],
  ];
}

const polygon = (...[first, ...rest]: readonly (readonly [number, number])[]): Step[] =>
  first === undefined ? [] : [['M', ...first], ...rest.map(([x, y]): Step => ['L', x, y]), ['Z']];

/** Circle, triangle, diamond, dashed ring: told apart without colour. */
const STATUS_MARKS = {
  onTarget: mark(10, circle(5, 4.4)),
  atRisk: mark(10, polygon([5, 0.4], [10, 9.6], [0, 9.6])),
  offTarget: mark(10, polygon([5, -0.6], [10.6, 5], [5, 10.6], [-0.6, 5])),
  noData: mark(10, circle(5, 4), { strokeWidth: 1.6, dash: [2.6, 1.6] }),
} satisfies Record<Status, Mark>;

/** Where the number went. */
const SIGNAL_MARKS = {
  up: mark(
    12,
    [
      ['M', 2, 10],
      ['L', 10, 2],
      ['M', 4.5, 2],
      ['L', 10, 2],
      ['L', 10, 7.5],
    ],
    { strokeWidth: 1.6 },
  ),
  down: mark(
    12,
    [
      ['M', 2, 2],
      ['L', 10, 10],
      ['M', 4.5, 10],
      ['L', 10, 10],
      ['L', 10, 4.5],
    ],
    { strokeWidth: 1.6 },
  ),
  flat: mark(
    12,
    [
      ['M', 1, 6],
      ['C', 2.7, 3, 4.3, 3, 6, 6],
      ['C', 7.7, 9, 9.3, 9, 11, 6],
    ],
    { strokeWidth: 1.6 },
  ),
  /** No signal yet: the ring that also means no data. */
  none: mark(12, circle(6, 4.5), { strokeWidth: 1.6, dash: [2.6, 1.6] }),
} satisfies Record<'up' | 'down' | 'flat' | 'none', Mark>;

export type SignalSide = keyof typeof SIGNAL_MARKS;

/** The shape of a status; the one source of it. */
export function statusMark(status: Status): Mark {
  return STATUS_MARKS[status];
}

/** The shape of a signal: an arrow for where the number went, a wave for none, a dashed ring for not known yet. */
export function signalMark(side: SignalSide): Mark {
  return SIGNAL_MARKS[side];
}

/** Which shape a verdict takes. */
export function signalSide(verdict: Pick<SignalVerdict, 'kind' | 'side'>): SignalSide {
  if (verdict.kind === 'noSignalYet') return 'none';
  return verdict.kind === 'noRealChange' ? 'flat' : (verdict.side ?? 'flat');
}

/** Token of the mark, of the word beside it, and of a tint behind it. */
export const STATUS_TOKENS = {
  onTarget: { mark: 'on', text: 'onText', soft: 'onSoft' },
  atRisk: { mark: 'risk', text: 'riskText', soft: 'riskSoft' },
  offTarget: { mark: 'off', text: 'offText', soft: 'offSoft' },
  noData: { mark: 'none', text: 'ink3', soft: 'sunken' },
} as const satisfies Record<Status, { mark: Token; text: Token; soft: Token }>;

/** The mark at a place and size of a scene; `x`, `y` are its upper left corner. */
export function placeMark(shape: Mark, x: number, y: number, size: number, token: Token): ScenePath {
  const scale = size / shape.size;
  const d = pathOf(shape.steps, scale, x, y);
  if (shape.isFilled) return { kind: 'path', d, fill: token };
  const line = { kind: 'path', d, stroke: token, strokeWidth: shape.strokeWidth * scale } as const;
  return shape.dash === null ? line : { ...line, dash: shape.dash.map((length) => length * scale) };
}
