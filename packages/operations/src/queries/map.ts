import { EMPTY_MAP } from '@rumbo/domain';
import type { Link } from '@rumbo/domain';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { ScreenInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { mapIn, reading } from '../reader.ts';
import { mapView, standingObjectives } from './map-view.ts';
import { lookAt } from './screen-head.ts';
import type { LinkHypothesis, StrategyMapView } from '../views/index.ts';

/** The published map with live status, to be walked: the overview's map without what stands around it. */
export function map(
  deps: QueryDependencies,
  caller: Caller,
  input: ScreenInput,
  trace: ReadTrace,
): Promise<StrategyMapView> {
  return reading(deps, trace, async (snapshot) => {
    const looking = await lookAt(deps, snapshot, caller, trace, input);
    const published = await mapIn(snapshot, input.planId);
    const objectives = published === null ? [] : await standingObjectives(looking, published);
    const nodes = objectives.map(({ node }) => node);
    const document = published?.document ?? EMPTY_MAP;
    return {
      head: looking.head,
      map: mapView(published?.number ?? 0, document, nodes),
      links: document.links.map(hypothesisOf),
      publishedAt: published?.publishedAt ?? null,
    };
  });
}

function hypothesisOf({ id, fromId, toId, sign, lagMonths, reason, tested }: Link): LinkHypothesis {
  return { id, fromId, toId, sign, lagMonths, reason, tested };
}
