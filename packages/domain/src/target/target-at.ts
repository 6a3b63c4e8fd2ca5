import type { KpiDefinition } from '../kpi/definition.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Calendar, Period, PeriodId } from '../period/period.ts';
import {
  comparePeriods,
  containsPeriod,
  enclosingPeriod,
  isCoarser,
  partRange,
  periodIndex,
} from '../period/period-arithmetic.ts';
import { shareOf } from './spread.ts';
import type { Baseline, LimitOffset, Limits, Target, TargetValue } from './target.ts';

/** What a target is in one base period, with its offsets on the same scale. */
export interface TargetPoint {
  readonly value: TargetValue;
  readonly limits: Limits;
}

/** A value of one base period. */
export interface PeriodValue {
  readonly period: PeriodId;
  readonly value: number;
}

/** What the target of a period is computed from, for one KPI at one unit. */
export interface TargetSource {
  readonly definition: Pick<KpiDefinition, 'kind' | 'frequency' | 'overTime' | 'spread'>;
  /** Resolved for the unit: own or inherited. */
  readonly targets: readonly Target[];
  readonly baseline: Baseline | null;
  /** Values of past base periods, complete ones only: needed for a seasonal spread. */
  readonly history: readonly PeriodValue[];
  readonly calendar: Calendar;
}

/**
 * The target in force in one base period (method 5); null without one. Targets are dated steps: the one that started
 * last holds until the next starts; of several with one start the one whose period contains the base period, then the
 * shorter. A longer period's target is walked to on a straight line where it says `linear`, and spread over its base
 * periods where the KPI is a sum over time; an absolute offset is spread with it. A linear target dated on a single base
 * period has its path before it, from its anchor on, since inside it there would be none.
 */
export function targetAt(period: Period, source: TargetSource): TargetPoint | null {
  const ahead = pathAhead(period, source);
  if (ahead !== null) return { limits: ahead.limits, value: onPath(period, ahead, source) };
  const target = targetInForce(period, source);
  if (target === null) return null;
  const whole: TargetPoint = { value: target.value, limits: target.limits };
  const own = parsePeriod(target.period, source.calendar);
  if (!isCoarser(own.frequency, source.definition.frequency)) return whole;
  if (isSumOverTime(source.definition)) {
    const share = shareOf(period, own, source);
    return share === null ? null : scalePoint(whole, share);
  }
  if (target.path === 'step' || !containsPeriod(own, period)) return whole;
  return { ...whole, value: onPath(period, target, source) };
}

/** Whether a longer period's value is the sum of its base periods': only of these is a target spread. */
export function isSumOverTime(definition: Pick<KpiDefinition, 'kind' | 'overTime'>): boolean {
  return definition.kind === 'value' && definition.overTime === 'sum';
}

/** The row of targets that a base period takes its target from. */
export function targetInForce(period: Period, source: Pick<TargetSource, 'targets' | 'calendar'>): Target | null {
  let best: { target: Target; own: Period; contains: boolean } | null = null;
  for (const target of source.targets) {
    const own = parsePeriod(target.period, source.calendar);
    const contains = containsPeriod(own, period);
    if (!contains && own.start > period.start) continue;
    if (best === null || isNearer(own, contains, best)) best = { target, own, contains };
  }
  return best?.target ?? null;
}

function isNearer(own: Period, contains: boolean, than: { own: Period; contains: boolean }): boolean {
  if (own.start !== than.own.start) return own.start > than.own.start;
  if (contains !== than.contains) return contains;
  return isCoarser(than.own.frequency, own.frequency);
}

/** The next target after a base period, if a path to it leads through that period. */
function pathAhead(period: Period, source: TargetSource): Target | null {
  const { definition, calendar } = source;
  if (isSumOverTime(definition)) return null;
  let next: { target: Target; own: Period } | null = null;
  for (const target of source.targets) {
    const own = parsePeriod(target.period, calendar);
    if (own.start > period.start && (next === null || own.start < next.own.start)) next = { target, own };
  }
  if (next === null || next.target.path === 'step' || !hasPath(next.target.value)) return null;
  if (next.own.frequency !== definition.frequency) return null;
  const anchor = anchorOf(next.target, source);
  return anchor !== null && lastIndexOf(anchor.period, source) < periodIndex(period, calendar) ? next.target : null;
}

/** Ranges and yes are no figures to walk to. */
function hasPath(value: TargetValue): value is Extract<TargetValue, { value: number }> {
  return value.kind === 'figure' || value.kind === 'exact';
}

/** T_k = anchor + (T − anchor)·k/n; the target itself where there is no earlier anchor. */
function onPath(period: Period, target: Target, source: TargetSource): TargetValue {
  const anchor = anchorOf(target, source);
  if (anchor === null || !hasPath(target.value)) return target.value;
  const from = lastIndexOf(anchor.period, source);
  const k = periodIndex(period, source.calendar) - from;
  const n = lastIndexOf(parsePeriod(target.period, source.calendar), source) - from;
  return { ...target.value, value: anchor.value + ((target.value.value - anchor.value) * k) / n };
}

/**
 * Where a linear path starts: the last earlier target, else the baseline, if its period ends before the target's begins;
 * null otherwise, and for ranges, which have no path.
 */
export function anchorOf(
  target: Target,
  source: Omit<TargetSource, 'history'>,
): { period: Period; value: number } | null {
  const own = parsePeriod(target.period, source.calendar);
  const earlier = source.targets
    .map((other) => ({ value: other.value, period: parsePeriod(other.period, source.calendar) }))
    .filter((other) => other.period.start < own.start)
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);
  const anchor = earlier === undefined ? baselineAnchor(source) : numeric(earlier.value, earlier.period);
  if (anchor === null) return null;
  const { first } = partRange(own, source.definition.frequency, source.calendar);
  return lastIndexOf(anchor.period, source) < first ? anchor : null;
}

function baselineAnchor(source: Omit<TargetSource, 'history'>): { period: Period; value: number } | null {
  const { baseline } = source;
  return baseline === null ? null : { period: parsePeriod(baseline.period, source.calendar), value: baseline.value };
}

function numeric(value: TargetValue, period: Period): { period: Period; value: number } | null {
  return hasPath(value) ? { period, value: value.value } : null;
}

/** The place of the base period with which a period ends. */
function lastIndexOf(period: Period, source: Omit<TargetSource, 'history'>): number {
  const { calendar, definition } = source;
  if (!isCoarser(definition.frequency, period.frequency)) return partRange(period, definition.frequency, calendar).last;
  return periodIndex(enclosingPeriod(period, definition.frequency, calendar), calendar);
}

/** A target on another scale: figures, tolerance and absolute offsets times a factor. */
export function scalePoint(point: TargetPoint, factor: number): TargetPoint {
  return {
    value: scaleValue(point.value, factor),
    limits: {
      onTargetFrom: scaleOffset(point.limits.onTargetFrom, factor),
      offTargetBeyond: scaleOffset(point.limits.offTargetBeyond, factor),
    },
  };
}

function scaleValue(value: TargetValue, factor: number): TargetValue {
  switch (value.kind) {
    case 'figure':
      return { kind: 'figure', value: value.value * factor };
    case 'exact':
      return { kind: 'exact', value: value.value * factor, tolerance: value.tolerance * factor };
    case 'range':
      return {
        kind: 'range',
        low: value.low === null ? null : value.low * factor,
        high: value.high === null ? null : value.high * factor,
      };
    case 'yes':
      return value;
  }
}

function scaleOffset(offset: LimitOffset | null, factor: number): LimitOffset | null {
  return offset?.unit === 'absolute' ? { unit: 'absolute', amount: offset.amount * factor } : offset;
}
