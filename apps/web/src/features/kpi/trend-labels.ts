/** A name at a height of the drawing, in pixels from its top. */
export interface PlacedLabel {
  readonly text: string;
  readonly y: number;
  readonly kind: 'limit' | 'target';
}

/** Pushes labels apart until none stands less than `gap` from the next, all between `top` and `bottom`; in order of height. */
export function spreadLabels(
  labels: readonly PlacedLabel[],
  gap: number,
  top: number,
  bottom: number,
): readonly PlacedLabel[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const down: PlacedLabel[] = [];
  for (const label of sorted) {
    const least = down.length === 0 ? top : (down.at(-1)?.y ?? top) + gap;
    down.push({ ...label, y: Math.max(label.y, least) });
  }
  const up: PlacedLabel[] = [];
  for (const label of down.toReversed()) {
    const most = up.length === 0 ? bottom : (up.at(-1)?.y ?? bottom) - gap;
    up.push({ ...label, y: Math.min(label.y, most) });
  }
  return up.toReversed();
}

/** On which side of a line its name stands clear: the one where the nearest other figure is farther away. */
export function clearSide(line: number, figures: readonly number[]): 'above' | 'below' {
  const above = Math.min(...figures.filter((figure) => figure >= line).map((figure) => figure - line));
  const below = Math.min(...figures.filter((figure) => figure < line).map((figure) => line - figure));
  return above >= below ? 'above' : 'below';
}

/** A name on the horizontal axis: its point, where its middle stands and how wide it is. */
export interface AxisName {
  readonly index: number;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Names that do not touch, inside the drawing. The first gives way, as it is seldom the beginning of anything. */
export function spacedNames(names: readonly AxisName[], right: number, gap = 8): readonly AxisName[] {
  const shown: AxisName[] = [];
  for (const name of names) {
    const x = Math.min(Math.max(name.x, name.width / 2), right - name.width / 2);
    const last = shown.at(-1);
    const isClear = last === undefined || last.x + last.width / 2 + gap <= x - name.width / 2;
    if (!isClear && shown.length === 1) shown.pop();
    if (isClear || shown.length === 0) shown.push({ ...name, x });
  }
  return shown;
}
