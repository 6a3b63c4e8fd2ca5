import { Refusal } from '../refusal.ts';
import { refuseSlot } from './columns.ts';
import type { MapDocument, Objective } from './document.ts';
import type { EditOf } from './edit.ts';
import { inserted, located, refuseIfAny, removed, replaced } from './ordered-list.ts';
import { patchedName, patchedText } from './text-patch.ts';

export function objectiveAt(document: MapDocument, id: string): { item: Objective; index: number } {
  return located(document.objectives, (objective) => objective.id === id, 'unknownObjective', { id });
}

function refuseCode(document: MapDocument, code: string, id: string): void {
  const other = document.objectives.find((objective) => objective.code === code && objective.id !== id);
  if (other) throw new Refusal('conflict', 'codeTaken', { code }, 'code');
}

export function addObjective(document: MapDocument, edit: EditOf<'addObjective'>): MapDocument {
  const { objective } = edit;
  refuseIfAny(document.objectives, ({ id }) => id === objective.id, 'idTaken', 'objective.id');
  refuseCode(document, objective.code, objective.id);
  refuseSlot(document, objective.slot, objective.id);
  return { ...document, objectives: inserted(document.objectives, objective, edit.at) };
}

/** Takes the objective's links, measures and initiative links with it; the inverse brings all of them back. */
export function removeObjective(document: MapDocument, edit: EditOf<'removeObjective'>): MapDocument {
  const { index } = objectiveAt(document, edit.id);
  return {
    ...document,
    objectives: removed(document.objectives, index),
    links: document.links.filter((link) => link.fromId !== edit.id && link.toId !== edit.id),
    measures: document.measures.filter((measure) => measure.objectiveId !== edit.id),
    initiativeLinks: document.initiativeLinks.filter((link) => link.objectiveId !== edit.id),
  };
}

export function moveObjective(document: MapDocument, edit: EditOf<'moveObjective'>): MapDocument {
  const { item, index } = objectiveAt(document, edit.id);
  refuseSlot(document, edit.slot, edit.id);
  return { ...document, objectives: replaced(document.objectives, index, { ...item, slot: edit.slot }) };
}

export function moveObjectives(document: MapDocument, { moves }: EditOf<'moveObjectives'>): MapDocument {
  const slots = new Map(moves.map(({ id, slot }) => [objectiveAt(document, id).item.id, slot]));
  const objectives = document.objectives.map((one) => ({ ...one, slot: slots.get(one.id) ?? one.slot }));
  const after = { ...document, objectives };
  for (const [id, slot] of slots) refuseSlot(after, slot, id);
  return after;
}

export function editObjective(document: MapDocument, edit: EditOf<'editObjective'>): MapDocument {
  const { item, index } = objectiveAt(document, edit.id);
  const { title, statement, ...fields } = edit.set;
  if (fields.code !== undefined) refuseCode(document, fields.code, edit.id);
  const after: Objective = {
    ...item,
    ...fields,
    title: title ? patchedName(item.title, title, 'title') : item.title,
    statement: statement ? patchedText(item.statement, statement) : item.statement,
  };
  return { ...document, objectives: replaced(document.objectives, index, after) };
}
