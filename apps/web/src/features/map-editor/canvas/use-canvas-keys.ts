import type { KeyboardEvent } from 'react';
import type { StepDirection } from '@rumbo/domain';
import { useReader } from '../../../app/language.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { NOTHING, ofObjective, toggled } from '../draft/selection.ts';
import { useCanvas } from './canvas-context.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useMoving } from './use-moving.ts';
import { useRemoving } from './use-removing.ts';
import { useRights } from './use-rights.ts';

const ARROWS: Readonly<Record<string, StepDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const isCommandOf = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

/** The objective that a key or press is about: the one it happened on. */
export function objectiveOf(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-objective]')?.getAttribute('data-objective') ?? null;
}

/**
 * The keys of the canvas. They are about the objective that has the focus, and with it about all that are chosen where it
 * is one of them; single letters work only while an objective has the focus.
 */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const { words } = useReader();
  const { draft, selection, select } = useDrawing();
  const { setOpen, say, showPanel, focus } = useCanvas();
  const { step, widen } = useMoving();
  const { remove, unlink } = useRemoving();
  const { duplicate } = useClipboard();
  const { mayDraw, isEditable } = useRights();
  const { document } = draft;
  const acts = words.mapActs;

  const onObjective = (event: KeyboardEvent, id: string): boolean => {
    const objective = document.objectives.find((one) => one.id === id);
    if (objective === undefined) return false;
    const chosen = selection.objectiveIds.includes(id)
      ? [...selection.objectiveIds].sort((a) => (a === id ? -1 : 0))
      : [id];
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && isBare) {
      if (!chosen.every(isEditable)) say(acts.notYours(objective.code));
      else if (!event.shiftKey) {
        if (!selection.objectiveIds.includes(id)) select(ofObjective(id));
        step(chosen, arrow);
      } else if (arrow === 'left' || arrow === 'right') widen(id, objective.slot.span + (arrow === 'right' ? 1 : -1));
      return true;
    }
    if (event.key === 'Enter' && isBare) {
      select(ofObjective(id, 'title'));
      showPanel(true);
    } else if (event.key === ' ' && (event.shiftKey || event.ctrlKey)) {
      const next = toggled(selection, id);
      select(next);
      say(acts.selectedMany(next.objectiveIds.length));
    } else if (event.key === ' ') {
      select(ofObjective(id));
      say(acts.selected(objective.code));
    } else if (event.key === 'F2' && isEditable(id)) {
      select(ofObjective(id));
      setOpen({ kind: 'rename', objectiveId: id });
    } else if (event.key.toLowerCase() === 'l' && isBare && mayDraw) {
      select(ofObjective(id));
      setOpen({ kind: 'newLink', fromId: id, toId: null });
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && isBare && mayDraw) remove(chosen);
    else if (event.key.toLowerCase() === 'd' && isCommandOf(event) && mayDraw) duplicate(chosen);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      setOpen({ kind: 'objectiveMenu', objectiveId: id });
    else return false;
    return true;
  };

  const onCanvas = (event: KeyboardEvent): boolean => {
    const isCommand = isCommandOf(event);
    if (event.key === 'Delete' && selection.linkId !== null && mayDraw) unlink(selection.linkId);
    else if (event.key === 'Escape' && (selection.objectiveIds.length > 0 || selection.linkId !== null)) {
      select(NOTHING);
      showPanel(false);
      say(acts.deselected);
    } else if (isCommand && event.key.toLowerCase() === 'a') {
      const objectiveIds = document.objectives.map(({ id }) => id);
      select({ ...NOTHING, objectiveIds });
      say(acts.selectedMany(objectiveIds.length));
      const [first] = objectiveIds;
      if (objectiveOf(event.target) === null && first !== undefined) focus(first);
    } else return false;
    return true;
  };

  return (event) => {
    // What is typed into a field is the field's.
    if (event.defaultPrevented || (event.target instanceof Element && event.target.matches('input, textarea, select')))
      return;
    const id = objectiveOf(event.target);
    if ((id !== null && onObjective(event, id)) || onCanvas(event)) event.preventDefault();
  };
}
