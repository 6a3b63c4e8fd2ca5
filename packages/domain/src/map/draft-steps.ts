import type { PersonId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { applyEdit, editRefusal } from './apply-edit.ts';
import type { MapDocument } from './document.ts';
import type { MapEdit } from './edit.ts';
import { fieldsOf, meet, pathsOf } from './edit-paths.ts';

/** One accepted step in the history of a draft. */
export interface DraftStep {
  readonly revision: number;
  readonly personId: PersonId;
  /** Under which the person's browser asked for it. */
  readonly commandId: string;
  readonly at: string;
  readonly kind: 'edit' | 'undo' | 'redo';
  readonly edit: MapEdit;
  /** What takes it back. */
  readonly inverse: MapEdit;
}

/** What a person may undo next, and what redo; null for nothing. */
export interface UndoState {
  readonly undo: DraftStep | null;
  readonly redo: DraftStep | null;
}

interface Stacks {
  readonly done: DraftStep[];
  readonly undone: DraftStep[];
}

function stacksOf(steps: readonly DraftStep[], personId: PersonId): Stacks {
  const stacks: Stacks = { done: [], undone: [] };
  for (const step of steps) {
    if (step.personId !== personId) continue;
    if (step.kind === 'edit') stacks.undone.length = 0;
    if (step.kind === 'undo') {
      stacks.done.pop();
      stacks.undone.push(step);
      continue;
    }
    if (step.kind === 'redo') stacks.undone.pop();
    stacks.done.push(step);
  }
  return stacks;
}

/** The last step of a person that still stands, and the last one they took back since their last edit. `steps` by revision. */
export function undoStateOf(steps: readonly DraftStep[], personId: PersonId): UndoState {
  const { done, undone } = stacksOf(steps, personId);
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}

/** The steps of everybody that nobody has taken back. */
function standingSteps(steps: readonly DraftStep[]): ReadonlySet<DraftStep> {
  const people = new Set(steps.map(({ personId }) => personId));
  return new Set([...people].flatMap((personId) => stacksOf(steps, personId).done));
}

/**
 * The document after a person's step is taken back, or the step of somebody else that is in the way: one that has since
 * changed the same thing, or without which the step could be taken back. `steps` are the draft's, by revision, and
 * `document` is what they led to.
 */
export function takeBack(
  document: MapDocument,
  steps: readonly DraftStep[],
  step: DraftStep,
): { readonly after: MapDocument } | { readonly inTheWay: DraftStep } {
  const standing = standingSteps(steps);
  const later = steps.filter(({ revision }) => revision > step.revision);
  const changed = later.findLast(
    (other) => other.personId !== step.personId && standing.has(other) && isChangedBy(step, other),
  );
  if (changed !== undefined) return { inTheWay: changed };
  try {
    return { after: applyEdit(document, step.inverse) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { inTheWay: obstacleOf(document, later, step, error) };
  }
}

function isChangedBy(step: DraftStep, other: DraftStep): boolean {
  const theirs = writtenBy(other);
  return meet(writtenBy(step), theirs) || meet(pathsOf(step.inverse).reads, theirs);
}

/** Both ways: what a removal took along is only in its inverse. */
function writtenBy({ edit, inverse }: DraftStep): readonly string[] {
  return [...pathsOf(edit).writes, ...pathsOf(inverse).writes];
}

/** Later steps are rolled back until the step could be: the last of them is the one. */
function obstacleOf(document: MapDocument, later: readonly DraftStep[], step: DraftStep, why: Refusal): DraftStep {
  let before = document;
  for (const other of later.toReversed()) {
    before = applyEdit(before, other.inverse);
    if (editRefusal(before, step.inverse) === null) return other;
  }
  throw why;
}

/** The newest step of somebody else that gave a new value to a field of this edit, among the steps that its author had not seen. */
export function overwrittenBy(edit: MapEdit, unseen: readonly DraftStep[], personId: PersonId): DraftStep | null {
  const fields = new Set(fieldsOf(edit));
  if (fields.size === 0) return null;
  const isSame = (step: DraftStep) => fieldsOf(step.edit).some((field) => fields.has(field));
  return unseen.findLast((step) => step.personId !== personId && isSame(step)) ?? null;
}
