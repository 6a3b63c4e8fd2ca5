import type { Status } from '@rumbo/domain';
import { STATUS_TOKENS } from '../mark/mark.ts';
import type { Scene } from '../scene/scene.ts';

export interface StackedCountsInput {
  readonly counts: Readonly<Record<Status, number>>;
  readonly width: number;
  readonly height: number;
  readonly label?: string;
}

const ORDER = ['onTarget', 'atRisk', 'offTarget', 'noData'] as const satisfies readonly Status[];
const GAP = 2;
/** So that one objective among a hundred is still seen. */
const LEAST_WIDTH = 4;

/** Widths that share `room` by count, none under the least, as long as all fit. */
function shares(counts: readonly number[], room: number): number[] {
  const least = Math.min(LEAST_WIDTH, room / Math.max(counts.length, 1));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const free = room - least * counts.length;
  return counts.map((count) => least + (free * count) / total);
}

/** One bar that shows how many objectives have each status, in the order of the words under it. */
export function stackedCountsScene({ counts, width, height, label }: StackedCountsInput): Scene {
  const present = ORDER.filter((status) => counts[status] > 0);
  const widths = shares(
    present.map((status) => counts[status]),
    width - GAP * Math.max(0, present.length - 1),
  );
  let x = 0;
  const items = present.map((status, index) => {
    const segment = {
      kind: 'rect',
      x,
      y: 0,
      width: widths[index] ?? 0,
      height,
      fill: STATUS_TOKENS[status].mark,
    } as const;
    x += segment.width + GAP;
    return segment;
  });
  return label === undefined ? { width, height, items } : { width, height, label, items };
}
