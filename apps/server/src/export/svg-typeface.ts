import type { Scene, SceneItem } from '@rumbo/drawing';
import { interFile, lettersOf, runsOf, type Alphabet, type Weight } from './inter.ts';

/** What of Inter a drawing is set in. */
function typefacesIn(items: readonly SceneItem[], found = new Map<string, readonly [Alphabet, Weight]>()) {
  for (const item of items) {
    if (item.kind === 'group') typefacesIn(item.items, found);
    if (item.kind !== 'text') continue;
    for (const { alphabet } of item.lines.flatMap(runsOf))
      if (alphabet !== null) found.set(`${alphabet} ${item.weight}`, [alphabet, item.weight]);
  }
  return found;
}

/**
 * The typeface inside the file. Lines are broken by Inter's widths, and a picture may load nothing: in another typeface
 * words would run over the edge of their objective. Letters as outlines were rejected: nobody could search or read them out.
 */
export function typefaceStyle(scene: Scene): string {
  return [...typefacesIn(scene.items).values()]
    .map(([alphabet, weight]) => {
      const data = interFile(alphabet, weight, 'woff2').toString('base64');
      const source = `url(data:font/woff2;base64,${data}) format('woff2')`;
      return `@font-face{font-family:Inter;font-weight:${weight};unicode-range:${lettersOf(alphabet)};src:${source}}`;
    })
    .join('');
}
