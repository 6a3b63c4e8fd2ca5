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
    .flatMap((revision, index): readonly TrailStep[] => {
      const before = revisions[index - 1] ?? null;
      const typed = hasCounted ? 'corrected' : 'entered';
      hasCounted ||= revision.state === 'approved';
      if (revision.state === 'draft') {
        const isTakenBack = before?.state === 'submitted' && isSame(before, revision);
        return [{ revision, kind: isTakenBack ? 'withdrawn' : typed, before }];
      }
      const done = { revision, kind: revision.state, before };
      // What is imported is often sent in the same breath.
      const isNew = before === null || !hasSameContent(before, revision);
      return isNew
        ? [
            { revision, kind: typed, before },
            { ...done, before: revision },
          ]
        : [done];
    })
    .toReversed();
}

const hasSameContent = (a: Revision, b: Revision): boolean => JSON.stringify(a.content) === JSON.stringify(b.content);

const isSame = (a: Revision, b: Revision): boolean =>
  a.revision === b.revision && hasSameContent(a, b) && a.comment === b.comment;
