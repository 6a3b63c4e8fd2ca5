import type { ObjectiveId, PlanId } from '../ids.ts';
import { applyEdit } from './apply-edit.ts';
import type { MapDocument, Objective } from './document.ts';
import type { SingleMapEdit } from './edit.ts';
import type { MapFragment } from './map-fragment.ts';
import { freeSlotNear, nextCode } from './slots.ts';

export interface PasteInto {
  readonly planId: PlanId;
  readonly newId: () => string;
  /** Where objectives go whose lane this map does not have. */
  readonly perspectiveId: string | null;
}

/** The edits of a paste, to be done as one batch, and what they leave behind. */
export interface Paste {
  readonly edits: readonly SingleMapEdit[];
  /** The new objectives, to be selected. */
  readonly objectiveIds: readonly ObjectiveId[];
  /** Those of the fragment for which there was no room, as they were. */
  readonly noRoom: readonly Objective[];
  /** How much else was not pasted: people, KPIs and initiatives belong to a plan, and a link needs both its ends. */
  readonly leftOut: {
    readonly people: number;
    readonly links: number;
    readonly measures: number;
    readonly initiativeLinks: number;
  };
}

/**
 * Puts the objectives of a fragment into a map: with new ids and codes, in the lane of the same id or name, else in the
 * chosen one, in the free slot nearest to where they stood; with the links among them, and in the same plan with their
 * people, KPIs and initiatives.
 */
export function pasted(document: MapDocument, fragment: MapFragment, into: PasteInto): Paste {
  const newIds = new Map<ObjectiveId, ObjectiveId>();
  const noRoom: Objective[] = [];
  const edits: SingleMapEdit[] = [];
  const isSamePlan = fragment.planId === into.planId;
  let map = document;
  for (const original of fragment.objectives) {
    const perspectiveId = laneFor(map, fragment, original.slot.perspectiveId) ?? into.perspectiveId;
    const slot = perspectiveId === null ? null : freeSlotNear(map, { ...original.slot, perspectiveId });
    if (slot === null) {
      noRoom.push(original);
      continue;
    }
    const people = isSamePlan ? {} : { ownerId: null, deputyId: null };
    const objective = { ...original, ...people, id: into.newId(), code: nextCode(map, slot.perspectiveId), slot };
    const edit: SingleMapEdit = { kind: 'addObjective', objective };
    newIds.set(original.id, objective.id);
    edits.push(edit);
    map = applyEdit(map, edit);
  }
  const connections = connectionEdits(fragment, newIds, { ...into, isSamePlan });
  return {
    edits: [...edits, ...connections],
    objectiveIds: [...newIds.values()],
    noRoom,
    leftOut: leftOutOf(fragment, newIds, connections, isSamePlan),
  };
}

/** The lane of that id, as in the same plan, or one that has the same name in a language. */
function laneFor(document: MapDocument, fragment: MapFragment, perspectiveId: string): string | null {
  if (document.perspectives.some(({ id }) => id === perspectiveId)) return perspectiveId;
  const names = namesOf(fragment.perspectives.find(({ id }) => id === perspectiveId)?.name ?? {});
  return document.perspectives.find(({ name }) => namesOf(name).some((one) => names.includes(one)))?.id ?? null;
}

function namesOf(name: { readonly es?: string; readonly en?: string }): string[] {
  return [name.es, name.en].filter((one) => one !== undefined).map((one) => one.trim().toLowerCase());
}

function connectionEdits(
  { links, measures, initiativeLinks }: MapFragment,
  newIds: ReadonlyMap<ObjectiveId, ObjectiveId>,
  { newId, isSamePlan }: Pick<PasteInto, 'newId'> & { readonly isSamePlan: boolean },
): SingleMapEdit[] {
  const between = links.flatMap((link): SingleMapEdit[] => {
    const fromId = newIds.get(link.fromId);
    const toId = newIds.get(link.toId);
    if (fromId === undefined || toId === undefined) return [];
    return [{ kind: 'link', link: { ...link, id: newId(), fromId, toId } }];
  });
  if (!isSamePlan) return between;
  return [
    ...between,
    ...measures.flatMap((measure): SingleMapEdit[] => {
      const objectiveId = newIds.get(measure.objectiveId);
      return objectiveId === undefined ? [] : [{ kind: 'measure', measure: { ...measure, objectiveId } }];
    }),
    ...initiativeLinks.flatMap(({ initiativeId, objectiveId: original }): SingleMapEdit[] => {
      const objectiveId = newIds.get(original);
      if (objectiveId === undefined) return [];
      return [{ kind: 'linkInitiative', initiativeLink: { initiativeId, objectiveId } }];
    }),
  ];
}

function leftOutOf(
  { objectives, links, measures, initiativeLinks }: MapFragment,
  newIds: ReadonlyMap<ObjectiveId, ObjectiveId>,
  done: readonly SingleMapEdit[],
  isSamePlan: boolean,
): Paste['leftOut'] {
  const count = (kind: SingleMapEdit['kind']): number => done.filter((edit) => edit.kind === kind).length;
  const people = objectives.filter(({ id }) => newIds.has(id)).flatMap(({ ownerId, deputyId }) => [ownerId, deputyId]);
  return {
    people: isSamePlan ? 0 : people.filter((person) => person !== null).length,
    links: links.length - count('link'),
    measures: measures.length - count('measure'),
    initiativeLinks: initiativeLinks.length - count('linkInitiative'),
  };
}
