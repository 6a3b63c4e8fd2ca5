import { Refusal } from '../refusal.ts';
import { firstColumnOf, withColumnsAdded, withColumnsRemoved, withThemesReordered } from './columns.ts';
import type { MapDocument, Perspective, Theme } from './document.ts';
import type { EditOf } from './edit.ts';
import { inserted, located, moved, refuseIfAny, removed, replaced } from './ordered-list.ts';
import { patchedName, patchedText } from './text-patch.ts';

export function perspectiveAt(document: MapDocument, id: string): { item: Perspective; index: number } {
  return located(document.perspectives, (perspective) => perspective.id === id, 'unknownPerspective', { id });
}

export function themeAt(document: MapDocument, id: string): { item: Theme; index: number } {
  return located(document.themes, (theme) => theme.id === id, 'unknownTheme', { id });
}

export function addPerspective(document: MapDocument, edit: EditOf<'addPerspective'>): MapDocument {
  refuseIfAny(document.perspectives, ({ id }) => id === edit.perspective.id, 'idTaken', 'perspective.id');
  return { ...document, perspectives: inserted(document.perspectives, edit.perspective, edit.at) };
}

export function renamePerspective(document: MapDocument, edit: EditOf<'renamePerspective'>): MapDocument {
  const { item, index } = perspectiveAt(document, edit.id);
  const after = {
    ...item,
    name: edit.name ? patchedName(item.name, edit.name, 'name') : item.name,
    question: edit.question ? patchedText(item.question, edit.question) : item.question,
  };
  return { ...document, perspectives: replaced(document.perspectives, index, after) };
}

export function movePerspective(document: MapDocument, edit: EditOf<'movePerspective'>): MapDocument {
  const { index } = perspectiveAt(document, edit.id);
  return { ...document, perspectives: moved(document.perspectives, index, edit.to) };
}

export function removePerspective(document: MapDocument, edit: EditOf<'removePerspective'>): MapDocument {
  const { index } = perspectiveAt(document, edit.id);
  const standing = document.objectives.filter(({ slot }) => slot.perspectiveId === edit.id);
  if (standing.length > 0) throw new Refusal('conflict', 'perspectiveNotEmpty', { objectives: standing.length }, 'id');
  return { ...document, perspectives: removed(document.perspectives, index) };
}

export function addTheme(document: MapDocument, edit: EditOf<'addTheme'>): MapDocument {
  refuseIfAny(document.themes, ({ id }) => id === edit.theme.id, 'idTaken', 'theme.id');
  const themes = inserted(document.themes, edit.theme, edit.at);
  const start = firstColumnOf(themes, themes.indexOf(edit.theme));
  return { ...document, themes, objectives: withColumnsAdded(document.objectives, start, edit.theme.columns) };
}

export function renameTheme(document: MapDocument, edit: EditOf<'renameTheme'>): MapDocument {
  const { item, index } = themeAt(document, edit.id);
  const after = { ...item, name: patchedName(item.name, edit.name, 'name') };
  return { ...document, themes: replaced(document.themes, index, after) };
}

/** Columns come and go at the theme's right edge. */
export function resizeTheme(document: MapDocument, edit: EditOf<'resizeTheme'>): MapDocument {
  const { item, index } = themeAt(document, edit.id);
  const themes = replaced(document.themes, index, { ...item, columns: edit.columns });
  const start = firstColumnOf(document.themes, index);
  const more = edit.columns - item.columns;
  const objectives =
    more >= 0
      ? withColumnsAdded(document.objectives, start + item.columns, more)
      : withColumnsRemoved(document.objectives, start + edit.columns, -more);
  return { ...document, themes, objectives };
}

/** The theme moves with everything that stands in it. */
export function moveTheme(document: MapDocument, edit: EditOf<'moveTheme'>): MapDocument {
  const { index } = themeAt(document, edit.id);
  const themes = moved(document.themes, index, edit.to);
  return { ...document, themes, objectives: withThemesReordered(document, themes) };
}

export function removeTheme(document: MapDocument, edit: EditOf<'removeTheme'>): MapDocument {
  const { item, index } = themeAt(document, edit.id);
  const start = firstColumnOf(document.themes, index);
  const objectives = withColumnsRemoved(document.objectives, start, item.columns);
  return { ...document, themes: removed(document.themes, index), objectives };
}
