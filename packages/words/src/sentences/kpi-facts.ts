import type { PeriodId, Text } from '@rumbo/domain';
import type { ReasonParams } from '../catalogue/en/status.ts';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';
import type { KpiFigure, LeadFigure } from './kpi-figure.ts';

/** What a sentence needs to be said to one reader. */
export interface Wording {
  readonly words: Words;
  readonly format: Formatter;
  /** A user-written name in the reader's language, or in the other one. */
  readonly text: (text: Text) => string;
}

/** One KPI as a screen is given it: names in every language they have. */
export interface KpiFacts extends Omit<KpiFigure, 'unit'> {
  readonly unitOfMeasure: Text;
}

/** The figure of an objective, given in the same way. */
export interface LeadFacts extends Omit<LeadFigure, 'unit'> {
  readonly unitOfMeasure: Text;
  readonly missing: MissingFacts | null;
}

interface KnownPoint {
  readonly period: PeriodId;
  readonly value: number | null;
}

/** Why there is no value, and what came last. */
export interface MissingFacts {
  readonly nextDue: string | null;
  readonly parts: { readonly got: number; readonly expected: number } | null;
  readonly lastKnown: KnownPoint | null;
}

type Measured = Pick<KpiFacts, 'decimals' | 'unitOfMeasure'>;

export interface ReasonFacts extends Measured, Omit<MissingFacts, 'lastKnown'> {
  readonly spark: readonly KnownPoint[];
}

/** The same KPI as the sentences about it want it. */
export function kpiFigure(kpi: KpiFacts, text: Wording['text']): KpiFigure {
  const { value, decimals, direction, frequency, yardstick, status, reason, signal, assurance } = kpi;
  return {
    value,
    decimals,
    unit: text(kpi.unitOfMeasure),
    direction,
    frequency,
    yardstick,
    status,
    reason,
    signal,
    assurance,
  };
}

/** The figure of an objective, as lines about it want it. */
export function saidFigure(lead: Omit<LeadFacts, 'missing'>, text: Wording['text']): LeadFigure {
  const { value, decimals, direction, target, reason } = lead;
  return { value, decimals, unit: text(lead.unitOfMeasure), direction, target, reason };
}

/** What the sentence about missing data is filled with. */
export function reasonParams(kpi: ReasonFacts, wording: Omit<Wording, 'words'>): ReasonParams {
  const { nextDue, parts, spark } = kpi;
  return missingParams(
    { nextDue, parts, lastKnown: spark.findLast(({ value }) => value !== null) ?? null },
    kpi,
    wording,
  );
}

export function missingParams(
  missing: MissingFacts | null,
  { decimals, unitOfMeasure }: Measured,
  { format, text }: Omit<Wording, 'words'>,
): ReasonParams {
  if (missing === null) return {};
  const { nextDue, parts, lastKnown } = missing;
  return {
    ...(nextDue === null ? {} : { due: format.day(nextDue, 'noYear') }),
    ...(parts === null ? {} : { got: parts.got, expected: parts.expected }),
    ...(lastKnown?.value == null
      ? {}
      : {
          lastValue: format.figureWithUnit(lastKnown.value, decimals, text(unitOfMeasure)),
          lastPeriod: format.period(lastKnown.period, 'short'),
        }),
  };
}
