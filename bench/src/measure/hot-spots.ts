import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface HotSpot {
  readonly place: string;
  readonly own: number;
  readonly withCallees: number;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Where the time of a profiled process went, in milliseconds by function. */
export function hotSpots(folder: string): readonly HotSpot[] {
  const spots = new Map<string, { own: number; withCallees: number }>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'))) {
    // Node wrote it, in the format of its inspector.
    addProfile(spots, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile);
  }
  return [...spots].map(([place, times]) => ({ place, ...times }));
}

function addProfile(
  spots: Map<string, { own: number; withCallees: number }>,
  { nodes, samples, timeDeltas }: Profile,
): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const ownTimes = new Map<number, number>();
  for (const [index, id] of samples.entries())
    ownTimes.set(id, (ownTimes.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  for (const [id, time] of ownTimes) {
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at);
      if (node === undefined) break;
      const place = placeOf(node.callFrame);
      const spot = spots.get(place) ?? { own: 0, withCallees: 0 };
      if (at === id) spot.own += time;
      // A function that calls itself counts once.
      if (!seen.has(place)) spot.withCallees += time;
      seen.add(place);
      spots.set(place, spot);
    }
  }
}

function placeOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const file = url.startsWith('file://') ? relative(ROOT, new URL(url).pathname) : url;
  return `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}
