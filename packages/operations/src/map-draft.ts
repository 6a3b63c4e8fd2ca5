import { dayInZone, EMPTY_MAP, Refusal } from '@rumbo/domain';
import type { MapDocument, MapEdit, SingleMapEdit } from '@rumbo/domain';
import type { MapDraft, MapStep, WriteTx } from '@rumbo/store';
import type { CommandContext } from './command.ts';
import { loadPlace, refuseUnseen, type Place } from './place.ts';

/** The draft of a plan's map. */
export interface DraftOfPlan {
  readonly place: Place;
  /** Null while nobody has drawn since the last version. */
  readonly draft: MapDraft | null;
  /** The draft's, else the published one. */
  readonly document: MapDocument;
}

/** Loads it; `notFound` for who neither sees the plan nor owns an objective of it. */
export async function loadDraft(
  tx: WriteTx,
  { planId }: { readonly planId: string },
  { actor }: CommandContext,
): Promise<DraftOfPlan> {
  const place = await loadPlace(tx, planId);
  const draft = await tx.maps.draft(planId);
  const document = draft?.document ?? (await tx.maps.published(planId))?.document ?? EMPTY_MAP;
  if (!document.objectives.some(({ ownerId }) => ownerId === actor.personId)) refuseUnseen(actor, place);
  return { place, draft, document };
}

/** A draft begun anew from a document, with nothing proposed. */
export function newDraft(planId: string, id: string, document: MapDocument): MapDraft {
  return {
    planId,
    id,
    revision: 0,
    document: { ...document, proposals: [] },
    drawnBy: [],
    state: 'drawing',
    sentBy: null,
    sentAt: null,
    note: null,
    givenBackBy: null,
    giveBackReason: null,
  };
}

/** The draft that somebody is about to draw on. Refuses one that waits for its approval, and one that another has taken the place of. */
export function drawable(
  { draft, document, place }: DraftOfPlan,
  seenId: string | undefined,
  newId: () => string,
): MapDraft {
  if (seenId !== undefined && draft !== null && draft.id !== seenId)
    throw new Refusal('conflict', 'draftReplaced', {}, 'draftId');
  if (draft?.state === 'sent') throw new Refusal('conflict', 'draftSent', {}, 'planId');
  return draft ?? newDraft(place.plan.id, newId(), document);
}

/** The draft as somebody saw it. */
export function seenDraft({ draft }: DraftOfPlan, revision: number): MapDraft {
  if (draft === null) throw new Refusal('notFound', 'draftNotFound', {}, 'planId');
  if (draft.revision !== revision)
    throw new Refusal('conflict', 'draftChanged', { revision: draft.revision }, 'revision');
  return draft;
}

/** What was drawn on another day is not taken back by a key pressed today. */
export function isOfToday({ at }: Pick<MapStep, 'at'>, { administration }: Place, now: string): boolean {
  return dayInZone(at, administration.timeZone) === dayInZone(now, administration.timeZone);
}

/** What an edit is about, for whose it is: an objective, or a KPI. Null for lanes, links and what adds or takes objectives. */
export function subjectOf(edit: SingleMapEdit): { readonly objectiveId?: string; readonly kpiId?: string } | null {
  switch (edit.kind) {
    case 'editObjective':
    case 'moveObjective':
      return { objectiveId: edit.id };
    case 'measure':
      return { objectiveId: edit.measure.objectiveId };
    case 'unmeasure':
    case 'editMeasure':
    case 'unlinkInitiative':
      return { objectiveId: edit.objectiveId };
    case 'linkInitiative':
      return { objectiveId: edit.initiativeLink.objectiveId };
    case 'propose':
    case 'withdrawProposal':
      return { kpiId: edit.proposal.kpiId };
    default:
      return null;
  }
}

export function singlesOf(edits: readonly MapEdit[]): readonly SingleMapEdit[] {
  return edits.flatMap((edit) => (edit.kind === 'batch' ? edit.edits : [edit]));
}
