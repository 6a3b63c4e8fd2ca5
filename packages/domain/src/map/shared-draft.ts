import { Refusal } from '../refusal.ts';
import { applyEdit } from './apply-edit.ts';
import type { MapDocument } from './document.ts';
import type { DraftStep } from './draft-steps.ts';
import type { MapEdit } from './edit.ts';

/** An edit that was made here and not yet accepted. */
export interface PendingEdit {
  readonly commandId: string;
  readonly edit: MapEdit;
}

/** What of a step a browser needs. */
export type ArrivedStep = Pick<DraftStep, 'revision' | 'commandId' | 'edit'>;

/** A draft as one browser knows it: what the server accepted up to a revision, and what is on its way there. */
export interface SharedDraft {
  readonly revision: number;
  readonly accepted: MapDocument;
  readonly pending: readonly PendingEdit[];
}

/** What is shown: the accepted document with the pending edits on it, but for those that no longer go. */
export function shownDocument({ accepted, pending }: SharedDraft): MapDocument {
  return pending.reduce((document, { edit }) => appliedIfPossible(document, edit), accepted);
}

function appliedIfPossible(document: MapDocument, edit: MapEdit): MapDocument {
  try {
    return applyEdit(document, edit);
  } catch (error) {
    if (error instanceof Refusal) return document;
    throw error;
  }
}

/**
 * With steps that the server accepted, in order; those known already change nothing. Null when one is missing between: then
 * the draft has to be fetched anew.
 */
export function withSteps(draft: SharedDraft, steps: readonly ArrivedStep[]): SharedDraft | null {
  let { revision, accepted } = draft;
  const arrived = new Set<string>();
  for (const step of steps) {
    if (step.revision <= revision) continue;
    if (step.revision !== revision + 1) return null;
    accepted = applyEdit(accepted, step.edit);
    revision = step.revision;
    arrived.add(step.commandId);
  }
  const pending = draft.pending.filter(({ commandId }) => !arrived.has(commandId));
  return { revision, accepted, pending };
}
