import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { linkCurve } from '@rumbo/drawing';
import { useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { at } from '../../map/map-geometry.ts';
import { useCanvas } from './canvas-context.tsx';

interface LinkGripProps {
  readonly objectiveId: string;
  readonly code: string;
  /** The upper edge drives, the lower one is driven. */
  readonly edge: 'top' | 'bottom';
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  /** The objective under the hand. */
  readonly overId: string | null;
}

/** A point at the edge of an objective from which a link is drawn to another. */
export function LinkGrip({ objectiveId, code, edge }: LinkGripProps): ReactNode {
  const { words } = useReader();
  const flow = useReactFlow();
  const { setOpen } = useCanvas();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const { linkFrom, linkTo } = words.mapEditor.objective;

  const follow = ({ clientX, clientY }: PointerEvent): void => {
    // The grip has caught the pointer; what lies under it is asked of the page.
    const over = document.elementsFromPoint(clientX, clientY).find((element) => element.matches('[data-objective]'));
    setDrawn({
      ...flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false }),
      overId: over?.getAttribute('data-objective') ?? null,
    });
  };
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const onPointerUp = (): void => {
    const overId = drawn?.overId ?? null;
    setDrawn(null);
    if (overId === null) return;
    const [fromId, toId] = edge === 'top' ? [objectiveId, overId] : [overId, objectiveId];
    setOpen({ kind: 'newLink', fromId, toId });
  };
  return (
    <>
      <span
        className={`linkgrip ${edge === 'top' ? 'upper' : 'lower'} nodrag nopan`}
        title={edge === 'top' ? linkFrom(code) : linkTo(code)}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => (drawn === null ? undefined : follow(event))}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrawn(null)}
      />
      {drawn === null ? null : <Line from={objectiveId} edge={edge} drawn={drawn} />}
    </>
  );
}

function Line({
  from,
  edge,
  drawn,
}: {
  readonly from: string;
  readonly edge: LinkGripProps['edge'];
  readonly drawn: Drawn;
}): ReactNode {
  const flow = useReactFlow();
  const node = flow.getNode(from);
  const over = drawn.overId === null || drawn.overId === from ? undefined : flow.getNode(drawn.overId);
  if (node === undefined) return null;
  const own = {
    x: node.position.x + (node.width ?? 0) / 2,
    y: node.position.y + (edge === 'top' ? 0 : (node.height ?? 0)),
  };
  const { d, arrow } = edge === 'top' ? linkCurve(own, drawn) : linkCurve(drawn, own);
  return (
    <ViewportPortal>
      <svg className="pendinglink" aria-hidden="true">
        <path className="line" d={d} />
        <path className="head" d={arrow} />
      </svg>
      {over === undefined ? null : (
        <div
          className="linktarget"
          style={at({ ...over.position, width: over.width ?? 0, height: over.height ?? 0 })}
        />
      )}
    </ViewportPortal>
  );
}
