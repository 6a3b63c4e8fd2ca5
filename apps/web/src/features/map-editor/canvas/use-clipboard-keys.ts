import { useEffect } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';
import { objectiveOf } from './use-canvas-keys.ts';
import { useClipboard } from './use-clipboard.ts';
import { isCanvasActive } from './is-canvas-active.ts';
import { useRights } from './use-rights.ts';

/** Ctrl C, X and V while the focus is on the canvas, or nowhere; in a field they are the field's own. */
export function useClipboardKeys(): void {
  const { selection } = useDrawing();
  const { mayDraw } = useRights();
  const { copy, cut, paste } = useClipboard();
  useEffect(() => {
    const idsNow = (): readonly string[] => {
      const focused = document.activeElement === null ? null : objectiveOf(document.activeElement);
      if (focused === null || selection.objectiveIds.includes(focused)) return selection.objectiveIds;
      return [focused];
    };
    const onCopy = (event: ClipboardEvent): void => {
      const ids = idsNow();
      if (!isCanvasActive() || ids.length === 0 || (event.type === 'cut' && !mayDraw)) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', event.type === 'cut' ? cut(ids) : copy(ids));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isCanvasActive() || !mayDraw) return;
      event.preventDefault();
      paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [selection, mayDraw, copy, cut, paste]);
}
