import type { Slot, Status } from '@rumbo/domain';
import type { SparkInput } from '../chart/sparkline.ts';

export interface MapPerspective {
  readonly id: string;
  readonly name: string;
  /** The line under the name. */
  readonly question: string | null;
}

export interface MapTheme {
  readonly id: string;
  readonly name: string;
  /** Slot columns it spans. */
  readonly columns: number;
}

export interface MapNodeInput {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: Status;
  readonly statusWord: string;
  /** "38.6 h"; without a figure, why there is none. */
  readonly figure: string;
  /** "target 36 h". */
  readonly target?: string | null | undefined;
  /** The same without its unit of measure, where that is too long: "target 36". */
  readonly shortTarget?: string | null | undefined;
  /** Wide nodes only: "worse since Jul". */
  readonly signal?: string | undefined;
  readonly spark?: SparkInput | undefined;
  readonly slot: Slot;
  /** Part of the trace. */
  readonly isTraced?: boolean | undefined;
  /** Not in the theme that is looked at. */
  readonly isOutside?: boolean | undefined;
  readonly isDataMissing?: boolean | undefined;
  /** Said beside the code: "set by R. Ponce". */
  readonly note?: string | undefined;
  readonly href?: string | undefined;
}

/** Cause to effect: the cause stands below. */
export interface MapLinkInput {
  readonly from: string;
  readonly to: string;
  readonly isTraced?: boolean | undefined;
  readonly isTested?: boolean | undefined;
  /** Declared to lead back to its own cause. */
  readonly isFeedback?: boolean | undefined;
}

export interface MapInput {
  readonly width: number;
  readonly perspectives: readonly MapPerspective[];
  readonly themes: readonly MapTheme[];
  readonly nodes: readonly MapNodeInput[];
  readonly links: readonly MapLinkInput[];
  /** In the editor and on paper a link that nobody has tested is dashed, and one of a feedback loop dotted. */
  readonly hasLinkKinds?: boolean | undefined;
  readonly metrics?: Partial<MapMetrics> | undefined;
  /** Words of the drawing itself. */
  readonly words: {
    readonly label: string;
    readonly dataMissing: string;
    /** Said of what is outside. */
    readonly outside?: string | undefined;
    /** Said in place of the lines between the nodes; absent: they are not said. */
    readonly links?: string | undefined;
  };
}

/** What the layout needs of it: places, no words. */
export interface MapLayoutInput {
  readonly width: number;
  readonly perspectives: readonly { readonly id: string }[];
  readonly themes: readonly { readonly id: string; readonly columns: number }[];
  readonly nodes: readonly { readonly id: string; readonly slot: Slot }[];
  readonly links: readonly MapLinkInput[];
  readonly metrics?: Partial<MapMetrics> | undefined;
}

/** Sizes in pixels. */
export interface MapMetrics {
  /** The row of theme names above the lanes. */
  readonly headerHeight: number;
  readonly laneHead: number;
  readonly lanePadding: number;
  readonly laneGap: number;
  readonly columnGap: number;
  /** Room for two lines of title; 83 is enough for one. */
  readonly nodeHeight: number;
}

export const MAP_METRICS: MapMetrics = {
  headerHeight: 32,
  laneHead: 112,
  lanePadding: 8,
  laneGap: 29,
  columnGap: 14,
  nodeHeight: 88,
};

/** The wallboard stands closer together. */
export const WALLBOARD_METRICS: MapMetrics = { ...MAP_METRICS, laneGap: 21 };
