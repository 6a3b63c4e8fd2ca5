import { canSeePlan, EMPTY_MAP, Refusal, standsFor, undoStateOf } from '@rumbo/domain';
import type { Actor, DraftStep, MapDocument } from '@rumbo/domain';
import type { MapDraft, MapStep } from '@rumbo/store';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { DraftStepsInput, PlanInput } from '../inputs.ts';
import { isOfToday, newDraft, singlesOf, subjectOf } from '../map-draft.ts';
import { may, mayChange, type Place } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, mapIn, nameOf, namesIn, placeIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { DraftState, DraftStepsView, DraftView, StepLabel } from '../views/index.ts';

/** The draft of a plan's map, whole; what is published, at revision 0, while nobody has drawn since. */
export function draft(deps: QueryDependencies, caller: Caller, input: PlanInput, trace: ReadTrace): Promise<DraftView> {
  return reading(deps, trace, async (snapshot) => {
    const drawing = await drawingIn(deps, snapshot, caller, input.planId, trace);
    const { place, document } = drawing;
    return {
      planId: place.plan.id,
      planName: place.plan.name,
      isIllustrative: place.plan.settings.illustrative,
      languages: place.administration.languages,
      number: (drawing.publishedNumber ?? 0) + 1,
      mapApproverName: nameOf(await namesIn(snapshot), place.plan.mapApproverId),
      document,
      ...(await stateOf(deps, snapshot, drawing)),
    };
  });
}

/** The steps of the draft after a revision; none where another draft has taken its place, which its id tells. */
export function draftSteps(
  deps: QueryDependencies,
  caller: Caller,
  input: DraftStepsInput,
  trace: ReadTrace,
): Promise<DraftStepsView> {
  return reading(deps, trace, async (snapshot) => {
    const drawing = await drawingIn(deps, snapshot, caller, input.planId, trace);
    const isSame = drawing.draft !== null && drawing.draft.id === input.draftId;
    const steps = isSame ? await snapshot.tx.maps.steps(input.planId, input.draftId, input.after) : [];
    return { ...(await stateOf(deps, snapshot, drawing)), steps: steps.map(withoutPlace) };
  });
}

function withoutPlace({ planId: _, draftId: __, ...step }: MapStep): DraftStep {
  return step;
}

interface Drawing {
  readonly actor: Actor;
  readonly place: Place;
  readonly draft: MapDraft | null;
  readonly document: MapDocument;
  readonly publishedNumber: number | null;
}

/** Refuses, as if there were none, whom neither their role nor something of their own on it lets see the draft. */
export async function drawingIn(
  deps: QueryDependencies,
  snapshot: Snapshot,
  caller: Caller,
  planId: string,
  trace: ReadTrace,
): Promise<Drawing> {
  trace.audience = 'person';
  const actor = await actorIn(snapshot, caller);
  const place = await placeIn(snapshot, planId);
  snapshot.note(topics.draft(planId), topics.plan(planId), topics.grants(actor.personId), topics.people());
  const published = await mapIn(snapshot, planId);
  const own = await snapshot.tx.maps.draft(planId);
  const { document } = own ?? newDraft(planId, '', published?.document ?? EMPTY_MAP);
  const ownsSome = document.objectives.some(({ ownerId }) => standsFor(actor, ownerId));
  const isSent = { isSentForApproval: own?.state === 'sent' };
  if (!ownsSome && !canSeePlan(actor, place.plan)) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
  if (!ownsSome && !may(actor, 'seeDraft', place, isSent)) throw new Refusal('notFound', 'draftNotFound', {}, 'planId');
  return { actor, place, draft: own, document, publishedNumber: published?.number ?? null };
}

async function stateOf(
  deps: QueryDependencies,
  snapshot: Snapshot,
  { actor, place, draft: own, document }: Drawing,
): Promise<DraftState> {
  const names = await namesIn(snapshot);
  const steps = own === null ? [] : await snapshot.tx.maps.steps(place.plan.id, own.id, 0);
  const { undo, redo } = undoStateOf(steps, actor.personId);
  const labelOf = (step: DraftStep | null) =>
    step !== null && isOfToday(step, place, deps.now()) ? labelIn(document, step) : null;
  return {
    draftId: own?.id ?? null,
    revision: own?.revision ?? 0,
    state: own?.state ?? 'drawing',
    sentByName: nameOf(names, own?.sentBy ?? null),
    sentAt: own?.sentAt ?? null,
    note: own?.note ?? null,
    givenBackByName: nameOf(names, own?.givenBackBy ?? null),
    giveBackReason: own?.giveBackReason ?? null,
    drawnByNames: (own?.drawnBy ?? []).flatMap((id) => names.get(id) ?? []),
    undo: labelOf(undo),
    redo: labelOf(redo),
    may: rightsOn(actor, place, own, document),
  };
}

function labelIn(document: MapDocument, { edit }: DraftStep): StepLabel {
  const [first = edit] = singlesOf([edit]);
  const objectiveId = first.kind === 'batch' ? null : (subjectOf(first)?.objectiveId ?? null);
  return {
    edit: first.kind,
    objectiveCode: document.objectives.find(({ id }) => id === objectiveId)?.code ?? null,
  };
}

function rightsOn(actor: Actor, place: Place, own: MapDraft | null, document: MapDocument): DraftState['may'] {
  const isOpen = own?.state !== 'sent' && place.plan.archivedAt === null;
  const draw = isOpen && may(actor, 'editMap', place);
  return {
    draw,
    ownObjectiveIds: isOpen
      ? document.objectives.filter(({ ownerId }) => standsFor(actor, ownerId)).map(({ id }) => id)
      : [],
    send: draw && own !== null,
    withdraw: own?.state === 'sent' && mayChange(actor, 'editMap', place),
    judge: own?.state === 'sent' && mayJudge(actor, place, own),
  };
}

/** A draft that waits for its approval. */
export type SentDraft = Pick<MapDraft, 'drawnBy' | 'sentBy' | 'sentAt' | 'note'> & { readonly number: number };

/** The draft of a plan that waits for its approval, without what is drawn on it; null while none does. */
export async function sentDraftIn(snapshot: Snapshot, planId: string): Promise<SentDraft | null> {
  const { draft: own } = await snapshot.remember(`sent draft ${planId}`, async (inner) => {
    inner.note(topics.sent(planId));
    const kept = await inner.tx.maps.draft(planId);
    if (kept?.state !== 'sent') return { draft: null };
    const { drawnBy, sentBy, sentAt, note } = kept;
    const number = ((await inner.tx.maps.versions(planId)).at(-1)?.number ?? 0) + 1;
    return { draft: { drawnBy, sentBy, sentAt, note, number } };
  });
  return own;
}

/** Whether somebody may publish a draft that waits for it, or give it back. */
export function mayJudge(
  actor: Actor,
  place: Place,
  { drawnBy, sentBy }: Pick<MapDraft, 'drawnBy' | 'sentBy'>,
): boolean {
  const madeBy = [...drawnBy, ...(sentBy === null ? [] : [sentBy])];
  return mayChange(actor, 'publishMap', place, { madeBy, isSentForApproval: true });
}
