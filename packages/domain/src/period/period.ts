/** A civil day, `2026-09-14`. The domain has no instants but those given to it. */
export type Day = string;

/** The month is the atom of quarter, semester and year; a week belongs to the month and year of its Thursday. */
export const FREQUENCIES = ['day', 'week', 'month', 'quarter', 'semester', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** `2026-09-14`, `2026-W37`, `2026-09`, `2026-Q3`, `2026-S2`, `2026`, `FY2026/27-Q1` … compared by start, never as text. */
export type PeriodId = string;

export interface Period {
  readonly id: PeriodId;
  readonly frequency: Frequency;
  /** First and last day, both inside. */
  readonly start: Day;
  readonly end: Day;
}

/** What date arithmetic needs to know of an administration and a plan. `fiscalStart` is a month, 1 to 12. */
export interface Calendar {
  readonly fiscalStart: number;
  readonly holidays: ReadonlySet<Day>;
  readonly timeZone: string;
}
