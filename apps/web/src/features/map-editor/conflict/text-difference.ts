/** A stretch of a text; `isOwn` where the other text has something else. */
export interface Stretch {
  readonly text: string;
  readonly isOwn: boolean;
}

/** More would take long and help nobody: then all of it is marked. */
const MOST_WORDS = 600;

const pieces = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** How long the longest common run of words is, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const one of stretches) {
    const last = all.at(-1);
    if (last?.isOwn === one.isOwn) all[all.length - 1] = { ...last, text: last.text + one.text };
    else all.push(one);
  }
  return all;
}

/** Two texts, each in stretches: what both have, and what only this one has. Word by word. */
export function textDifference(mine: string, theirs: string): { readonly mine: Stretch[]; readonly theirs: Stretch[] } {
  const [a, b] = [pieces(mine), pieces(theirs)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { mine: [{ text: mine, isOwn: true }], theirs: [{ text: theirs, isOwn: true }] };
  const common = commonLengths(a, b);
  const own: { mine: Stretch[]; theirs: Stretch[] } = { mine: [], theirs: [] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      own.mine.push({ text: x, isOwn: false });
      own.theirs.push({ text: x, isOwn: false });
      i += 1;
      j += 1;
    } else if (y === undefined || (x !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      own.mine.push({ text: x ?? '', isOwn: true });
      i += 1;
    } else {
      own.theirs.push({ text: y, isOwn: true });
      j += 1;
    }
  }
  return { mine: joined(own.mine), theirs: joined(own.theirs) };
}
