import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The focus follows the row that is walked to, and is not lost with one that goes. `isElsewhere`: a field or a dialog has it. */
export function useKeptFocus(tree: RefObject<HTMLElement | null>, isElsewhere: boolean): void {
  const isInside = useRef(false);
  useEffect(() => {
    const enter = ({ target }: Event): void => {
      if (target instanceof Node && target !== document.body)
        isInside.current = tree.current?.contains(target) === true;
    };
    // A row that goes takes the focus to nowhere, which is heard of by nobody: that is no leaving.
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', enter);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', enter);
    };
  }, [tree]);
  useEffect(() => {
    if (!isInside.current || isElsewhere) return;
    const row = tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    const { activeElement } = document;
    if (row == null || row.contains(activeElement)) return;
    if (activeElement === document.body || tree.current?.contains(activeElement) === true) row.focus();
  });
}
