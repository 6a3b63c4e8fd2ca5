import type { PeriodId } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { ReasonParams } from '../catalogue/en/status.ts';
import type { Words } from '../catalogue/en/index.ts';
import type { Answer, KpiFigure, ShownLimits } from './kpi-figure.ts';
import { targetFigure } from './target-text.ts';

/** How the value stands against its target: "2.6 h above target. On target up to 36 h, off target beyond 39.6 h." */
export function againstTarget(words: Words, format: Formatter, kpi: KpiFigure, reason: ReasonParams = {}): Answer {
  const { value, yardstick, decimals, unit } = kpi;
  if (kpi.direction === 'none') return { answer: words.signal.against.context, evidence: '' };
  if (value === null || yardstick === null) {
    return {
      answer: words.status.word.noData,
      evidence: kpi.reason === null ? '' : words.status.reasonSentence[kpi.reason](reason),
    };
  }
  const { target } = yardstick;
  const say = words.signal.against;
  if (target.kind === 'yes') return { answer: value >= 0.5 ? say.yes : say.no, evidence: '' };
  if (target.kind === 'figure') {
    return {
      answer: difference(words, format, value - target.value, kpi),
      evidence: limitsSentence(words, format, kpi, target.value),
    };
  }
  const low = target.kind === 'range' ? target.low : target.value - target.tolerance;
  const high = target.kind === 'range' ? target.high : target.value + target.tolerance;
  const range = targetFigure(words, format, target, kpi);
  if (low !== null && value < low)
    return { answer: say.belowRange(format.figureWithUnit(low - value, decimals, unit)), evidence: say.isRange(range) };
  if (high !== null && value > high)
    return {
      answer: say.aboveRange(format.figureWithUnit(value - high, decimals, unit)),
      evidence: say.isRange(range),
    };
  return { answer: say.insideRange(range), evidence: '' };
}

function difference(words: Words, format: Formatter, gap: number, { decimals, unit }: KpiFigure): string {
  const shown = format.figureWithUnit(Math.abs(gap), decimals, unit);
  if (shown === format.figureWithUnit(0, decimals, unit)) return words.signal.against.equal;
  return gap > 0 ? words.signal.against.above(shown) : words.signal.against.below(shown);
}

function limitsSentence(words: Words, format: Formatter, kpi: KpiFigure, target: number): string {
  const { yardstick, decimals, unit, direction } = kpi;
  if (yardstick === null || yardstick.offTargetBeyond === null) return '';
  const from = format.shortFigureWithUnit(yardstick.onTargetFrom ?? target, decimals, unit);
  const beyond = format.shortFigureWithUnit(yardstick.offTargetBeyond, decimals, unit);
  return direction === 'decrease'
    ? words.signal.against.lowerIsBetter(from, beyond)
    : words.signal.against.higherIsBetter(from, beyond);
}

/** Is the change real? With the rule that says so. */
export function isChangeReal(
  words: Words,
  format: Formatter,
  kpi: KpiFigure,
  about: { readonly shown: PeriodId; readonly points: number; readonly limits: ShownLimits | null },
): Answer {
  const { kind, rule, since, side, reason } = kpi.signal;
  const { answer, because } = words.signal;
  if (kind === 'noRealChange') return { answer: answer.noRealChange, evidence: because.noise };
  if (kind === 'noSignalYet') {
    const evidence =
      reason === null || reason === 'tooFewPoints' ? because.tooFewPoints(about.points) : because[reason];
    return { answer: answer.noSignalYet, evidence };
  }
  if (since === null || rule === null) return { answer: answer[kind], evidence: '' };
  const when = format.since(since, about.shown, 'long');
  const isUp = side === 'up';
  const limit =
    about.limits === null || kpi.direction === 'yesNo'
      ? null
      : format.figureWithUnit(isUp ? about.limits.upper : about.limits.lower, kpi.decimals, kpi.unit);
  const evidence = {
    beyondLimit: limit === null ? '' : isUp ? because.beyondUpper(when, limit) : because.beyondLower(when, limit),
    threeOfFourNearLimit: isUp ? because.nearUpper(when) : because.nearLower(when),
    twoOfThreeNearLimit: isUp ? because.nearUpper(when) : because.nearLower(when),
    eightOnOneSide: isUp ? because.above(when) : because.below(when),
    sevenOnOneSide: isUp ? because.above(when) : because.below(when),
    sevenRising: because.rising(when),
    sevenFalling: because.falling(when),
  }[rule];
  return { answer: answer[kind], evidence };
}

/** Can it reach the target as it stands? */
export function canItReach(words: Words, format: Formatter, kpi: KpiFigure, limits: ShownLimits | null): Answer {
  const say = words.signal.assurance;
  const { assurance, yardstick } = kpi;
  if (assurance === null || yardstick === null || limits === null)
    return { answer: say.unknown, evidence: say.becauseUnknown };
  const range = format.range(limits.lower, limits.upper, kpi.decimals);
  const target = targetFigure(words, format, yardstick.target, kpi);
  const because = { everyMonth: say.becauseEvery, someMonths: say.becauseSome, notWithoutChange: say.becauseNot }[
    assurance
  ];
  return { answer: say[assurance][kpi.frequency === 'month' ? 'month' : 'other'], evidence: because(target, range) };
}
