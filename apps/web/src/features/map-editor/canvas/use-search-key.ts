import { useEffect } from 'react';
import { useCanvas } from './canvas-context.tsx';
import { isCanvasActive } from './is-canvas-active.ts';

/** Ctrl F searches the map while the canvas has the focus; elsewhere it is the browser's. */
export function useSearchKey(): void {
  const { setOpen } = useCanvas();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (!isFind || event.defaultPrevented || !isCanvasActive()) return;
      event.preventDefault();
      setOpen({ kind: 'search' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [setOpen]);
}
