import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useHasCanvas } from '../../../app/use-media.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { GoneTexts } from './GoneTexts.tsx';
import { LinkForm } from './LinkForm.tsx';
import { MapAtAGlance } from './MapAtAGlance.tsx';
import { ObjectiveForm } from './ObjectiveForm.tsx';
import { PanelProvider } from './panel-context.tsx';
import { PanelSheet } from './PanelSheet.tsx';
import { usePanelLabel } from './use-panel-label.ts';
import { usePanelFocus } from './use-panel-focus.ts';
import { useRegionKeys } from './use-region-keys.ts';
import './panel.css';

/** Everything about what is chosen on the draft, and the fields to change it: beside the map, or over it on a phone. */
export function ObjectivePanel(): ReactNode {
  return (
    <PanelProvider>
      <Panel />
    </PanelProvider>
  );
}

function Panel(): ReactNode {
  const hasRoom = useHasCanvas();
  useRegionKeys();
  return hasRoom ? <PanelBeside /> : <PanelSheet content={<PanelContent />} />;
}

function PanelBeside(): ReactNode {
  const label = usePanelLabel();
  return (
    <aside className="mapside" aria-label={label} data-region="panel" tabIndex={-1}>
      <PanelContent />
    </aside>
  );
}

function PanelContent(): ReactNode {
  const { draft, selection } = useDrawing();
  const { objectives, links } = draft.document;
  const root = useRef<HTMLDivElement>(null);
  const link = links.find(({ id }) => id === selection.linkId);
  const objective = objectives.find(({ id }) => id === selection.objectiveIds.at(-1));
  const shown = link?.id ?? objective?.id ?? null;
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    // Another one begins at its top.
    root.current?.parentElement?.scrollTo({ top: 0 });
  });
  usePanelFocus(root);
  return (
    <div ref={root} className="mapside-body">
      <GoneTexts />
      {link !== undefined ? (
        <LinkForm key={link.id} link={link} />
      ) : objective !== undefined ? (
        <ObjectiveForm key={objective.id} objective={objective} />
      ) : (
        <MapAtAGlance />
      )}
    </div>
  );
}
