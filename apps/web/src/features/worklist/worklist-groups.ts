import type { WorklistLine } from '@rumbo/api';

export type GroupKind = 'returned' | 'late' | 'due' | 'sent' | 'done';

/** Lines that belong under one heading; `day` where the heading is a due day. */
export interface WorklistGroup {
  readonly kind: GroupKind;
  readonly day: string | null;
  readonly lines: readonly WorklistLine[];
}

/** The lines under their headings, in the order in which they come. */
export function worklistGroups(lines: readonly WorklistLine[]): readonly WorklistGroup[] {
  const groups: { kind: GroupKind; day: string | null; lines: WorklistLine[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const day = kind === 'due' ? line.dueDay : null;
    const last = groups.at(-1);
    if (last !== undefined && last.kind === kind && last.day === day) last.lines.push(line);
    else groups.push({ kind, day, lines: [line] });
  }
  return groups;
}

function kindOf({ counts, lateBy }: WorklistLine): GroupKind {
  if (counts.returned > 0) return 'returned';
  if (counts.empty + counts.draft > 0) return lateBy > 0 ? 'late' : 'due';
  return counts.submitted > 0 ? 'sent' : 'done';
}
