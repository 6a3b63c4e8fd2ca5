import { ViewportPortal } from '@xyflow/react';
import { linkCurve } from '@rumbo/drawing';
import type { MapLayout } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { at } from '../../map/map-geometry.ts';

interface PendingLinkProps {
  readonly layout: MapLayout;
  readonly fromId: string | null;
  readonly toId: string | null;
}

/** A link whose reason is being written: dashed, and what it leads to is marked. */
export function PendingLink({ layout, fromId, toId }: PendingLinkProps): ReactNode {
  const [from, to] = [fromId, toId].map((id) => layout.nodes.find((box) => box.id === id));
  if (from === undefined || to === undefined || from === to) return null;
  const { d, arrow } = linkCurve(
    { x: from.x + from.width / 2, y: from.y },
    { x: to.x + to.width / 2 + 34, y: to.y + to.height + 2 },
  );
  return (
    <ViewportPortal>
      <svg className="pendinglink" aria-hidden="true">
        <path className="line" d={d} />
        <path className="head" d={arrow} />
      </svg>
      <div className="linktarget" style={at(to)} />
    </ViewportPortal>
  );
}
