import type { MapView } from '@rumbo/api';
import type { ObjectiveId } from '@rumbo/domain';
import { useEffect, useMemo, useState } from 'react';
import { useReader } from '../../app/language.tsx';
import { traceOf } from './trace.ts';
import type { ShownTrace } from './trace.ts';

interface Tracing {
  readonly trace: ShownTrace | null;
  readonly onChoose: (objectiveId: ObjectiveId) => void;
  readonly onClear: () => void;
  /** What has just happened, for whoever cannot see it. */
  readonly said: string;
}

interface Choice {
  readonly chosen: ObjectiveId | null;
  readonly choose: (objectiveId: ObjectiveId | null) => void;
  /** Something lies over the map that Escape closes first. */
  readonly isHeld?: boolean;
}

/** Following what drives an objective: choosing it is said, and so is clearing it, which Escape does. */
export function useTracing(map: MapView, { chosen, choose, isHeld = false }: Choice): Tracing {
  const words = useReader().words.overview.map;
  const trace = useMemo(() => traceOf(map, chosen), [map, chosen]);
  const [said, say] = useState('');

  useEffect(() => {
    if (trace === null || isHeld) return;
    const clear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], .pop') !== null)
        return;
      choose(null);
      say(words.traceCleared);
    };
    document.addEventListener('keydown', clear);
    return () => document.removeEventListener('keydown', clear);
  }, [trace, isHeld, choose, words]);

  return {
    trace,
    said,
    onChoose: (objectiveId) => {
      choose(objectiveId);
      const next = traceOf(map, objectiveId);
      if (next !== null) say(words.traceAnnounced(next.code, next.count));
    },
    onClear: () => {
      choose(null);
      say(words.traceCleared);
    },
  };
}
