import { keep, kept } from '../../app/storage.ts';
import type { RowDraft } from './row-draft.ts';

/** Whose drafts, of which sheet. A draft of one person is never offered to another on the same machine. */
export interface Sheet {
  readonly personId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly period: string;
}

export type Drafts = Readonly<Record<string, RowDraft>>;

const keyOf = ({ personId, planId, unitId, period }: Sheet): string =>
  `rumbo.drafts:${personId}:${planId}:${unitId}:${period}`;

/** Written at every keystroke, so that a closed tab loses nothing; taken away when the last row is saved. */
export function keepDrafts(sheet: Sheet, drafts: Drafts): void {
  keep(keyOf(sheet), Object.keys(drafts).length === 0 ? null : JSON.stringify(drafts));
}

export function keptDrafts(sheet: Sheet): Drafts {
  const text = kept(keyOf(sheet));
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    // Written by keepDrafts of this same version or an older one; a draft without texts is left out.
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value as Record<string, RowDraft>).filter(([, draft]) => typeof draft?.texts === 'object'),
        )
      : {};
  } catch {
    return {};
  }
}
