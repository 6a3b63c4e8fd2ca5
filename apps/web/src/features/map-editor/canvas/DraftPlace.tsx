import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { mapGeometry } from '../../map/map-geometry.ts';
import type { MapGeometry } from '../../map/map-geometry.ts';
import { CANVAS_MARGIN } from '../../map/map-viewport.ts';
import { useMeasuredSize } from '../../map/use-measured-size.ts';
import type { Size } from '../../map/use-measured-size.ts';
import { ZoomBar } from '../../map/ZoomBar.tsx';
import { ChecksBar } from '../checks/ChecksBar.tsx';
import { useDrawing } from '../draft/draft-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import { DraftCanvas } from './DraftCanvas.tsx';
import { EmptyDraft } from './EmptyDraft.tsx';

/** The canvas in the room that there is, and under it the checks and the sizes. */
export function DraftPlace(): ReactNode {
  const { words } = useReader();
  const [ref, size] = useMeasuredSize();
  const geometry = useGeometry(size);
  return (
    <ReactFlowProvider>
      <section className="draftplace" aria-label={words.overview.map.label}>
        <div className="mapplace" ref={ref}>
          {size === null || geometry === null ? null : <Drawn geometry={geometry} size={size} />}
        </div>
        {size === null || geometry === null ? null : <Foot geometry={geometry} size={size} />}
      </section>
    </ReactFlowProvider>
  );
}

/** Worked out once for the map and what stands below it; null until the room is known. */
function useGeometry(size: Size | null): MapGeometry | null {
  const { text } = useReader();
  const { document } = useDrawing().draft;
  const { perspectives, themes, objectives, links } = document;
  return useMemo(
    () =>
      size === null
        ? null
        : mapGeometry({ perspectives, themes, nodes: objectives, links }, text, {
            width: size.width - 2 * CANVAS_MARGIN.x,
            height: size.height - CANVAS_MARGIN.top - CANVAS_MARGIN.bottom,
            isCanvas: true,
          }),
    [perspectives, themes, objectives, links, text, size],
  );
}

interface PlaceProps {
  readonly geometry: MapGeometry;
  readonly size: Size;
}

function Drawn({ geometry, size }: PlaceProps): ReactNode {
  const { perspectives, themes } = useDrawing().draft.document;
  return (
    <>
      <DraftCanvas geometry={geometry} size={size} />
      {perspectives.length === 0 && themes.length === 0 ? <EmptyDraft /> : null}
    </>
  );
}

function Foot({ geometry, size }: PlaceProps): ReactNode {
  const { words } = useReader();
  const { setOpen } = useCanvas();
  return (
    <ChecksBar>
      <button type="button" className="btn s" onClick={() => setOpen({ kind: 'search' })}>
        {words.mapEditor.search}
      </button>
      <ZoomBar layout={geometry.layout} size={size} />
    </ChecksBar>
  );
}
