import type { PersonId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Reading, ReadingState } from './reading.ts';

export const READING_TRANSITIONS = ['submit', 'withdraw', 'approve', 'return'] as const;
export type ReadingTransition = (typeof READING_TRANSITIONS)[number];

/** What a change of state is decided on. */
export type TransitionSubject = Pick<Reading, 'state' | 'submittedBy'>;

const FROM: Readonly<Record<ReadingTransition, ReadingState>> = {
  submit: 'draft',
  withdraw: 'submitted',
  approve: 'submitted',
  return: 'submitted',
};

/** Whether a revision may be typed over (method 4): submitted rows refuse typing; over an approved one a new revision begins. */
export function isTypingAllowed(pending: ReadingState | null): boolean {
  return pending !== 'submitted';
}

/** Whether a new value stands in place of an approved one without saying why: its comment has to be one of its own. */
export function isCorrectionUnexplained(
  reading: Pick<Reading, 'comment'>,
  approved: Pick<Reading, 'comment'>,
): boolean {
  return reading.comment === null || reading.comment === approved.comment;
}

/** Submitted; approved at once where the plan says that the unit needs no approval. Refuses `readingNotDraft`. */
export function afterSubmit(reading: TransitionSubject, unit: { readonly needsApproval: boolean }): ReadingState {
  refuseUnless(reading, 'submit', 'readingNotDraft');
  return unit.needsApproval ? 'submitted' : 'approved';
}

/** Draft again, by who submitted it. Refuses `readingNotSubmitted` and `notTheSubmitter`. */
export function afterWithdraw(reading: TransitionSubject, by: PersonId): ReadingState {
  refuseUnless(reading, 'withdraw', 'readingNotSubmitted');
  if (reading.submittedBy !== by) throw new Refusal('forbidden', 'notTheSubmitter');
  return 'draft';
}

/** In force. Whose work it is, is `can`'s to judge. Refuses `readingNotSubmitted`. */
export function afterApprove(reading: TransitionSubject): ReadingState {
  refuseUnless(reading, 'approve', 'readingNotSubmitted');
  return 'approved';
}

/** Draft again with a reason. Refuses `readingNotSubmitted` and `reasonMissing`. */
export function afterReturn(reading: TransitionSubject, reason: string): ReadingState {
  refuseUnless(reading, 'return', 'readingNotSubmitted');
  if (reason.trim() === '') throw new Refusal('invalid', 'reasonMissing', {}, 'reason');
  return 'draft';
}

/** The changes of state that a revision in this state can make. */
export function transitionsFrom(state: ReadingState): ReadingTransition[] {
  return READING_TRANSITIONS.filter((transition) => FROM[transition] === state);
}

function refuseUnless(reading: TransitionSubject, transition: ReadingTransition, code: string): void {
  if (reading.state !== FROM[transition]) throw new Refusal('conflict', code, { state: reading.state });
}
