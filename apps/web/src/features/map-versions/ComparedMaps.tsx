import type { ComparedMap, MapComparisonView } from '@rumbo/api';
import { comparedMapScene, DIFFERENCE_MARK_NAMES, differenceMark } from '@rumbo/drawing';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { MarkSvg } from '../../ui/MarkSvg.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { differenceMarks, linkKey } from './difference-marks.ts';
import { useMapName } from './use-map-name.ts';
import type { SaidDifference } from './use-differences.ts';

/** Half of an A4 page, less the space between. */
const PAPER_WIDTH = 500;

interface ComparedMapsProps {
  readonly view: MapComparisonView;
  readonly differences: readonly SaidDifference[];
}

/** The two maps side by side, what differs marked on the side where it can be seen. */
export function ComparedMaps({ view, differences }: ComparedMapsProps): ReactNode {
  return (
    <>
      <div className="comparedmaps">
        <SmallMap map={view.before} side="before" differences={differences} />
        <SmallMap map={view.after} side="after" differences={differences} />
      </div>
      <Legend />
    </>
  );
}

interface SmallMapProps {
  readonly map: ComparedMap;
  readonly side: 'before' | 'after';
  readonly differences: readonly SaidDifference[];
}

function SmallMap({ map, side, differences }: SmallMapProps): ReactNode {
  const { words, text, format } = useReader();
  const { ref, width } = useMeasuredWidth(PAPER_WIDTH);
  const name = useMapName()(map);
  const { document } = map;
  const scene = useMemo(() => {
    const marks = differenceMarks(
      differences.map(({ difference }) => difference),
      side,
      document,
    );
    const count = marks.objectives.size + marks.links.size;
    return comparedMapScene({
      width,
      label: words.mapVersions.pictured(name, format.count(count)),
      perspectives: document.perspectives.map((lane) => ({ id: lane.id, name: text(lane.name), question: null })),
      themes: document.themes.map((theme) => ({ id: theme.id, name: text(theme.name), columns: theme.columns })),
      nodes: document.objectives.map(({ id, code, title, slot }) => ({
        id,
        code,
        title: text(title),
        slot,
        marks: marks.objectives.get(id) ?? [],
      })),
      links: document.links.map(({ fromId, toId }) => ({
        from: fromId,
        to: toId,
        mark: marks.links.get(linkKey(fromId, toId)) ?? null,
      })),
    });
  }, [document, differences, side, width, name, words, text, format]);
  return (
    <figure className="smallmap">
      <figcaption>{name}</figcaption>
      <div ref={ref}>
        {width === 0 ? null : document.perspectives.length === 0 ? (
          <p className="faint nothing">{words.mapVersions.nothingYet}</p>
        ) : (
          <SceneSvg scene={scene} />
        )}
      </div>
    </figure>
  );
}

function Legend(): ReactNode {
  const { mark } = useReader().words.mapVersions;
  return (
    <ul className="legend marklegend">
      {DIFFERENCE_MARK_NAMES.map((name) => (
        <li key={name} className="sig">
          <MarkSvg mark={differenceMark(name)} />
          {mark[name]}
        </li>
      ))}
    </ul>
  );
}
