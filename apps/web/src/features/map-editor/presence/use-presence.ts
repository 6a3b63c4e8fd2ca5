import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, screens } from '../../../app/api.ts';
import { usePlace } from '../../../app/place.tsx';
import { useDrawing } from '../draft/draft-context.tsx';

const BEAT_MS = 10_000;
/** Who falls silent is not told of: they are asked for again. */
const ASK_AGAIN_MS = 15_000;

export interface Present {
  readonly personId: string;
  readonly name: string;
  readonly objectiveId: string | null;
}

/** The others who have this draft open. */
export function useOthers(): readonly Present[] {
  const { me } = usePlace();
  const { planId } = useDrawing().draft.view;
  const { data } = useQuery(screens.presence.queryOptions({ planId }, { refetchInterval: ASK_AGAIN_MS }));
  return useMemo(() => data?.people.filter(({ personId }) => personId !== me.personId) ?? [], [data, me.personId]);
}

/** Says that the reader has the draft open and which objective they are at, until they leave. */
export function useBeingPresent(): void {
  const { draft, selection } = useDrawing();
  const { planId } = draft.view;
  const objectiveId = selection.objectiveIds.at(-1) ?? null;
  useEffect(() => {
    const tell = (isHere: boolean): void => {
      // Nothing hangs on it: who is not heard of is taken for gone.
      api.maps.bePresent.mutate({ planId, isHere, objectiveId: isHere ? objectiveId : null }).catch(() => {});
    };
    const leave = (): void => tell(false);
    // A selection that runs through the map is not worth a word each.
    const first = setTimeout(() => tell(true), 250);
    const beat = setInterval(() => tell(true), BEAT_MS);
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(first);
      clearInterval(beat);
      window.removeEventListener('pagehide', leave);
    };
  }, [planId, objectiveId]);
  useEffect(
    () => () => {
      api.maps.bePresent.mutate({ planId, isHere: false, objectiveId: null }).catch(() => {});
    },
    [planId],
  );
}
