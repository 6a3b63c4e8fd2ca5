import { Refusal } from '../refusal.ts';
import type { InitiativeLink, Link, MapDocument, Measure } from './document.ts';
import type { EditOf } from './edit.ts';
import { objectiveAt } from './edit-objectives.ts';
import { inserted, located, refuseIfAny, removed, replaced } from './ordered-list.ts';
import { patchedText } from './text-patch.ts';

export function linkAt(document: MapDocument, id: string): { item: Link; index: number } {
  return located(document.links, (link) => link.id === id, 'unknownLink', { id });
}

export function measureAt(
  document: MapDocument,
  key: { objectiveId: string; kpiId: string },
): { item: Measure; index: number } {
  return located(
    document.measures,
    (one) => one.objectiveId === key.objectiveId && one.kpiId === key.kpiId,
    'unknownMeasure',
  );
}

export function initiativeLinkAt(document: MapDocument, key: InitiativeLink): { item: InitiativeLink; index: number } {
  return located(
    document.initiativeLinks,
    (one) => one.initiativeId === key.initiativeId && one.objectiveId === key.objectiveId,
    'unknownInitiativeLink',
  );
}

/** The objectives from `fromId` along links to `toId`, both included; null when there is no way. Feedback loops are not followed. */
function wayAlongLinks(
  links: readonly Link[],
  fromId: string,
  toId: string,
  seen = new Set<string>(),
): string[] | null {
  if (fromId === toId) return [toId];
  seen.add(fromId);
  for (const link of links) {
    if (link.fromId !== fromId || link.isFeedbackLoop || seen.has(link.toId)) continue;
    const rest = wayAlongLinks(links, link.toId, toId, seen);
    if (rest) return [fromId, ...rest];
  }
  return null;
}

function refuseCycle(document: MapDocument, link: Link): void {
  if (link.isFeedbackLoop) return;
  const others = document.links.filter(({ id }) => id !== link.id);
  const way = wayAlongLinks(others, link.toId, link.fromId);
  if (way === null) return;
  const codes = [link.fromId, ...way].map((id) => objectiveAt(document, id).item.code);
  throw new Refusal('invalid', 'linkCycle', { cycle: codes.join(' → ') }, 'toId');
}

export function link(document: MapDocument, edit: EditOf<'link'>): MapDocument {
  const { link: added } = edit;
  if (added.fromId === added.toId) throw new Refusal('invalid', 'linkToSelf', {}, 'toId');
  objectiveAt(document, added.fromId);
  objectiveAt(document, added.toId);
  refuseIfAny(document.links, ({ id }) => id === added.id, 'idTaken', 'link.id');
  refuseIfAny(
    document.links,
    ({ fromId, toId }) => fromId === added.fromId && toId === added.toId,
    'linkDuplicate',
    'toId',
  );
  refuseCycle(document, added);
  return { ...document, links: inserted(document.links, added, edit.at) };
}

export function unlink(document: MapDocument, edit: EditOf<'unlink'>): MapDocument {
  return { ...document, links: removed(document.links, linkAt(document, edit.id).index) };
}

export function editLink(document: MapDocument, edit: EditOf<'editLink'>): MapDocument {
  const { item, index } = linkAt(document, edit.id);
  const { reason, ...fields } = edit.set;
  const after: Link = { ...item, ...fields, reason: reason ? patchedText(item.reason, reason) : item.reason };
  refuseCycle(document, after);
  return { ...document, links: replaced(document.links, index, after) };
}

export function measure(document: MapDocument, edit: EditOf<'measure'>): MapDocument {
  const { measure: added } = edit;
  objectiveAt(document, added.objectiveId);
  const isSame = (one: Measure) => one.objectiveId === added.objectiveId && one.kpiId === added.kpiId;
  refuseIfAny(document.measures, isSame, 'measureDuplicate', 'kpiId');
  return { ...document, measures: inserted(document.measures, added, edit.at) };
}

export function unmeasure(document: MapDocument, edit: EditOf<'unmeasure'>): MapDocument {
  return { ...document, measures: removed(document.measures, measureAt(document, edit).index) };
}

export function editMeasure(document: MapDocument, edit: EditOf<'editMeasure'>): MapDocument {
  const { item, index } = measureAt(document, edit);
  return { ...document, measures: replaced(document.measures, index, { ...item, ...edit.set }) };
}

export function linkInitiative(document: MapDocument, edit: EditOf<'linkInitiative'>): MapDocument {
  const { initiativeLink: added } = edit;
  objectiveAt(document, added.objectiveId);
  const isSame = (one: InitiativeLink) =>
    one.objectiveId === added.objectiveId && one.initiativeId === added.initiativeId;
  refuseIfAny(document.initiativeLinks, isSame, 'initiativeLinkDuplicate', 'initiativeId');
  return { ...document, initiativeLinks: inserted(document.initiativeLinks, added, edit.at) };
}

export function unlinkInitiative(document: MapDocument, edit: EditOf<'unlinkInitiative'>): MapDocument {
  return { ...document, initiativeLinks: removed(document.initiativeLinks, initiativeLinkAt(document, edit).index) };
}
