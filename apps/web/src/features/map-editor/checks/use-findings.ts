import { checkMap } from '@rumbo/domain';
import type { MapFinding } from '@rumbo/domain';
import { findingText } from '@rumbo/words';
import { useDeferredValue, useMemo } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import { useCanvas } from '../canvas/canvas-context.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { ofFinding } from '../panel/of-finding.ts';

export interface ShownFinding {
  readonly key: string;
  readonly text: string;
  /** Leads to where it can be put right; null where that is the map as a whole. */
  readonly go: (() => void) | null;
}

/** What the map's checks find in the draft as it is now; null until what it is checked against is there. */
export function useFindings(): readonly ShownFinding[] | null {
  const { words, format } = useReader();
  const { draft, facts: knownFacts, select } = useDrawing();
  const { setOpen, showPanel } = useCanvas();
  // They may follow a moment later; what is held in the hand may not.
  const document = useDeferredValue(draft.document);
  const facts = useDeferredValue(knownFacts);
  const findings = useMemo(() => (facts === null ? null : checkMap(document, facts)), [document, facts]);
  if (findings === null) return null;
  const goTo = (found: MapFinding): (() => void) | null => {
    const place = ofFinding(found);
    if (place !== null)
      return () => {
        setOpen(null);
        select(place);
        showPanel(true);
      };
    if (found.place.kind === 'initiative') return () => announce(words.mapEditor.initiativeOpen);
    return null;
  };
  return findings.map((one) => {
    const text = findingText(words, format, one);
    return { key: `${one.code} ${text}`, text, go: goTo(one) };
  });
}
