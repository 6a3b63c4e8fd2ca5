import type { PeriodId, SignalVerdict } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';

/** Points from which there are limits (method 8): of any series, and of a seasonal one. */
const POINTS_NEEDED = { tooFewPoints: 12, seasonNotYet: 36 } as const;

export interface SignalTextOptions {
  /** The shown period: the year of "since" is said where it is another. */
  readonly shown: PeriodId;
  /** Points of the segment, to say how many are missing. */
  readonly points?: number;
  readonly length?: 'long' | 'short';
}

/** "worse since Jul", "no real change", "no signal yet: 8 of 12 points". Never the word of a status. */
export function signalText(words: Words, format: Formatter, verdict: SignalVerdict, options: SignalTextOptions): string {
  const { kind } = verdict;
  if (kind === 'noRealChange') return words.signal.noRealChange;
  if (kind === 'noSignalYet') {
    const { points } = options;
    if (points === undefined || verdict.reason === null) return words.signal.noSignalYet;
    const needed = POINTS_NEEDED[verdict.reason];
    if (points >= needed) return words.signal.noSignalYet;
    return verdict.reason === 'seasonNotYet' ? words.signal.noSignalYetSeason(points, needed) : words.signal.noSignalYetPoints(points, needed);
  }
  if (verdict.since === null) return words.signal[kind];
  const since = format.since(verdict.since, options.shown, options.length ?? 'short');
  const say = { better: words.signal.betterSince, worse: words.signal.worseSince, changed: words.signal.changedSince }[kind];
  return say(since);
}
