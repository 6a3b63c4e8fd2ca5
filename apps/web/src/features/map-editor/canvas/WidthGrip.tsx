import { useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { useGrid } from './grid-context.ts';
import { spanOfWidth } from './slot-grid.ts';
import { useMoving } from './use-moving.ts';

interface WidthGripProps {
  readonly objectiveId: string;
  readonly code: string;
  readonly column: number;
  readonly width: number;
}

/** The right edge of the chosen objective: it is drawn out to as many columns as it should take. */
export function WidthGrip({ objectiveId, code, column, width }: WidthGripProps): ReactNode {
  const { words } = useReader();
  const grid = useGrid();
  const flow = useReactFlow();
  const { widen } = useMoving();
  const [drawn, setDrawn] = useState<{ readonly from: number; readonly width: number } | null>(null);
  if (grid === null) return null;
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ from: event.clientX, width });
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drawn === null) return;
    const wide = width + (event.clientX - drawn.from) / flow.getZoom();
    setDrawn({ ...drawn, width: Math.max(grid.columnWidth / 2, wide) });
  };
  const onPointerUp = (): void => {
    if (drawn !== null) widen(objectiveId, spanOfWidth(grid, column, drawn.width));
    setDrawn(null);
  };
  return (
    <>
      {drawn === null ? null : <span className="widthghost" style={{ width: drawn.width }} />}
      <span
        className="widthgrip nodrag nopan"
        title={words.mapEditor.objective.resize(code)}
        style={drawn === null ? undefined : { left: drawn.width - 5, right: 'auto' }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrawn(null)}
      />
    </>
  );
}
