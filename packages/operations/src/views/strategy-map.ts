import type { MapView } from './map.ts';
import type { ScreenHead } from './shared.ts';

/** The map as a screen of its own. */
export interface StrategyMapView {
  readonly head: ScreenHead;
  readonly map: MapView;
}
