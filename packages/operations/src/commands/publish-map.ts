import { Refusal } from '@rumbo/domain';
import type { Actor, Proposal } from '@rumbo/domain';
import type { MapDraft, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { bulkCommand, changed, command, type Changed, type CommandContext, type Permission } from '../command.ts';
import { loadDraft, seenDraft, type DraftOfPlan } from '../map-draft.ts';
import { permit, type Place } from '../place.ts';
import { refreshRollupsOfKpi } from '../rollups.ts';
import { checkedBaseline, checkedTarget, targetedKpi } from '../target-facts.ts';
import { topics } from '../topics.ts';
import { comment, commandId, line, planId } from './inputs.ts';

const seen = { commandId, planId, revision: z.int().check(z.minimum(0)) };

/** Sends the draft to the map approver. Until it is given back it cannot be drawn on. */
export const sendMap = command({
  name: 'sendMap',
  input: z.object({ ...seen, note: z._default(comment, null) }),
  load: loadDraft,
  allow: (actor, { place }) => permit(actor, 'editMap', place),
  async run(tx, { revision, note }, loaded, { personId, now }) {
    const draft = seenDraft(loaded, revision);
    if (draft.state === 'sent') throw new Refusal('conflict', 'draftSent', {}, 'planId');
    return moveDraft(tx, draft, {
      ...draft,
      state: 'sent',
      sentBy: personId,
      sentAt: now,
      note,
      givenBackBy: null,
      giveBackReason: null,
    });
  },
});

/** Takes a sent draft back, to draw on. */
export const withdrawMap = command({
  name: 'withdrawMap',
  input: z.object(seen),
  load: loadDraft,
  allow: (actor, { place }) => permit(actor, 'editMap', place),
  async run(tx, { revision }, loaded) {
    const draft = sentDraft(loaded, revision);
    return moveDraft(tx, draft, { ...draft, state: 'drawing', sentBy: null, sentAt: null });
  },
});

/** Gives a sent draft back with the reason, to be drawn on. */
export const giveBackMap = command({
  name: 'giveBackMap',
  input: z.object({ ...seen, reason: line(2_000) }),
  load: loadDraft,
  allow: mayJudge,
  async run(tx, { revision, reason }, loaded, { personId }) {
    const draft = sentDraft(loaded, revision);
    return moveDraft(tx, draft, {
      ...draft,
      state: 'drawing',
      sentBy: null,
      sentAt: null,
      givenBackBy: personId,
      giveBackReason: reason,
    });
  },
});

/** Gives the draft up: the next one begins from what is published. Its steps are kept. */
export const discardMap = command({
  name: 'discardMap',
  input: z.object(seen),
  load: loadDraft,
  allow: (actor, { place }) => permit(actor, 'editMap', place),
  async run(tx, { planId: id, revision }, loaded) {
    const draft = seenDraft(loaded, revision);
    if (draft.state === 'sent') throw new Refusal('conflict', 'draftSent', {}, 'planId');
    await tx.maps.removeDraft(id);
    return {
      result: null,
      planId: id,
      topics: [topics.draft(id)],
      changes: [changed('mapDraft', `${id}/${draft.id}`, null, { revision })],
    };
  },
});

async function moveDraft(tx: WriteTx, before: MapDraft, after: MapDraft) {
  await tx.maps.putDraft(after);
  const { planId: id, revision } = after;
  const said = ({ state, note, giveBackReason }: MapDraft) => ({ state, note, giveBackReason });
  return {
    result: null,
    planId: id,
    topics: [topics.draft(id), topics.sent(id)],
    changes: [changed('mapDraft', `${id}/${after.id}/${revision}`, said(after), said(before))] as const,
  };
}

function sentDraft(loaded: DraftOfPlan, revision: number): MapDraft {
  const draft = seenDraft(loaded, revision);
  if (draft.state !== 'sent') throw new Refusal('conflict', 'draftNotSent', {}, 'planId');
  return draft;
}

/** Nobody judges what they drew or sent, unless the plan allows it. */
function mayJudge(actor: Actor, { place, draft }: DraftOfPlan): Permission {
  return permit(actor, 'publishMap', place, {
    madeBy: draft === null ? [] : [...draft.drawnBy, ...(draft.sentBy === null ? [] : [draft.sentBy])],
    isSentForApproval: draft?.state === 'sent',
  });
}

/** Publishes the draft that was seen as an immutable numbered version; what it proposes for KPIs comes into force with it. */
export const publishMap = bulkCommand({
  name: 'publishMap',
  input: z.object(seen),
  load: loadDraft,
  allow: mayJudge,
  async run(tx, { planId: id, revision }, loaded, context) {
    const draft = sentDraft(loaded, revision);
    const number = ((await tx.maps.versions(id)).at(-1)?.number ?? 0) + 1;
    const authorId = draft.sentBy ?? context.personId;
    const version = {
      planId: id,
      number,
      document: draft.document,
      note: draft.note,
      authorId,
      publishedBy: context.personId,
      publishedAt: context.now,
    };
    await tx.maps.publish(version);
    await tx.maps.removeDraft(id);
    const { proposals } = draft.document;
    const facts = await enforce(tx, loaded.place, proposals, authorId, context);
    return {
      result: { number },
      planId: id,
      topics: [
        topics.map(id),
        topics.draft(id),
        topics.sent(id),
        ...proposals.flatMap(({ kpiId }) => [topics.kpi(kpiId), topics.rules(kpiId)]),
      ],
      changes: [changed('mapVersion', `${id}/${number}`, version), ...facts],
    };
  },
});

/** Baselines first, since a path to a target may start at one. */
async function enforce(
  tx: WriteTx,
  place: Place,
  proposals: readonly Proposal[],
  authorId: string,
  { newId, breathe }: CommandContext,
): Promise<readonly Changed[]> {
  const changes: Changed[] = [];
  const inOrder = proposals.toSorted((a, b) => Number(a.kind === 'target') - Number(b.kind === 'target'));
  for (const proposal of inOrder) {
    await breathe();
    const kpi = await targetedKpi(tx, place, proposal.kpiId);
    const { kind, ...given } = proposal;
    if (kind === 'baseline') {
      const { baseline, before } = checkedBaseline(kpi, proposal);
      await tx.targets.putBaseline(baseline);
      changes.push(changed('baseline', `${given.kpiId}/${given.unitId}`, baseline, before));
    } else {
      const { target, before } = checkedTarget(kpi, { ...proposal, id: newId(), authorId });
      await tx.targets.put(target);
      changes.push(changed('target', target.id, target, before));
    }
  }
  for (const kpiId of new Set(proposals.map((one) => one.kpiId))) await refreshRollupsOfKpi(tx, place, kpiId, breathe);
  return changes;
}
