import { BaseEdge } from '@xyflow/react';
import type { EdgeProps } from '@xyflow/react';
import { linkCurve } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import type { FlowLink } from './flow-elements.ts';

/** A link as the overview draws it, between wherever its two ends stand now. */
export function MapFlowLink({
  id,
  sourceX,
  sourceY,
  targetX,
  targetY,
  data,
  interactionWidth,
}: EdgeProps<FlowLink>): ReactNode {
  const { d, arrow } = linkCurve(
    { x: sourceX + (data?.startShift ?? 0), y: sourceY },
    { x: targetX + (data?.endShift ?? 0), y: targetY },
  );
  const looks = [
    data?.isTraced ? 'hot' : '',
    data?.isFaint ? 'faint' : '',
    data?.isChosen ? 'chosen' : '',
    data?.isAssumed ? 'assumed' : '',
  ];
  return (
    <g className={['maplink', ...looks].filter((look) => look !== '').join(' ')}>
      <BaseEdge id={id} path={d} className="line" interactionWidth={interactionWidth ?? 16} />
      <path className="head" d={arrow} />
    </g>
  );
}
