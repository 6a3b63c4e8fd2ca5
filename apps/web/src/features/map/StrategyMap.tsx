import type { MapView } from '@rumbo/api';
import type { MapLayout } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useReader } from '../../app/language.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { LaneGround } from './LaneGround.tsx';
import { at, mapGeometry } from './map-geometry.ts';
import type { ShownTrace } from './trace.ts';
import { MapNodeLink } from './MapNodeLink.tsx';
import './strategy-map.css';

/** As wide as it stands on an A4 page; on the overview, 1440 px less the column beside it and the margins. */
const PAPER_WIDTH = 1020;

interface StrategyMapProps {
  readonly map: MapView;
  readonly period: string;
  readonly trace: ShownTrace | null;
  readonly onChoose: (objectiveId: string) => void;
}

/** The strategy on one sheet: lanes, links from cause to effect, objectives that can be chosen. */
export function StrategyMap({ map, period, trace, onChoose }: StrategyMapProps): ReactNode {
  const { text } = useReader();
  const { ref, width } = useMeasuredWidth(PAPER_WIDTH);
  const { layout, footLinesOf } = useMemo(
    () => mapGeometry(map, text, { width, ...(trace === null ? {} : { tracedLinkIds: trace.links }) }),
    [map, width, trace, text],
  );
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  return (
    <div className="smap" ref={ref} style={{ height: layout.height }}>
      {width === 0 ? null : (
        <>
          <LaneGround map={map} layout={layout} />
          <Links layout={layout} />
          <ol>
            {layout.nodes.map((box) => {
              const node = nodes.get(box.id);
              return node === undefined ? null : (
                <li key={box.id} style={at(box)}>
                  <MapNodeLink
                    node={node}
                    period={period}
                    isWide={box.isWide}
                    width={box.width}
                    footLines={footLinesOf(box.id)}
                    isChosen={trace?.objectiveId === box.id}
                    onChoose={onChoose}
                  />
                </li>
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
}

function Links({ layout }: { readonly layout: MapLayout }): ReactNode {
  return (
    <svg
      className="links"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      {layout.links.map(({ from, to, d, arrow, isTraced }) => (
        <g key={`${from} ${to}`} className={`maplink${isTraced ? ' hot' : ''}`}>
          <path className="line" d={d} />
          <path className="head" d={arrow} />
        </g>
      ))}
    </svg>
  );
}
