/** A run of words that stays, goes or comes. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

const words = (text: string): readonly string[] => text.match(/\S+\s*/g) ?? [];
const bare = (word: string): string => word.trimEnd();

/** How many words the rests of two texts have in common, in order. */
function commonCounts(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const counts = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const isSame = bare(before[i] ?? '') === bare(after[j] ?? '');
      const below = counts[i + 1];
      const row = counts[i];
      if (row === undefined || below === undefined) continue;
      row[j] = isSame ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return counts;
}

/** What became of the words of a text: as few as possible go and come. */
export function textDifference(before: string, after: string): readonly TextPart[] {
  const [then, now] = [words(before), words(after)];
  const counts = commonCounts(then, now);
  const parts: { kind: TextPart['kind']; words: string }[] = [];
  const add = (kind: TextPart['kind'], word: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words += word;
    else parts.push({ kind, words: word });
  };
  let [i, j] = [0, 0];
  while (i < then.length || j < now.length) {
    const [old, fresh] = [then[i], now[j]];
    if (old !== undefined && fresh !== undefined && bare(old) === bare(fresh)) {
      add('same', fresh);
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || (counts[i + 1]?.[j] ?? 0) >= (counts[i]?.[j + 1] ?? 0))) {
      add('removed', old);
      i += 1;
    } else if (fresh !== undefined) {
      add('added', fresh);
      j += 1;
    }
  }
  return parts;
}
