import { useReactFlow, useViewport } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import type { MapGeometry } from './map-geometry.ts';
import { wholeInSight, ZOOM } from './map-viewport.ts';
import type { Size } from './use-measured-size.ts';

/** How large the map is shown, and the ways to change that. */
export function ZoomBar({ layout, size }: Pick<MapGeometry, 'layout'> & { readonly size: Size }): ReactNode {
  const { words, format } = useReader();
  const flow = useReactFlow();
  const { zoom } = useViewport();
  const say = words.map.zoom;
  return (
    <div className="zoombar" role="group" aria-label={say.size}>
      <button type="button" className="btn s" aria-label={say.out} onClick={() => void flow.zoomTo(zoom / ZOOM.step)}>
        <span aria-hidden="true">−</span>
      </button>
      <span className="small dim">{format.percent(zoom * 100, 0)}</span>
      <button type="button" className="btn s" aria-label={say.in} onClick={() => void flow.zoomTo(zoom * ZOOM.step)}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" className="btn s" onClick={() => void flow.setViewport(wholeInSight(layout, size))}>
        {say.fit}
      </button>
    </div>
  );
}
