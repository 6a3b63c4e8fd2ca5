import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';
import {
  columnsSchema,
  initiativeLinkSchema,
  lagSchema,
  linkSchema,
  mapDocumentSchema,
  measureSchema,
  objectiveCodeSchema,
  objectiveSchema,
  perspectiveSchema,
  proposalKeySchema,
  proposalSchema,
  reviewSchema,
  signSchema,
  slotSchema,
  themeSchema,
  weightSchema,
} from './document-schema.ts';
import { textPatchSchema } from './text-patch.ts';

const id = idSchema;

/** Place in the list, from 0; left out or beyond the end: at the end. */
const at = z.exactOptional(z.int().check(z.minimum(0)));
const to = z.int().check(z.minimum(0));

const kind = <Kind extends string>(name: Kind) => z.literal(name);

const laneEdits = [
  z.object({ kind: kind('addPerspective'), perspective: perspectiveSchema, at }),
  z.object({
    kind: kind('renamePerspective'),
    id,
    name: z.exactOptional(textPatchSchema),
    question: z.exactOptional(textPatchSchema),
  }),
  z.object({ kind: kind('movePerspective'), id, to }),
  z.object({ kind: kind('removePerspective'), id }),
  z.object({ kind: kind('addTheme'), theme: themeSchema, at }),
  z.object({ kind: kind('renameTheme'), id, name: textPatchSchema }),
  z.object({ kind: kind('resizeTheme'), id, columns: columnsSchema }),
  z.object({ kind: kind('moveTheme'), id, to }),
  z.object({ kind: kind('removeTheme'), id }),
] as const;

/** Only the fields that are in it change; texts change per language. */
const objectiveFields = z.object({
  code: z.exactOptional(objectiveCodeSchema),
  title: z.exactOptional(textPatchSchema),
  statement: z.exactOptional(textPatchSchema),
  ownerId: z.exactOptional(z.nullable(id)),
  deputyId: z.exactOptional(z.nullable(id)),
  review: z.exactOptional(reviewSchema),
});

const objectiveEdits = [
  z.object({ kind: kind('addObjective'), objective: objectiveSchema, at }),
  z.object({ kind: kind('removeObjective'), id }),
  z.object({ kind: kind('moveObjective'), id, slot: slotSchema }),
  /** Several at once: only where they all end is looked at, so that two may change places. */
  z.object({
    kind: kind('moveObjectives'),
    moves: z.array(z.object({ id, slot: slotSchema })).check(z.minLength(1), z.maxLength(1_000)),
  }),
  z.object({ kind: kind('editObjective'), id, set: objectiveFields }),
] as const;

const linkFields = z.object({
  sign: z.exactOptional(signSchema),
  lagMonths: z.exactOptional(lagSchema),
  reason: z.exactOptional(textPatchSchema),
  tested: z.exactOptional(z.boolean()),
  reviewOn: z.exactOptional(z.nullable(z.iso.date())),
  isFeedbackLoop: z.exactOptional(z.boolean()),
});

const measureFields = z.object({ weight: z.exactOptional(weightSchema), decisive: z.exactOptional(z.boolean()) });

const connectionEdits = [
  z.object({ kind: kind('link'), link: linkSchema, at }),
  z.object({ kind: kind('unlink'), id }),
  z.object({ kind: kind('editLink'), id, set: linkFields }),
  z.object({ kind: kind('measure'), measure: measureSchema, at }),
  z.object({ kind: kind('unmeasure'), objectiveId: id, kpiId: id }),
  z.object({ kind: kind('editMeasure'), objectiveId: id, kpiId: id, set: measureFields }),
  z.object({ kind: kind('linkInitiative'), initiativeLink: initiativeLinkSchema, at }),
  z.object({ kind: kind('unlinkInitiative'), initiativeId: id, objectiveId: id }),
] as const;

const proposalEdits = [
  z.object({ kind: kind('propose'), proposal: proposalSchema, at }),
  z.object({ kind: kind('withdrawProposal'), proposal: proposalKeySchema }),
] as const;

/** Everything at once: an earlier version as a new draft. */
const replaceMap = z.object({ kind: kind('replaceMap'), document: mapDocumentSchema });

export const singleMapEditSchema = z.discriminatedUnion('kind', [
  ...laneEdits,
  ...objectiveEdits,
  ...connectionEdits,
  ...proposalEdits,
  replaceMap,
]);

/** Several edits that are done, refused and undone as one. */
const batchSchema = z.object({
  kind: kind('batch'),
  edits: z.array(singleMapEditSchema).check(z.minLength(1), z.maxLength(5_000)),
});

/** What an editor does to a map: one small semantic step, the same in the browser, on the wire and on the server. */
export const mapEditSchema = z.discriminatedUnion('kind', [singleMapEditSchema, batchSchema]);
export type SingleMapEdit = z.infer<typeof singleMapEditSchema>;
export type MapEdit = z.infer<typeof mapEditSchema>;

export type ProposalKey = z.infer<typeof proposalKeySchema>;

export type EditOf<Kind extends MapEdit['kind']> = Extract<MapEdit, { kind: Kind }>;
