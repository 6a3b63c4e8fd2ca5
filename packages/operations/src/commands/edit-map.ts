import {
  applyEdit,
  idSchema,
  inverseOf,
  mapEditSchema,
  overwrittenBy,
  Refusal,
  takeBack,
  undoStateOf,
} from '@rumbo/domain';
import type { DraftStep, MapEdit, Proposal } from '@rumbo/domain';
import type { MapDraft, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { changed, command, type CommandContext, type Outcome } from '../command.ts';
import { drawable, isOfToday, loadDraft, singlesOf, subjectOf, type DraftOfPlan } from '../map-draft.ts';
import { permit, type Place } from '../place.ts';
import { checkedBaseline, checkedTarget, targetedKpi } from '../target-facts.ts';
import { topics } from '../topics.ts';
import { ownersOf } from './define-kpi.ts';
import { commandId, planId } from './inputs.ts';

const revision = z.int().check(z.minimum(0));
const draftId = z.optional(z.union([idSchema, z.literal('')]));

export interface DraftWithOwners extends DraftOfPlan {
  /** Of the KPIs that proposals are about. */
  readonly kpiOwners: ReadonlyMap<string, readonly string[]>;
}

async function loadForEdits(
  tx: WriteTx,
  input: { readonly planId: string; readonly edits: readonly MapEdit[] },
  context: CommandContext,
): Promise<DraftWithOwners> {
  const draft = await loadDraft(tx, input, context);
  const kpiIds = new Set(singlesOf(input.edits).flatMap((edit) => subjectOf(edit)?.kpiId ?? []));
  const kpiOwners = new Map<string, readonly string[]>();
  for (const kpiId of kpiIds) kpiOwners.set(kpiId, ownersOf(await tx.kpis.versions(kpiId)));
  return { ...draft, kpiOwners };
}

/** Who owns everything that is edited; nobody where edits touch more than what one person owns. */
function soleOwners(edits: readonly MapEdit[], { document, kpiOwners }: DraftWithOwners): readonly string[] {
  const objectives = new Map(document.objectives.map(({ id, ownerId }) => [id, ownerId]));
  const found = new Set(
    singlesOf(edits).map((edit) => {
      const subject = subjectOf(edit);
      if (subject?.kpiId !== undefined) return kpiOwners.get(subject.kpiId)?.[0] ?? null;
      return objectives.get(subject?.objectiveId ?? '') ?? null;
    }),
  );
  return found.size === 1 ? [...found].filter((ownerId) => ownerId !== null) : [];
}

/**
 * Semantic edits of the map's draft, applied to the newest draft as one step: two people who move two objectives never
 * conflict. `seen` is the revision that the edits were typed over: a field that somebody else has changed since is a
 * conflict. Undo takes the step back as a whole.
 */
export const editMap = command({
  name: 'editMap',
  input: z.object({
    commandId,
    planId,
    draftId,
    seen: z.optional(revision),
    edits: z.array(mapEditSchema).check(z.minLength(1), z.maxLength(200)),
  }),
  load: loadForEdits,
  allow: (actor, loaded, { edits }) => permit(actor, 'editMap', loaded.place, { ownerIds: soleOwners(edits, loaded) }),
  async run(tx, input, loaded, context) {
    const draft = drawable(loaded, input.draftId, context.newId);
    const edit = asOne(input.edits);
    if (input.seen !== undefined && input.seen < draft.revision) {
      const unseen = await tx.maps.steps(draft.planId, draft.id, input.seen);
      await refuseOverwriting(tx, edit, unseen, context.personId);
    }
    for (const single of singlesOf([edit]))
      if (single.kind === 'propose') await checkProposal(tx, loaded.place, single.proposal);
    return takeStep(tx, draft, { kind: 'edit', edit }, input.commandId, context);
  },
});

function asOne(edits: readonly MapEdit[]): MapEdit {
  const [only] = edits;
  return edits.length === 1 && only !== undefined ? only : { kind: 'batch', edits: [...singlesOf(edits)] };
}

/** Nobody's words are written over unseen: both are to be looked at. */
async function refuseOverwriting(
  tx: WriteTx,
  edit: MapEdit,
  unseen: readonly DraftStep[],
  personId: string,
): Promise<void> {
  const other = overwrittenBy(edit, unseen, personId);
  if (other === null) return;
  const by = (await tx.people.byId(other.personId))?.name ?? null;
  throw new Refusal('conflict', 'fieldChanged', { by, revision: other.revision }, 'edits');
}

/** What could not come into force with the map is refused when it is proposed. */
async function checkProposal(tx: WriteTx, place: Place, proposal: Proposal): Promise<void> {
  const kpi = await targetedKpi(tx, place, proposal.kpiId);
  if (proposal.kind === 'baseline') checkedBaseline(kpi, proposal);
  else checkedTarget(kpi, { ...proposal, id: '', authorId: '' });
}

/** Where a step has led. */
export interface Stepped {
  readonly draftId: string;
  readonly revision: number;
}

/** One more step of the draft, kept with what takes it back. */
async function takeStep(
  tx: WriteTx,
  draft: MapDraft,
  { kind, edit }: Pick<DraftStep, 'kind' | 'edit'>,
  id: string,
  { personId, now }: CommandContext,
): Promise<Outcome<Stepped>> {
  const inverse = inverseOf(draft.document, edit);
  const next: MapDraft = {
    ...draft,
    document: applyEdit(draft.document, edit),
    revision: draft.revision + 1,
    drawnBy: [...new Set([...draft.drawnBy, personId])],
  };
  const place = { planId: draft.planId, draftId: draft.id, revision: next.revision };
  await tx.maps.putDraft(next);
  await tx.maps.addStep({ ...place, personId, commandId: id, at: now, kind, edit, inverse });
  return {
    result: { draftId: draft.id, revision: next.revision },
    planId: draft.planId,
    topics: [topics.draft(draft.planId)],
    changes: [changed('mapEdit', `${draft.planId}/${draft.id}/${next.revision}`, edit)],
  };
}

const undoInput = z.object({ commandId, planId, draftId });

/** Takes back the person's last step of today that still stands; refuses where somebody else has built on it. */
export const undoMap = command({
  name: 'undoMap',
  input: undoInput,
  load: loadDraft,
  allow: (actor, loaded) => permit(actor, 'editMap', loaded.place, { ownerIds: drawers(loaded) }),
  async run(tx, input, loaded, context) {
    const draft = drawable(loaded, input.draftId, context.newId);
    const steps = await tx.maps.steps(draft.planId, draft.id, 0);
    const { undo } = undoStateOf(steps, context.personId);
    if (undo === null || !isOfToday(undo, loaded.place, context.now))
      throw new Refusal('conflict', 'nothingToUndo', {}, 'planId');
    const outcome = takeBack(draft.document, steps, undo);
    if ('inTheWay' in outcome) throw await inTheWay(tx, outcome.inTheWay);
    return takeStep(tx, draft, { kind: 'undo', edit: undo.inverse }, input.commandId, context);
  },
});

/** Does again what the person took back last, as long as they have done nothing else since. */
export const redoMap = command({
  name: 'redoMap',
  input: undoInput,
  load: loadDraft,
  allow: (actor, loaded) => permit(actor, 'editMap', loaded.place, { ownerIds: drawers(loaded) }),
  async run(tx, input, loaded, context) {
    const draft = drawable(loaded, input.draftId, context.newId);
    const steps = await tx.maps.steps(draft.planId, draft.id, 0);
    const { redo } = undoStateOf(steps, context.personId);
    if (redo === null || !isOfToday(redo, loaded.place, context.now))
      throw new Refusal('conflict', 'nothingToRedo', {}, 'planId');
    const outcome = takeBack(draft.document, steps, redo);
    if ('inTheWay' in outcome) throw await inTheWay(tx, outcome.inTheWay);
    return takeStep(tx, draft, { kind: 'redo', edit: redo.inverse }, input.commandId, context);
  },
});

/** An owner who drew on what is theirs may take back what they drew. */
function drawers({ draft }: DraftOfPlan): readonly string[] {
  return draft?.drawnBy ?? [];
}

async function inTheWay(tx: WriteTx, step: DraftStep): Promise<Refusal> {
  const by = (await tx.people.byId(step.personId))?.name ?? null;
  const [first = step.edit] = singlesOf([step.edit]);
  return new Refusal('conflict', 'undoInTheWay', { by, edit: first.kind, revision: step.revision }, 'planId');
}

/** Puts an earlier version in place of the draft, as a step that can be taken back like any other. */
export const restoreMap = command({
  name: 'restoreMap',
  input: z.object({ commandId, planId, draftId, number: z.int().check(z.minimum(1)) }),
  async load(tx, input, context) {
    return { ...(await loadDraft(tx, input, context)), version: await tx.maps.version(input.planId, input.number) };
  },
  allow: (actor, { place }) => permit(actor, 'editMap', place),
  async run(tx, input, { version, ...loaded }, context) {
    if (version === null) throw new Refusal('notFound', 'mapVersionNotFound', {}, 'number');
    const draft = drawable(loaded, input.draftId, context.newId);
    const document = { ...version.document, proposals: [] };
    return takeStep(tx, draft, { kind: 'edit', edit: { kind: 'replaceMap', document } }, input.commandId, context);
  },
});
