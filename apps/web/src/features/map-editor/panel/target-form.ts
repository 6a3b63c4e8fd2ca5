import { checkTarget, isEqualFigure, Refusal } from '@rumbo/domain';
import type {
  Baseline,
  Calendar,
  Direction,
  LimitOffset,
  Limits,
  PlanSettings,
  Target,
  TargetedKpi,
  TargetProposal,
  TargetValue,
} from '@rumbo/domain';
import { refusalSentence } from '@rumbo/words';
import type { Formatter, Words } from '@rumbo/words';
import { figureIn, figureOf, limitFigure, limitOffset } from './target-figures.ts';

/** The fields of a target. Limits are typed as figures and kept as distances from the target (method 5). */
export const TARGET_PARTS = ['value', 'low', 'high', 'tolerance', 'onTargetFrom', 'offTargetBeyond', 'reason'] as const;
export type TargetPart = (typeof TARGET_PARTS)[number];
export type TargetTexts = Partial<Readonly<Record<TargetPart, string>>>;

/** A target that is being made: null and half of it while it is not whole. */
export interface TargetInMaking {
  readonly value: TargetValue | null;
  readonly path: 'step' | 'linear';
  readonly limits: Limits;
  readonly reason: string | null;
}

export interface TargetFormContext {
  readonly words: Words;
  readonly format: Formatter;
  readonly kpi: { readonly id: string; readonly decimals: number; readonly targeted: TargetedKpi };
  readonly unitId: string;
  readonly period: string;
  readonly settings: Pick<PlanSettings, 'tolerancePercent'>;
  readonly calendar: Calendar;
  /** All in force, and the baseline: what a linear path starts from. */
  readonly targets: readonly Target[];
  readonly baseline: Baseline | null;
}

export interface TargetReading {
  readonly made: TargetInMaking;
  /** Null while something is wrong with it. */
  readonly proposal: TargetProposal | null;
  readonly problems: Partial<Readonly<Record<TargetPart, string>>>;
}

export const NO_LIMITS: Limits = { onTargetFrom: null, offTargetBeyond: null };

/** What a person begins from: what is proposed, else what is in force, whose reason is not that of a change. */
export function begunFrom(proposal: TargetProposal | null, inForce: Target | null): TargetInMaking {
  if (proposal !== null) return proposal;
  return inForce === null
    ? { value: null, path: 'step', limits: NO_LIMITS, reason: null }
    : { ...inForce, reason: null };
}

/** Each field as it reads while nobody types into it. */
export function textsOf(
  made: TargetInMaking,
  { format, kpi }: TargetFormContext,
): Readonly<Record<TargetPart, string>> {
  const { value, limits } = made;
  const figure = (one: number | null): string => (one === null ? '' : figureIn(one, kpi.decimals, format));
  const { direction } = kpi.targeted;
  const isFigure = value === null || value.kind === 'figure';
  const distance = limits.offTargetBeyond?.unit === 'absolute' ? limits.offTargetBeyond.amount : null;
  return {
    value: value?.kind === 'figure' || value?.kind === 'exact' ? figure(value.value) : '',
    low: value?.kind === 'range' ? figure(value.low) : '',
    high: value?.kind === 'range' ? figure(value.high) : '',
    tolerance: value?.kind === 'exact' ? figure(value.tolerance) : '',
    onTargetFrom:
      value?.kind === 'figure' ? figure(limitFigure(value, limits.onTargetFrom, direction) ?? value.value) : '',
    offTargetBeyond: figure(isFigure ? limitFigure(value, limits.offTargetBeyond, direction) : distance),
    reason: made.reason ?? '',
  };
}

/** What the fields make of a target, and beside which of them what is wrong. */
export function readTarget(base: TargetInMaking, texts: TargetTexts, context: TargetFormContext): TargetReading {
  const problems: Partial<Record<TargetPart, string>> = {};
  const figure = (part: TargetPart, before: number | null): number | null => {
    const text = texts[part];
    if (text === undefined) return before;
    const read = figureOf(text, { words: context.words, format: context.format, decimals: context.kpi.decimals });
    if (read === null || typeof read === 'number') return read;
    problems[part] = read.problem;
    return before;
  };
  const isChosen = texts.value !== undefined;
  const value = valueOf(base.value, context.kpi.targeted.direction, figure, isChosen);
  const limits = limitsOf(base.limits, value, texts, figure, context.kpi.targeted.direction);
  const reason = texts.reason === undefined ? base.reason : texts.reason.trim() || null;
  const made: TargetInMaking = { value, path: base.path, limits, reason };
  if (Object.keys(problems).length > 0) return { made, proposal: null, problems };
  return checked(made, context);
}

type FigureIn = (part: TargetPart, before: number | null) => number | null;

function valueOf(
  before: TargetValue | null,
  direction: Direction,
  figure: FigureIn,
  isChosen: boolean,
): TargetValue | null {
  if (direction === 'yesNo') return isChosen ? { kind: 'yes' } : before;
  if (direction === 'range') {
    const own = before?.kind === 'range' ? before : { low: null, high: null };
    return { kind: 'range', low: figure('low', own.low), high: figure('high', own.high) };
  }
  if (direction === 'exact') {
    const own = before?.kind === 'exact' ? before : { value: null, tolerance: 0 };
    const value = figure('value', own.value);
    const tolerance = figure('tolerance', own.tolerance) ?? 0;
    return value === null ? null : { kind: 'exact', value, tolerance };
  }
  const value = figure('value', before?.kind === 'figure' ? before.value : null);
  return value === null ? null : { kind: 'figure', value };
}

function limitsOf(
  before: Limits,
  value: TargetValue | null,
  texts: TargetTexts,
  figure: FigureIn,
  direction: Direction,
): Limits {
  const limit = (part: 'onTargetFrom' | 'offTargetBeyond'): LimitOffset | null => {
    if (texts[part] === undefined) return before[part];
    const typed = figure(part, null);
    if (typed === null || value === null) return null;
    if (value.kind !== 'figure') return { unit: 'absolute', amount: typed };
    return limitOffset(value.value, typed, direction);
  };
  const onTargetFrom = limit('onTargetFrom');
  // L1 at the target is what it is without one.
  return {
    onTargetFrom: onTargetFrom !== null && isEqualFigure(onTargetFrom.amount, 0) ? null : onTargetFrom,
    offTargetBeyond: limit('offTargetBeyond'),
  };
}

/** The checks of the server, as one types: the domain's, and that a target that changes says why. */
function checked(made: TargetInMaking, context: TargetFormContext): TargetReading {
  const { words, kpi, unitId, period, targets, baseline, calendar } = context;
  const wrong = (part: TargetPart, sentence: string): TargetReading => ({
    made,
    proposal: null,
    problems: { [part]: sentence },
  });
  const { value } = made;
  if (value === null) return wrong('value', words.mapPanel.figure.needed);
  try {
    checkTarget(kpi.targeted, { ...made, value, period }, context.settings, { targets, baseline, calendar });
  } catch (error) {
    if (error instanceof Refusal) return wrong(partOf(error.field), refusalSentence(words, error));
    throw error;
  }
  if (made.reason === null && targets.some((one) => one.period === period))
    return wrong('reason', refusalSentence(words, { kind: 'invalid', code: 'targetReasonMissing' }));
  const proposal: TargetProposal = {
    kind: 'target',
    kpiId: kpi.id,
    unitId,
    period,
    value,
    path: made.path,
    limits: made.limits,
    reason: made.reason,
  };
  return { made, proposal, problems: {} };
}

/** The field that a refusal of the domain is about. */
function partOf(path: string | undefined): TargetPart {
  const name = path?.split('.').at(-1);
  return TARGET_PARTS.find((part) => part === name) ?? 'value';
}

/** Whether a proposal says nothing else than what is in force. */
export function isInForce(made: TargetInMaking, inForce: Target | null): boolean {
  if (inForce === null) return false;
  const { value, path, limits } = made;
  const said = (one: unknown): string => JSON.stringify(one);
  return said([value, path, limits]) === said([inForce.value, inForce.path, inForce.limits]);
}
