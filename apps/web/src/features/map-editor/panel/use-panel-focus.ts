import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';
import type { Selection } from '../draft/selection.ts';

const FOCUSABLE = 'input, textarea, select, button, a[href], [tabindex]';

/** A field by the name that a check gives it: `targets/KPI` is that KPI's, or the first where it has no such field. */
function fieldIn(root: HTMLElement, field: string): HTMLElement | null {
  const [name = field] = field.split('/');
  for (const wanted of [`[data-field="${CSS.escape(field)}"]`, `[data-field="${name}"]`, `[data-field^="${name}/"]`]) {
    const found = root.querySelector<HTMLElement>(wanted);
    if (found !== null) return found.matches(FOCUSABLE) ? found : found.querySelector<HTMLElement>(FOCUSABLE);
  }
  return null;
}

/** Takes the focus to the field that was asked for with the choice. */
export function usePanelFocus(root: RefObject<HTMLElement | null>): void {
  const { selection } = useDrawing();
  const led = useRef<Selection | null>(null);
  useEffect(() => {
    // Once for each time it is asked; the field may only come with the facts or the other language.
    if (root.current === null || selection.field === null || led.current === selection) return;
    const field = fieldIn(root.current, selection.field);
    if (field === null) return;
    led.current = selection;
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  });
}
