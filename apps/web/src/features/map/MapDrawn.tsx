import type { StrategyMapView } from '@rumbo/api';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { StatusCounts } from '../../ui/StatusCounts.tsx';
import { AnchoredLinkPanel } from './AnchoredLinkPanel.tsx';
import { flowLinks, flowNodes } from './flow-elements.ts';
import { MapCanvas } from './MapCanvas.tsx';
import type { NodeBody } from './MapFlowNode.tsx';
import { mapGeometry } from './map-geometry.ts';
import { MapNodeLink } from './MapNodeLink.tsx';
import { CANVAS_MARGIN } from './map-viewport.ts';
import { countsOf } from './counts-of.ts';
import { StrategyMap } from './StrategyMap.tsx';
import { useMeasuredSize } from './use-measured-size.ts';
import type { Size } from './use-measured-size.ts';
import type { MapReading } from './use-map-reading.ts';
import { ZoomBar } from './ZoomBar.tsx';

interface MapDrawnProps {
  readonly view: StrategyMapView;
  readonly reading: MapReading;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The map on its canvas, and under it the legend, the keys and the sizes. */
export function MapDrawn({ view, reading }: MapDrawnProps): ReactNode {
  const { words } = useReader();
  const [ref, size] = useMeasuredSize();
  return (
    <ReactFlowProvider>
      <section className="mapplace" ref={ref} aria-label={words.overview.map.label}>
        {size === null ? null : <Drawing view={view} reading={reading} size={size} />}
      </section>
      <div className="onpaper">
        <StrategyMap map={view.map} period={view.head.period} trace={reading.trace} onChoose={reading.onChoose} />
      </div>
      {size === null ? null : <Foot view={view} reading={reading} size={size} />}
    </ReactFlowProvider>
  );
}

type Sized = MapDrawnProps & { readonly size: Size };

function useGeometry({ view, size }: Pick<Sized, 'view' | 'size'>) {
  const { text } = useReader();
  return useMemo(
    () =>
      mapGeometry(view.map, text, {
        width: size.width - 2 * CANVAS_MARGIN.x,
        height: size.height - CANVAS_MARGIN.top - CANVAS_MARGIN.bottom,
        isCanvas: true,
      }),
    [view.map, text, size],
  );
}

function Drawing({ view, reading, size }: Sized): ReactNode {
  const { words } = useReader();
  const { map, head } = view;
  const { trace, within, link } = reading;
  const geometry = useGeometry({ view, size });
  const { layout } = geometry;
  const nodes = useMemo(() => flowNodes(layout), [layout]);
  const links = useMemo(() => {
    const codes = new Map(map.nodes.map(({ id, code }) => [id, code]));
    return flowLinks(layout, map.links, {
      traced: trace?.links ?? NOTHING,
      within,
      chosen: link?.id ?? null,
      labelOf: ({ fromId, toId }) => words.overview.map.drives(codes.get(fromId) ?? '', codes.get(toId) ?? ''),
    });
  }, [layout, map, trace, within, link, words]);
  const objectives = useMemo(() => new Map(map.nodes.map((node) => [node.id, node])), [map.nodes]);
  const body: NodeBody = (box) => {
    const node = objectives.get(box.id);
    return node === undefined ? null : (
      <MapNodeLink
        node={node}
        period={head.period}
        isWide={box.isWide}
        width={box.width}
        footLines={geometry.footLinesOf(box.id)}
        isChosen={trace?.objectiveId === box.id}
        isOutside={within !== null && !within.has(box.id)}
        onChoose={reading.onChoose}
      />
    );
  };
  const box = layout.links.find(({ from, to }) => from === link?.fromId && to === link.toId);
  return (
    <MapCanvas
      map={map}
      geometry={geometry}
      size={size}
      nodes={nodes}
      links={links}
      body={body}
      onChooseLink={reading.chooseLink}
    >
      {link === null || box === undefined ? null : (
        <AnchoredLinkPanel map={map} link={link} box={box} size={size} onClose={() => reading.chooseLink(null)} />
      )}
    </MapCanvas>
  );
}

function Foot({ view, reading, size }: Sized): ReactNode {
  const { words } = useReader();
  const { layout } = useGeometry({ view, size });
  const { keys } = words.map;
  const hints = [
    ['Tab', keys.next],
    [words.map.space, keys.trace],
    ['Enter', keys.open],
    ['Esc', keys.clear],
  ] as const;
  return (
    <footer className="mapfoot">
      <StatusCounts counts={countsOf(view.map.nodes, reading.within)} />
      <p className="keys noprint">
        {hints.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
      <ZoomBar layout={layout} size={size} />
    </footer>
  );
}
