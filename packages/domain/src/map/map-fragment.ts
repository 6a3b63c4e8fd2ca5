import * as z from 'zod/mini';
import type { ObjectiveId, PlanId } from '../ids.ts';
import { idSchema } from '../ids.ts';
import type { InitiativeLink, Link, MapDocument, Measure, Objective, Perspective } from './document.ts';
import {
  initiativeLinkSchema,
  linkSchema,
  measureSchema,
  objectiveSchema,
  perspectiveSchema,
} from './document-schema.ts';
import { inReadingOrder } from './lanes.ts';

/** By which a text on the clipboard is recognised as ours. */
const FORMAT = 'rumbo-map-fragment-1';

/** Objectives on their way to another place, plan or browser window, with what holds them together. */
export interface MapFragment {
  readonly format: typeof FORMAT;
  readonly planId: PlanId;
  /** The lanes that they came from. */
  readonly perspectives: readonly Perspective[];
  readonly objectives: readonly Objective[];
  /** Those among the objectives. */
  readonly links: readonly Link[];
  readonly measures: readonly Measure[];
  readonly initiativeLinks: readonly InitiativeLink[];
}

const MOST = 1_000;

const fragmentSchema = z.object({
  format: z.literal(FORMAT),
  planId: idSchema,
  perspectives: z.array(perspectiveSchema).check(z.maxLength(MOST)),
  objectives: z.array(objectiveSchema).check(z.minLength(1), z.maxLength(MOST)),
  links: z.array(linkSchema).check(z.maxLength(MOST)),
  measures: z.array(measureSchema).check(z.maxLength(MOST)),
  initiativeLinks: z.array(initiativeLinkSchema).check(z.maxLength(MOST)),
}) satisfies z.ZodMiniType<MapFragment>;

/** What to put on the clipboard for these objectives, as JSON; in reading order, so that they are pasted in it. */
export function copied(document: MapDocument, ids: ReadonlySet<ObjectiveId>, planId: PlanId): MapFragment {
  const objectives = inReadingOrder(document).filter(({ id }) => ids.has(id));
  const lanes = new Set(objectives.map(({ slot }) => slot.perspectiveId));
  return {
    format: FORMAT,
    planId,
    perspectives: document.perspectives.filter(({ id }) => lanes.has(id)),
    objectives,
    links: document.links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    measures: document.measures.filter(({ objectiveId }) => ids.has(objectiveId)),
    initiativeLinks: document.initiativeLinks.filter(({ objectiveId }) => ids.has(objectiveId)),
  };
}

/** The fragment in a text from the clipboard; null where there is none. */
export function readFragment(text: string): MapFragment | null {
  try {
    const read = z.safeParse(fragmentSchema, JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
