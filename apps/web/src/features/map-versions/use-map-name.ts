import type { ComparedMap } from '@rumbo/api';
import { useReader } from '../../app/language.tsx';

type Named = Pick<ComparedMap, 'kind' | 'number' | 'isLive' | 'at'>;

/** How one of two maps is called: "Version 2, live, 20 Nov 2025". */
export function useMapName(): (map: Named) => string {
  const { words, format } = useReader();
  const { mapVersions } = words;
  return ({ kind, number, isLive, at }) => {
    if (kind === 'nothing') return mapVersions.noLiveMap;
    if (kind === 'draft') return mapVersions.draft(format.count(number));
    return [
      mapVersions.version(format.count(number)),
      ...(isLive ? [mapVersions.live] : []),
      ...(at === null ? [] : [format.instant(at, 'day')]),
    ].join(', ');
  };
}
