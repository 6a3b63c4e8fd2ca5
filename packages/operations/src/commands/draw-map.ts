import { applyEdit, EMPTY_MAP, mapEditSchema, Refusal } from '@rumbo/domain';
import type { MapDocument, MapEdit, SingleMapEdit } from '@rumbo/domain';
import type { MapDraft, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command, type CommandContext } from '../command.ts';
import { loadPlace, permit, refuseUnseen } from '../place.ts';
import { topics } from '../topics.ts';
import { comment, commandId, planId } from './inputs.ts';

async function loadDraft(tx: WriteTx, input: { readonly planId: string }, { actor }: CommandContext) {
  const place = await loadPlace(tx, input.planId);
  const published = await tx.maps.published(input.planId);
  const draft = await tx.maps.draft(input.planId);
  const document = draft?.document ?? published?.document ?? EMPTY_MAP;
  if (!document.objectives.some(({ ownerId }) => ownerId === actor.personId)) refuseUnseen(actor, place);
  return { place, published, draft, document };
}

/** Who owns everything that is edited; nobody where an edit touches more than objectives of one owner. */
function ownersOf(edits: readonly MapEdit[], document: MapDocument): readonly string[] {
  const owners = new Map(document.objectives.map(({ id, ownerId }) => [id, ownerId]));
  const single = edits.flatMap((edit) => (edit.kind === 'batch' ? edit.edits : [edit]));
  const found = new Set(single.map((edit) => owners.get(objectiveIdOf(edit) ?? '') ?? null));
  return found.size === 1 ? [...found].filter((ownerId) => ownerId !== null) : [];
}

/** The one objective that an edit is about; null for lanes, links and what adds or takes objectives. */
function objectiveIdOf(edit: SingleMapEdit): string | null {
  switch (edit.kind) {
    case 'editObjective':
    case 'moveObjective':
      return edit.id;
    case 'measure':
      return edit.measure.objectiveId;
    case 'unmeasure':
    case 'editMeasure':
    case 'unlinkInitiative':
      return edit.objectiveId;
    case 'linkInitiative':
      return edit.initiativeLink.objectiveId;
    default:
      return null;
  }
}

/** The draft that is being drawn; a new one starts from what is published. */
function draftOf(draft: MapDraft | null, id: string, published: MapDocument | null): MapDraft {
  if (draft !== null) return draft;
  if (published === null) throw new Refusal('notFound', 'draftNotFound', {}, 'planId');
  return { planId: id, revision: 0, document: published, drawnBy: [], state: 'drawing', sentBy: null, note: null };
}

/** Semantic edits of the map's draft, applied to the newest draft: two people who move two objectives never conflict. */
export const editMap = command({
  name: 'editMap',
  input: z.object({ commandId, planId, edits: z.array(mapEditSchema).check(z.minLength(1), z.maxLength(200)) }),
  load: loadDraft,
  allow: (actor, { place, document }, { edits }) =>
    permit(actor, 'editMap', place, { ownerIds: ownersOf(edits, document) }),
  async run(tx, { planId: id, edits }, loaded, { personId }) {
    const draft = draftOf(loaded.draft, id, loaded.published?.document ?? null);
    if (draft.state === 'sent') throw new Refusal('conflict', 'draftSent', {}, 'planId');
    const document = edits.reduce(applyEdit, draft.document);
    const next = {
      ...draft,
      document,
      revision: draft.revision + 1,
      drawnBy: [...new Set([...draft.drawnBy, personId])],
    };
    await tx.maps.putDraft(next);
    return {
      result: { revision: next.revision },
      planId: id,
      topics: [topics.draft(id)],
      changes: [changed('mapEdit', `${id}/${next.revision}`, edits)],
    };
  },
});

/** Sends the draft to the map approver. Until it is given back it cannot be drawn on. */
export const sendMap = command({
  name: 'sendMap',
  input: z.object({ commandId, planId, revision: z.int(), note: z._default(comment, null) }),
  load: loadDraft,
  allow: (actor, { place }) => permit(actor, 'editMap', place),
  async run(tx, { planId: id, revision, note }, { draft }, { personId }) {
    if (draft === null) throw new Refusal('notFound', 'draftNotFound', {}, 'planId');
    refuseOther(draft, revision);
    if (draft.state === 'sent') throw new Refusal('conflict', 'draftSent', {}, 'planId');
    const next = { ...draft, state: 'sent' as const, sentBy: personId, note };
    await tx.maps.putDraft(next);
    return {
      result: null,
      planId: id,
      topics: [topics.draft(id)],
      changes: [changed('mapDraft', `${id}/${revision}`, { state: 'sent', note }, { state: draft.state })],
    };
  },
});

/** Publishes the draft that was seen as an immutable numbered version. Nobody publishes what they drew, unless the plan allows it. */
export const publishMap = command({
  name: 'publishMap',
  input: z.object({ commandId, planId, revision: z.int() }),
  load: loadDraft,
  allow: (actor, { place, draft }) =>
    permit(actor, 'publishMap', place, {
      madeBy: draft === null ? [] : [...draft.drawnBy, ...(draft.sentBy === null ? [] : [draft.sentBy])],
      isSentForApproval: draft?.state === 'sent',
    }),
  async run(tx, { planId: id, revision }, { draft, published }, { personId, now }) {
    if (draft === null) throw new Refusal('notFound', 'draftNotFound', {}, 'planId');
    refuseOther(draft, revision);
    if (draft.state !== 'sent') throw new Refusal('conflict', 'draftNotSent', {}, 'planId');
    const number = (published?.number ?? 0) + 1;
    const version = {
      planId: id,
      number,
      document: draft.document,
      note: draft.note,
      authorId: draft.sentBy ?? personId,
      publishedBy: personId,
      publishedAt: now,
    };
    await tx.maps.publish(version);
    await tx.maps.removeDraft(id);
    return {
      result: { number },
      planId: id,
      topics: [topics.map(id), topics.draft(id)],
      changes: [changed('mapVersion', `${id}/${number}`, version)],
    };
  },
});

function refuseOther(draft: MapDraft, revision: number): void {
  if (draft.revision !== revision)
    throw new Refusal('conflict', 'draftChanged', { revision: draft.revision }, 'revision');
}
