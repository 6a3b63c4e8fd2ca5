import type { Text } from '@rumbo/domain';
import type { MapView } from './map.ts';
import type { ScreenHead } from './shared.ts';

/** The map as a screen of its own. */
export interface StrategyMapView {
  readonly head: ScreenHead;
  readonly map: MapView;
  /** What the links stand for. */
  readonly links: readonly LinkHypothesis[];
  /** When this version was published; null before the first. */
  readonly publishedAt: string | null;
}

/** That one objective drives another, and why that should be so. */
export interface LinkHypothesis {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly sign: 1 | -1;
  readonly lagMonths: number | null;
  readonly reason: Text | null;
  readonly tested: boolean;
}
