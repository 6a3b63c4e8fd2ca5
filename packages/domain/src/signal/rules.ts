import { isAbove, isAtMost, isAtLeast, isBelow } from '../figure.ts';
import type { ProcessLimits } from './process-limits.ts';
import type { RuleSet, SignalRule } from './verdict.ts';

/** Where the number went. */
export type Side = 'up' | 'down';

export interface Flag {
  readonly rule: SignalRule;
  readonly side: Side;
}

type Flags = (Flag | null)[];

/** One rule over values without a gap: for each value whether it takes part, and on which side. */
type Rule = (values: readonly number[], limits: ProcessLimits) => Flags;

const SIDES: readonly Side[] = ['up', 'down'];

/**
 * The flag of each value of an unbroken run (no gap, no segment border) under a rule set: the first rule of the set that
 * the value takes part in. A value equal to the centre is on no side.
 */
export function flagsOf(values: readonly number[], limits: ProcessLimits, ruleSet: RuleSet): Flags {
  const byRule = RULE_SETS[ruleSet].map((rule) => rule(values, limits));
  return values.map((_, index) => byRule.map((flags) => flags[index] ?? null).find((flag) => flag !== null) ?? null);
}

function isOnSide(value: number, line: number, side: Side): boolean {
  return side === 'up' ? isAbove(value, line) : isBelow(value, line);
}

/** The point that lies `share` of the way from the centre to the limit of that side, by the unclipped limit. */
function lineAt(limits: ProcessLimits, side: Side, share: number): number {
  const limit = side === 'up' ? limits.upper : limits.lower;
  return limits.centre + share * (limit - limits.centre);
}

/** A limit that the scale's bound replaces flags nothing. */
const beyondLimit: Rule = (values, limits) => {
  const isWithinScale = {
    up: isAtMost(limits.upper, limits.upperShown),
    down: isAtLeast(limits.lower, limits.lowerShown),
  };
  return values.map((value) => {
    const side = SIDES.find(
      (one) => isWithinScale[one] && isOnSide(value, one === 'up' ? limits.upper : limits.lower, one),
    );
    return side === undefined ? null : { rule: 'beyondLimit', side };
  });
};

/** Flags, in every window of `size` values, those that `chosen` picks of it. */
function inWindows(
  values: readonly number[],
  size: number,
  flag: Flag,
  chosen: (window: readonly number[]) => boolean[],
): Flags {
  const flags: Flags = values.map(() => null);
  for (let start = 0; start + size <= values.length; start += 1) {
    chosen(values.slice(start, start + size)).forEach((isChosen, offset) => {
      if (isChosen) flags[start + offset] = flag;
    });
  }
  return flags;
}

function merged(all: readonly Flags[], length: number): Flags {
  return Array.from(
    { length },
    (_, index) => all.map((flags) => flags[index] ?? null).find((flag) => flag !== null) ?? null,
  );
}

function onBothSides(values: readonly number[], rule: (side: Side) => Flags): Flags {
  return merged(SIDES.map(rule), values.length);
}

function inARow(size: number, rule: SignalRule): Rule {
  return (values, { centre }) =>
    onBothSides(values, (side) =>
      inWindows(values, size, { rule, side }, (window) => {
        const isRun = window.every((value) => isOnSide(value, centre, side));
        return window.map(() => isRun);
      }),
    );
}

/** At least three of four nearer to a limit than to the centre; the fourth may lie anywhere and is not flagged. */
const threeOfFourNearLimit: Rule = (values, limits) =>
  onBothSides(values, (side) =>
    inWindows(values, 4, { rule: 'threeOfFourNearLimit', side }, (window) => {
      const isNear = window.map((value) => isOnSide(value, lineAt(limits, side, 1 / 2), side));
      return isNear.filter(Boolean).length >= 3 ? isNear : [];
    }),
  );

/** Three in a row on one side, at least two of them beyond two thirds of the way but not beyond the limit. */
const twoOfThreeNearLimit: Rule = (values, limits) =>
  onBothSides(values, (side) =>
    inWindows(values, 3, { rule: 'twoOfThreeNearLimit', side }, (window) => {
      if (!window.every((value) => isOnSide(value, limits.centre, side))) return [];
      const limit = lineAt(limits, side, 1);
      const isNear = window.map(
        (value) => isOnSide(value, lineAt(limits, side, 2 / 3), side) && !isOnSide(value, limit, side),
      );
      return isNear.filter(Boolean).length >= 2 ? isNear : [];
    }),
  );

const sevenInOneDirection: Rule = (values) =>
  onBothSides(values, (side) =>
    inWindows(values, 7, { rule: side === 'up' ? 'sevenRising' : 'sevenFalling', side }, (window) => {
      const isTrend = window.slice(1).every((value, index) => isOnSide(value, window[index] ?? value, side));
      return window.map(() => isTrend);
    }),
  );

/** The rule sets of method 8, each in the order in which the first that holds is named. */
const RULE_SETS: Readonly<Record<RuleSet, readonly Rule[]>> = {
  wheeler: [beyondLimit, threeOfFourNearLimit, inARow(8, 'eightOnOneSide')],
  nhs: [beyondLimit, sevenInOneDirection, twoOfThreeNearLimit, inARow(7, 'sevenOnOneSide')],
};
