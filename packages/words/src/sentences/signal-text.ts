import type { PeriodId, SignalVerdict } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';

/** Points from which there are limits (method 8). */
const POINTS_NEEDED = 12;

export interface SignalTextOptions {
  /** The shown period: the year of "since" is said where it is another. */
  readonly shown: PeriodId;
  /** Points of the segment, to say how many are missing. */
  readonly points?: number;
  readonly length?: 'long' | 'short';
}

/** "worse since Jul", "no real change", "no signal yet: 8 of 12 points". Never the word of a status. */
export function signalText(
  words: Words,
  format: Formatter,
  verdict: SignalVerdict,
  options: SignalTextOptions,
): string {
  const { kind } = verdict;
  if (kind === 'noRealChange') return words.signal.noRealChange;
  if (kind === 'noSignalYet') {
    const { points } = options;
    const isCounted = verdict.reason === 'tooFewPoints' && points !== undefined && points < POINTS_NEEDED;
    return isCounted ? words.signal.noSignalYetPoints(points, POINTS_NEEDED) : words.signal.noSignalYet;
  }
  if (verdict.since === null) return words.signal[kind];
  const since = format.since(verdict.since, options.shown, options.length ?? 'short');
  const say = { better: words.signal.betterSince, worse: words.signal.worseSince, changed: words.signal.changedSince }[
    kind
  ];
  return say(since);
}
