import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useDrawing } from '../draft/draft-context.tsx';
import { focusObjective } from './focus-objective.ts';

/** What stands open over the canvas; one at a time. */
export type OpenPart =
  | { readonly kind: 'rename'; readonly objectiveId: string }
  | { readonly kind: 'objectiveMenu'; readonly objectiveId: string }
  | { readonly kind: 'moveTo'; readonly objectiveIds: readonly string[] }
  | { readonly kind: 'newLink'; readonly fromId: string | null; readonly toId: string | null }
  | { readonly kind: 'laneMenu' | 'laneName' | 'removeLane'; readonly id: string }
  | { readonly kind: 'themeMenu' | 'themeName' | 'removeTheme'; readonly id: string }
  | { readonly kind: 'search' };

interface CanvasState {
  readonly open: OpenPart | null;
  readonly setOpen: (part: OpenPart | null) => void;
  /** Tells whoever cannot see it what has just happened. */
  readonly say: (sentence: string) => void;
  /** Something was taken away: said with an undo beside it, until something else is done. Null: no more. */
  readonly tellDone: (sentence: string | null) => void;
  readonly done: { readonly sentence: string; readonly after: number } | null;
  /** Puts the focus on an objective, as soon as it is drawn. */
  readonly focus: (objectiveId: string) => void;
  /** Whether the panel is open over the canvas, where there is no room beside it. */
  readonly isPanelOpen: boolean;
  readonly showPanel: (isOpen: boolean) => void;
}

const CanvasContext = createContext<CanvasState | null>(null);

export function CanvasProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [open, setOpen] = useState<OpenPart | null>(null);
  const [isPanelOpen, showPanel] = useState(false);
  const [done, setDone] = useState<CanvasState['done']>(null);
  const { store } = useDrawing();
  const region = useRef<HTMLDivElement>(null);
  const say = useCallback((sentence: string) => {
    // Written past React: the page need not be drawn again for a sentence that only few hear.
    if (region.current !== null) region.current.textContent = sentence;
  }, []);
  const tellDone = useCallback(
    (sentence: string | null) => setDone(sentence === null ? null : { sentence, after: store.get().doneHere }),
    [store],
  );
  const state = useMemo(
    () => ({ open, setOpen, say, tellDone, done, focus: focusObjective, isPanelOpen, showPanel }),
    [open, say, tellDone, done, isPanelOpen],
  );
  return (
    <CanvasContext value={state}>
      <div ref={region} className="said" role="status" />
      {children}
    </CanvasContext>
  );
}

export function useCanvas(): CanvasState {
  const state = use(CanvasContext);
  if (state === null) throw new Error('useCanvas outside of the editor');
  return state;
}
