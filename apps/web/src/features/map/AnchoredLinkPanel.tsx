import type { LinkHypothesis, MapView } from '@rumbo/api';
import type { LinkBox } from '@rumbo/drawing';
import { useViewport } from '@xyflow/react';
import type { ReactNode } from 'react';
import { LinkPanel } from './LinkPanel.tsx';
import type { Size } from './use-measured-size.ts';

const WIDTH = 300;
/** About as high as it gets; it keeps off the lower edge by that. */
const HEIGHT = 250;
const GAP = 14;

interface AnchoredLinkPanelProps {
  readonly map: Pick<MapView, 'nodes'>;
  readonly link: LinkHypothesis;
  readonly box: LinkBox;
  readonly size: Size;
  readonly onClose: () => void;
}

/** Beside its link, so that the arrow stays in sight, inside the canvas, as large at any zoom. */
export function AnchoredLinkPanel({ map, link, box, size, onClose }: AnchoredLinkPanelProps): ReactNode {
  const { x, y, zoom } = useViewport();
  const ends = [box.start.x, box.end.x].map((end) => end * zoom + x);
  const middle = ((box.start.y + box.end.y) / 2) * zoom + y;
  const right = Math.max(...ends) + GAP;
  const left = right + WIDTH > size.width ? Math.min(...ends) - GAP - WIDTH : right;
  const place = {
    width: WIDTH,
    left: Math.max(GAP, Math.min(left, size.width - WIDTH - GAP)),
    top: Math.max(GAP, Math.min(middle - HEIGHT / 2, size.height - HEIGHT - GAP)),
  };
  return <LinkPanel key={link.id} map={map} link={link} onClose={onClose} style={place} />;
}
