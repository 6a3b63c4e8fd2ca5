import type { DraftState, DraftStepsView, DraftView } from '@rumbo/api';
import { withSteps } from '@rumbo/domain';
import type { ArrivedStep, MapDocument, SharedDraft } from '@rumbo/domain';
import type { WireRefusal } from '../../../app/refusal.ts';
import { isEdit } from './draft-act.ts';
import type { DraftAct, EditAct, RefusedAct } from './draft-act.ts';

/** What an accepted act made of which draft. */
export interface Answer {
  readonly draftId: string;
  readonly revision: number;
}

/** What one browser knows of a draft, and what it has done to it. Never changed: everything that happens gives another. */
export interface DraftBook {
  readonly view: DraftView;
  /** What of the view changes while one draws. */
  readonly state: DraftState;
  /** Not for the moment between the answer to an act and the news that follow: `state` still says what was so before. */
  readonly isUndoKnown: boolean;
  readonly revision: number;
  /** As the server has it at `revision`. */
  readonly accepted: MapDocument;
  /** Accepted, and pending on the map until their steps arrive. They were done before all `acts`. */
  readonly answered: readonly { readonly act: EditAct; readonly answer: Answer }[];
  /** Not answered yet, in the order in which they were done. */
  readonly acts: readonly DraftAct[];
  readonly refused: readonly RefusedAct[];
}

const DRAFT_REPLACED: WireRefusal = { kind: 'conflict', code: 'draftReplaced', params: {}, field: 'draftId' };

export function newBook(view: DraftView, acts: readonly DraftAct[]): DraftBook {
  const { revision, document: accepted } = view;
  return { view, state: view, isUndoKnown: true, revision, accepted, answered: [], acts, refused: [] };
}

export function sharedDraft({ revision, accepted, answered, acts }: DraftBook): SharedDraft {
  return { revision, accepted, pending: [...answered.map(({ act }) => act), ...acts.filter(isEdit)] };
}

/** The edit that somebody still types into this field, if it was the last thing they did. */
export function typedIn({ acts }: DraftBook, heldBy: string): EditAct | null {
  const last = acts.at(-1);
  return last !== undefined && isEdit(last) && last.heldBy === heldBy ? last : null;
}

export const withAct = (book: DraftBook, act: DraftAct): DraftBook => ({ ...book, acts: [...book.acts, act] });

/** With what is typed now in place of what was typed into the field before. */
export function withTyped(book: DraftBook, act: EditAct & { readonly heldBy: string }): DraftBook {
  const before = typedIn(book, act.heldBy);
  const others = { ...book, acts: before === null ? book.acts : book.acts.slice(0, -1) };
  return withAct(
    released(others, (heldBy) => heldBy !== act.heldBy),
    act,
  );
}

/** What was held back for fields that are left may go. */
export function released(book: DraftBook, isLeft: (heldBy: string) => boolean): DraftBook {
  const isHeld = (act: DraftAct): act is EditAct => isEdit(act) && act.heldBy !== null && isLeft(act.heldBy);
  if (!book.acts.some(isHeld)) return book;
  return { ...book, acts: book.acts.map((act) => (isHeld(act) ? { ...act, heldBy: null } : act)) };
}

/** With the server's word that it accepted an act. */
export function withAnswer(book: DraftBook, act: DraftAct, answer: Answer): DraftBook {
  const { draftId, revision } = answer;
  const { state, answered } = book;
  const told = { ...book, acts: without(book.acts, [act.commandId]), isUndoKnown: false };
  if (!isEdit(act)) return told;
  const isSameDraft = state.draftId === draftId;
  if (isSameDraft && revision <= book.revision) return told;
  const isNext = revision === book.revision + 1 && (isSameDraft || state.draftId === null);
  const step = { revision, commandId: act.commandId, edit: act.edit };
  const arrived = isNext ? withArrived(told, { ...state, draftId, revision }, [step]) : null;
  return arrived ?? { ...told, answered: [...answered, { act, answer }] };
}

/** With what happened since. Null: something is missing between, and the whole draft has to be fetched. */
export function withNews(book: DraftBook, news: DraftStepsView): DraftBook | null {
  const isSameDraft = news.draftId === book.state.draftId;
  if (isSameDraft && news.revision === book.revision) return { ...book, state: news, isUndoKnown: true };
  const isUnbroken = isSameDraft && news.steps.at(-1)?.revision === news.revision;
  const arrived = isUnbroken ? withArrived(book, news, news.steps) : null;
  if (arrived !== null) return { ...arrived, isUndoKnown: true };
  const isOlder = isSameDraft && news.revision <= book.revision;
  return isOlder ? book : null;
}

/**
 * Begun again from the whole draft. What was accepted is in it, unless it was fetched before, or went with the draft that it
 * was accepted into; what was meant for a draft that another has taken the place of is told.
 */
export function withWhole(book: DraftBook, whole: DraftView): DraftBook {
  const isAnother = book.state.draftId !== null && whole.draftId !== book.state.draftId;
  const begun: DraftBook = {
    ...newBook(whole, book.acts),
    refused: book.refused,
    answered: book.answered.filter(
      ({ answer }) => answer.draftId === whole.draftId && answer.revision > whole.revision,
    ),
  };
  if (!isAnother) return begun;
  return book.acts.reduce((all, act) => withRefused(all, act, DRAFT_REPLACED), begun);
}

export function withRefused(book: DraftBook, act: DraftAct, refusal: WireRefusal): DraftBook {
  return { ...book, acts: without(book.acts, [act.commandId]), refused: [...book.refused, { act, refusal }] };
}

export const withoutRefused = (book: DraftBook, one: RefusedAct): DraftBook => ({
  ...book,
  refused: book.refused.filter((other) => other !== one),
});

function withArrived(book: DraftBook, state: DraftState, steps: readonly ArrivedStep[]): DraftBook | null {
  const next = withSteps(sharedDraft(book), steps);
  if (next === null) return null;
  const { revision, accepted } = next;
  const arrived = steps.map(({ commandId }) => commandId);
  const answered = book.answered.filter(({ act }) => !arrived.includes(act.commandId));
  return { ...book, state, revision, accepted, answered, acts: without(book.acts, arrived) };
}

/** The same acts where none of them goes. */
function without(acts: readonly DraftAct[], commandIds: readonly string[]): readonly DraftAct[] {
  const isGone = ({ commandId }: DraftAct): boolean => commandIds.includes(commandId);
  return acts.some(isGone) ? acts.filter((act) => !isGone(act)) : acts;
}
