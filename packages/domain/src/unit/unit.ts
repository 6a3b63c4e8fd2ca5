import type { Day } from '../period/period.ts';
import type { Text } from '../text.ts';
import type { UnitId } from '../ids.ts';

/** A customs office, department or partner organisation. A unit without a parent is an administration. */
export interface Unit {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly code: string;
  readonly name: Text;
  /** The days between which it exists; `to` is the last day, null while it goes on. */
  readonly from: Day;
  readonly to: Day | null;
  /** Order among siblings. */
  readonly position: number;
}

/** What a root unit decides for everything under it. `numberFormat` is a BCP 47 tag used for figures only. */
export interface Administration {
  readonly id: UnitId;
  readonly timeZone: string;
  readonly numberFormat: string;
  readonly languages: readonly ('es' | 'en')[];
}
