/**
 * What the parts of one KPI under one unit amount to in one base period. Kept by the store, rewritten from its children,
 * never by adding deltas. Sums run in a fixed order, so that the same readings always give the same row.
 */
export interface Rollup {
  readonly period: string;
  /** Parts with a value, and parts that should have one; not-applicable parts are not expected. */
  readonly got: number;
  readonly expected: number;
  /** Parts reported as not applicable. */
  readonly notApplicable: number;
  /** Over the values of the parts (kind `value`). */
  readonly sum: number;
  readonly min: number | null;
  readonly max: number | null;
  /** Σ over the parts (kind `ratio`). 0/0 is reported and adds 0 to both. */
  readonly numerator: number;
  readonly denominator: number;
  /** Σ targets of the parts that have a value; null as soon as one of them has none of its own. Only for sums over units. */
  readonly targetTotal: number | null;
}
