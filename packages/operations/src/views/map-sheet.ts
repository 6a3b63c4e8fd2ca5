import type { Status, Text } from '@rumbo/domain';
import type { MapView } from './map.ts';
import type { ScreenHead } from './shared.ts';

/** The map and all that has to stand beside it once it leaves the screen: on paper nobody can ask further. */
export interface MapSheetView {
  readonly head: ScreenHead;
  readonly administrationName: Text;
  /** How the administration writes figures, and what its clocks show. */
  readonly numberFormat: string;
  readonly timeZone: string;
  readonly isWholeAdministration: boolean;
  /** What is drawn on it: a version, or the draft of the next one; null before there is any. */
  readonly version:
    | {
        readonly kind: 'published';
        readonly number: number;
        /** Whether it is the one that is in force. */
        readonly isLive: boolean;
        readonly publishedAt: string;
        readonly publishedBy: string | null;
      }
    | { readonly kind: 'draft'; readonly number: number }
    | null;
  readonly map: MapView;
  /** Of the objectives that are looked at. */
  readonly counts: Readonly<Record<Status, number>>;
  /** The theme that is looked at: the rest of the map steps back. */
  readonly theme: { readonly name: Text; readonly objectiveIds: readonly string[] } | null;
  /** The way from the objective that was asked for down to its drivers that are off target. */
  readonly trace: {
    readonly code: string;
    readonly objectiveIds: readonly string[];
    readonly linkIds: readonly string[];
  } | null;
}
