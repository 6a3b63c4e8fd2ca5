import type { MapLayout } from '@rumbo/drawing';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { withInSight } from '../../map/map-viewport.ts';
import type { Size } from '../../map/use-measured-size.ts';
import { useDrawing } from '../draft/draft-context.tsx';

/** Whoever is led to an objective, or moves it, sees it: the map moves just as far as it takes. */
export function useChosenInSight(layout: Pick<MapLayout, 'nodes'>, { width, height }: Size): void {
  const flow = useReactFlow();
  const chosen = useDrawing().selection.objectiveIds.at(-1);
  const box = layout.nodes.find(({ id }) => id === chosen);
  const [x, y, nodeWidth, nodeHeight] = [box?.x, box?.y, box?.width, box?.height];
  useEffect(() => {
    if (x === undefined || y === undefined || nodeWidth === undefined || nodeHeight === undefined) return;
    const before = flow.getViewport();
    const next = withInSight({ x, y, width: nodeWidth, height: nodeHeight }, { width, height }, before);
    if (next.x !== before.x || next.y !== before.y) void flow.setViewport(next);
  }, [flow, x, y, nodeWidth, nodeHeight, width, height]);
}
