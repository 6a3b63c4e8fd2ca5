import { MONTHS } from '../lay-periods.ts';
import { wave } from './wave.ts';

/**
 * How a figure of the whole administration went: from `start` to the first value of `tail` in a straight line with some
 * irregularity, then exactly along `tail`. Before `shift.until` a process still worked the old way.
 */
interface Story {
  readonly start: number;
  /** Where the straight line ends, when the tail begins with a step. */
  readonly end?: number;
  readonly noise: number;
  readonly tail: readonly number[];
  readonly shift?: { readonly until: number; readonly by: number };
}

const STORIES = {
  // The single window's second phase brings release down in one month; since July containers wait for the laboratory.
  'K-01': {
    start: 35.3,
    noise: 0.55,
    shift: { until: 6, by: 3.1 },
    tail: [35.6, 35.1, 34.9, 35.5, 34.9, 35.6, 35.9, 35.2, 34.9, 35.6, 34.8, 35.4, 37.2, 38.3, 38.6],
  },
  'K-03': { start: 79.2, noise: 0.9, tail: [78, 79, 80, 79, 81, 80, 79, 80, 81, 79, 80, 79, 76, 73, 71] },
  'K-14': { start: 4.2, noise: 0.22, tail: [4.4, 4.1, 4.3, 4, 4.2, 3.9, 4.1, 4.4, 4, 4.2, 4.4, 5.1, 5.9, 6.4, 6.8] },
  'K-07': {
    start: 12.8,
    noise: 0.8,
    tail: [12.1, 13, 12.4, 13.3, 12, 12.8, 13.6, 12.5, 13.1, 12.2, 13.4, 12.7, 13.2, 12.4, 12.9],
  },
  'K-02': {
    start: 100.2,
    noise: 2.2,
    tail: [99.1, 100.4, 98.7, 101.2, 100.1, 99.6, 100.9, 101.6, 100.2, 99.8, 101, 100.6, 101.8, 100.9, 101.3],
  },
  'K-16': {
    start: 19.9,
    noise: 0.5,
    tail: [24.6, 25.1, 25, 25.9, 26.4, 26.8, 27.5, 27.9, 28.6, 29, 29.8, 30.3, 30.9, 31.2, 31.8],
  },
  'K-04': {
    start: 91.9,
    noise: 0.7,
    tail: [92, 92.3, 92.1, 92.8, 92.6, 93, 92.9, 93.1, 93, 93.4, 93.2, 93.5, 93.3, 93.7, 93.6],
  },
  'K-17': { start: 85.2, noise: 2.2, tail: [85.4, 85.1, 86, 85.6, 85.2, 86.1, 85.7, 85.9, 85.4, 86.2, 85.8, 86] },
  'K-05': { start: 29, noise: 1.6, tail: [37, 38, 38, 39, 40, 40, 41, 41, 42, 42, 43, 44] },
  'K-06': {
    start: 57,
    noise: 1.2,
    shift: { until: 6, by: -6 },
    tail: [61, 62, 62, 63, 63, 64, 65, 65, 66, 66, 67, 68],
  },
  'K-20': {
    start: 60,
    noise: 1.5,
    shift: { until: 6, by: -17 },
    tail: [71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82],
  },
  'K-08': { start: 81, noise: 1.6, tail: [84, 84, 85, 85, 86, 85, 86, 87, 86, 86, 87, 88] },
  'K-21': { start: 5.4, noise: 0.4, tail: [5.4, 5.3, 5.4, 5.3, 5.2, 5.3] },
  'K-28': { start: 1.02, noise: 0.1, tail: [0.99, 1.03, 1.01] },
  'K-09': { start: 1.25, noise: 0.15, tail: [1.7, 1.6, 1.7, 1.8, 1.7, 1.8, 1.8, 1.8, 1.9, 1.8, 1.9, 1.9] },
  'K-10': {
    start: 99.79,
    noise: 0.09,
    tail: [99.84, 99.87, 99.82, 99.86, 99.88, 99.83, 99.85, 99.87, 99.82, 99.88, 99.85, 99.86],
  },
  'K-11': { start: 94.4, noise: 1.1, tail: [94.6, 94.2, 94.8, 94.3, 94.7, 94.1, 93.6, 91, 90, 89, 88, 87] },
  'K-12': { start: 62.6, noise: 0.5, tail: [68, 69, 70, 70, 71, 72, 73, 73, 74, 74, 75, 76] },
  'K-32': { start: 69, noise: 4, tail: [77, 80, 78, 79, 81, 78, 80, 79, 82, 80, 79, 81] },
  // The airport joined the single window nine months ago: a step that nobody needs to explain away.
  'K-30': { start: 9.8, end: 9.8, noise: 0.6, tail: [7.1, 7.3, 7, 7.2, 7.1, 6.9, 7.2, 7, 7.1] },
  // Operating cost per declaration, from which the cost of an office is made.
  'K-22': { start: 34.3, noise: 0.5, tail: [32.6, 32.4, 32.5, 32.2, 32.3, 32, 32.1, 31.9, 31.8, 31.9, 31.7, 31.6] },
  'K-31': { start: 8.6, noise: 0.8, tail: [7.1, 7, 7.2, 6.9, 6.8, 7, 6.9, 6.7, 6.8, 6.6, 6.7, 6.6] },
} as const satisfies Readonly<Record<string, Story>>;

export type Told = keyof typeof STORIES;

/** The figure of the whole administration in one month. */
export function storyOf(kpi: Told, index: number): number {
  const { start, noise, tail, shift, end = tail[0] ?? start }: Story = STORIES[kpi];
  const older = MONTHS - tail.length;
  const told = tail[index - older];
  if (told !== undefined) return told;
  const before = shift !== undefined && index < shift.until ? shift.by : 0;
  return start + ((end - start) * index) / older + before + noise * wave(`${kpi}/${index}`);
}
