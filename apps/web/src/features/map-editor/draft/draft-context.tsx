import type { MapFactsView } from '@rumbo/api';
import type { MapEdit, MapFacts } from '@rumbo/domain';
import { mapFactsOf, proposedFacts } from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { announce } from '../../../ui/announcer.ts';
import { useReader } from '../../../app/language.tsx';
import type { DraftStore, EditedDraft, EditOptions } from './draft-store.ts';
import { NOTHING, stillThere } from './selection.ts';
import type { Selection } from './selection.ts';

/** What every part of the editor works with: the draft as it is shown, what it is checked against, and how to change it. */
export interface Drawing {
  readonly draft: EditedDraft;
  readonly store: DraftStore;
  /** As sent, for the panel; null until they are there. */
  readonly factsView: MapFactsView | null;
  /** With what the draft proposes, for checks and SMART rows. */
  readonly facts: MapFacts | null;
  /** Does an edit; where it cannot be done says why and answers false. */
  readonly change: (edit: MapEdit, options?: EditOptions) => boolean;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}

const DrawingContext = createContext<Drawing | null>(null);

interface DrawingProviderProps {
  readonly draft: EditedDraft;
  readonly store: DraftStore;
  readonly factsView: MapFactsView | null;
  readonly children: ReactNode;
}

export function DrawingProvider({ draft, store, factsView, children }: DrawingProviderProps): ReactNode {
  const { words } = useReader();
  const { document } = draft;
  const facts = useMemo(
    () => (factsView === null ? null : mapFactsOf(proposedFacts(factsView.facts, document, factsView.unitId))),
    [factsView, document],
  );
  const change = useCallback(
    (edit: MapEdit, options?: EditOptions) => {
      const refusal = store.edit(edit, options);
      if (refusal !== null) announce(refusalSentence(words, refusal));
      return refusal === null;
    },
    [store, words],
  );
  const [chosen, select] = useState(NOTHING);
  const selection = useMemo(() => stillThere(chosen, document), [chosen, document]);
  const drawing = useMemo(
    () => ({ draft, store, factsView, facts, change, selection, select }),
    [draft, store, factsView, facts, change, selection],
  );
  return <DrawingContext value={drawing}>{children}</DrawingContext>;
}

/** Only inside of the editor. */
export function useDrawing(): Drawing {
  const drawing = use(DrawingContext);
  if (drawing === null) throw new Error('useDrawing outside of the editor');
  return drawing;
}
