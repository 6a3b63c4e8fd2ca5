import type { MapView } from '@rumbo/api';
import { mapLayout, MAP_METRICS, wrapText } from '@rumbo/drawing';
import type { MapLayout } from '@rumbo/drawing';
import type { CSSProperties, ReactNode } from 'react';
import { useMemo } from 'react';
import { useReader } from '../../app/language.tsx';
import { Name } from '../../ui/Name.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { MapNodeLink } from './MapNodeLink.tsx';
import type { ShownTrace } from './trace.ts';
import './map.css';

/** As wide as it stands on the A4 page: 1440 px less the column beside it and the margins. */
const PAPER_WIDTH = 1020;

interface StrategyMapProps {
  readonly map: MapView;
  readonly period: string;
  readonly trace: ShownTrace | null;
  readonly onChoose: (objectiveId: string) => void;
}

/** Narrower, a node could not hold the word of its status; then the map scrolls in its place. */
const LEAST_WIDTH = 880;
const TITLE = { size: 13, weight: 600 } as const;
const TITLE_LINE = 16;
/** A node with two lines of title and one at its foot. */
const NODE_HEIGHT = 86;
/** What a node has at either side of its title: padding, border, and letters that are set closer than measured. */
const TITLE_MARGIN = 22;

const at = ({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): CSSProperties => ({ left: x, top: y, width, height });

/** The strategy on one sheet: lanes, links from cause to effect, objectives that can be chosen. */
export function StrategyMap({ map, period, trace, onChoose }: StrategyMapProps): ReactNode {
  const { text } = useReader();
  const { ref, width } = useMeasuredWidth(PAPER_WIDTH);
  const { layout, titleLines } = useMemo(() => {
    const input = {
      width: Math.max(width, LEAST_WIDTH),
      perspectives: map.perspectives,
      themes: map.themes,
      nodes: map.nodes,
      links: map.links.map(({ id, fromId, toId, tested }) => ({
        from: fromId,
        to: toId,
        isTested: tested,
        isTraced: trace?.links.has(id) ?? false,
      })),
    };
    const titles = new Map(map.nodes.map(({ id, title }) => [id, text(title)]));
    const linesOf = (id: string, room: number): number => wrapText(titles.get(id) ?? '', room, TITLE, 3).length;
    const boxes = mapLayout({ ...input, links: [] }).nodes;
    const lines = new Map(boxes.map(({ id, width: wide }) => [id, linesOf(id, wide - TITLE_MARGIN)]));
    // Where a title takes three lines, every node makes room for them: rows stay even.
    const most = Math.max(2, ...lines.values());
    const metrics = { ...MAP_METRICS, nodeHeight: NODE_HEIGHT + (most - 2) * TITLE_LINE };
    return { layout: mapLayout({ ...input, metrics }), titleLines: { of: lines, most } };
  }, [map, width, trace, text]);
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  return (
    <div className="smap" ref={ref} style={{ height: layout.height }}>
      {width === 0 ? null : (
        <>
          <Ground map={map} layout={layout} />
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
                    footLines={1 + titleLines.most - (titleLines.of.get(box.id) ?? titleLines.most)}
                    isTraced={trace?.nodes.has(box.id) ?? false}
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

function Ground({ map, layout }: { readonly map: MapView; readonly layout: MapLayout }): ReactNode {
  return (
    <>
      {layout.themes.map((box, index) => {
        const theme = map.themes[index];
        return theme === undefined ? null : (
          <span key={box.id} className="theme" style={at(box)}>
            <Name of={theme.name} />
          </span>
        );
      })}
      {layout.lanes.map((box, index) => {
        const lane = map.perspectives[index];
        return lane === undefined ? null : (
          <div key={box.id} className="lane" style={at(box)}>
            <div className="head">
              <b>
                <Name of={lane.name} />
              </b>
              {lane.question === null ? null : (
                <span>
                  <Name of={lane.question} />
                </span>
              )}
            </div>
          </div>
        );
      })}
    </>
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
        <g key={`${from} ${to}`} className={isTraced ? 'hot' : undefined}>
          <path className="line" d={d} />
          <path className="head" d={arrow} />
        </g>
      ))}
    </svg>
  );
}
