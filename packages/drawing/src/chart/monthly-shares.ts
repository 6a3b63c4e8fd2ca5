import type { Scene, SceneItem } from '../scene/scene.ts';

/** Of each month how many of how many, oldest first, with a second share that is drawn as a line across the bar. */
export interface MonthlySharesInput {
  readonly months: readonly {
    readonly got: number;
    readonly of: number;
    readonly line: { readonly got: number; readonly of: number } | null;
  }[];
  readonly width: number;
  readonly height: number;
  readonly label?: string;
}

/** How much of a month's place stays empty. */
const GAP = 0.45;

/** A column a month from nothing to all; a month of which nothing was owed is a short dash on the ground. */
export function monthlySharesScene({ months, width, height, label }: MonthlySharesInput): Scene {
  const step = width / Math.max(months.length, 1);
  const bar = step * (1 - GAP);
  const items = months.flatMap(({ got, of, line }, index): SceneItem[] => {
    const x = index * step + (step - bar) / 2;
    if (of === 0) return [{ kind: 'rect', x: x + bar / 4, y: height - 1, width: bar / 2, height: 1, fill: 'none' }];
    const filled = (height * got) / of;
    const column: SceneItem[] = [
      { kind: 'rect', x, y: 0, width: bar, height, fill: 'range3' },
      { kind: 'rect', x, y: height - filled, width: bar, height: filled, fill: 'ink2' },
    ];
    if (line === null || line.of === 0) return column;
    // Within the drawing also where it is all or nothing.
    const y = Math.min(Math.max(height - (height * line.got) / line.of, 1.25), height - 1.25);
    const across = (thickness: number, fill: 'surface' | 'accent'): SceneItem => ({
      kind: 'rect',
      x: x - 1.5,
      y: y - thickness / 2,
      width: bar + 3,
      height: thickness,
      fill,
    });
    return [...column, across(4.5, 'surface'), across(2.5, 'accent')];
  });
  return label === undefined ? { width, height, items } : { width, height, label, items };
}
