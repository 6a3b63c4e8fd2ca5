import type { LinkHypothesis, StrategyMapView } from '@rumbo/api';
import { objectivesOfTheme } from '@rumbo/domain';
import { useCallback, useMemo } from 'react';
import { useHasCanvas } from '../../app/use-media.ts';
import type { ShownTrace } from './trace.ts';
import { useMapSearch } from './use-map-search.ts';
import { useTracing } from './use-tracing.ts';

/** What somebody who reads the map looks at, and how they change it. */
export interface MapReading {
  readonly trace: ShownTrace | null;
  readonly said: string;
  readonly onChoose: (objectiveId: string) => void;
  readonly onClear: () => void;
  readonly themeId: string | null;
  /** The objectives of that theme; null: all are looked at. */
  readonly within: ReadonlySet<string> | null;
  readonly chooseTheme: (themeId: string | null) => void;
  readonly link: LinkHypothesis | null;
  readonly chooseLink: (linkId: string | null) => void;
  readonly isOutline: boolean;
  readonly showOutline: (isOutline: boolean) => void;
}

export function useMapReading({ map, links }: Pick<StrategyMapView, 'map' | 'links'>): MapReading {
  const [search, change] = useMapSearch();
  const hasCanvas = useHasCanvas();
  const link = links.find(({ id }) => id === search.link) ?? null;
  const choose = useCallback(
    (objectiveId: string | null) => change({ trace: objectiveId ?? undefined, link: undefined }),
    [change],
  );
  const chosen = search.trace === undefined || search.trace === 'none' ? null : search.trace;
  const tracing = useTracing(map, { chosen, choose, isHeld: link !== null });
  const within = useMemo(
    () => objectivesOfTheme({ themes: map.themes, objectives: map.nodes }, search.theme ?? null),
    [map, search.theme],
  );
  return {
    ...tracing,
    themeId: within === null ? null : (search.theme ?? null),
    within,
    chooseTheme: (themeId) => change({ theme: themeId ?? undefined }),
    link,
    chooseLink: (linkId) => change({ link: linkId ?? undefined }),
    isOutline: !hasCanvas || search.view === 'outline',
    showOutline: (isOutline) => change({ view: isOutline ? 'outline' : undefined, link: undefined }),
  };
}
