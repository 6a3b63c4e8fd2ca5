import type { HistoryView } from '@rumbo/api';

type Revision = HistoryView['revisions'][number];

/** What happened to a value at one revision. */
export interface TrailStep {
  readonly revision: Revision;
  readonly kind: 'entered' | 'corrected' | 'submitted' | 'withdrawn' | 'returned' | 'approved';
  /** The value that stood there until then; null: none did. */
  readonly before: Revision | null;
}

/** The revisions of a cell, oldest first, as what was done at each: newest first. */
export function trailSteps(revisions: readonly Revision[]): readonly TrailStep[] {
  let hasCounted = false;
  return revisions
    .map((revision, index): TrailStep => {
      const before = revisions[index - 1] ?? null;
      const step = { revision, kind: kindOf(revision, before, hasCounted), before };
      hasCounted ||= revision.state === 'approved';
      return step;
    })
    .toReversed();
}

function kindOf(revision: Revision, before: Revision | null, hasCounted: boolean): TrailStep['kind'] {
  if (revision.state !== 'draft') return revision.state;
  if (before?.state === 'submitted' && isSame(before, revision)) return 'withdrawn';
  return hasCounted ? 'corrected' : 'entered';
}

const isSame = (a: Revision, b: Revision): boolean =>
  a.revision === b.revision && JSON.stringify(a.content) === JSON.stringify(b.content) && a.comment === b.comment;
