import { countExpectedParts, isExpectedIn } from '../aggregation/expected-parts.ts';
import type { ExpectedPart } from '../aggregation/expected-parts.ts';
import { combineRollups, partRollup } from '../aggregation/part-rollup.ts';
import type { Rollup } from '../aggregation/rollup.ts';
import { windowFigure } from '../aggregation/window-figure.ts';
import type { UnitId } from '../ids.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { Calendar, Frequency, Period, PeriodId } from '../period/period.ts';
import { isCoarser, partsOf, shiftPeriod } from '../period/period-arithmetic.ts';
import type { ReadingContent } from '../reading/reading.ts';
import { Refusal } from '../refusal.ts';
import type { NoDataReason } from '../score/status.ts';
import type { Figure } from './evaluation.ts';

/**
 * Computes a formula from the figures of its operands. The map has every operand, null where it has no value;
 * `previous(code, n)` is an operand's figure n periods (of the formula) earlier, for `prev(K, n)`.
 */
export type FormulaEvaluator = (
  operands: ReadonlyMap<string, number | null>,
  previous: (code: string, periods: number) => number | null,
) => number | 'operandMissing' | 'divisionByZero';

/** An approved reading of an operand. */
export interface OperandContent {
  readonly unitId: UnitId;
  readonly period: PeriodId;
  readonly content: ReadingContent;
}

/** A KPI with readings of its own that a formula uses, directly or through another formula. */
export interface FormulaOperand {
  readonly definition: Pick<
    KpiDefinition,
    'code' | 'kind' | 'factor' | 'overUnits' | 'overTime' | 'frequency' | 'discontinuedAfter'
  >;
  /** Of the unit and every unit under it, in the tree of each period. */
  readonly contents: readonly OperandContent[];
  readonly expected: readonly ExpectedPart[];
}

export interface FormulaInput {
  readonly unitId: UnitId;
  readonly frequency: Frequency;
  readonly operands: readonly FormulaOperand[];
  /** Formulas that this one uses, each after those it uses itself; they too are computed on what operands amount to. */
  readonly inner?: readonly { readonly code: string; readonly evaluate: FormulaEvaluator }[];
  readonly calendar: Calendar;
  readonly evaluate: FormulaEvaluator;
}

/** A formula's figures at one unit, and its figure over any of these periods taken together. */
export interface FormulaSeries {
  readonly figures: readonly Figure[];
  over(periods: readonly Period[]): Figure;
}

/**
 * The figures of a formula KPI at a unit (method 3, 6): operands are first aggregated to the formula's frequency, units
 * first, then time, and the formula is computed once on what they amount to, only over parts on which it can be computed:
 * those where all operands have a value, or `coalesce` supplies it. Operands that are not aggregated over units (`none`)
 * count once, as the unit itself reported them, for all its parts. `got` and `expected` count parts. No part:
 * `operandMissing`, `notApplicable` where every part is, `notReported` where no operand has anything. Throws
 * `operandCoarser`.
 */
export function formulaSeries(input: FormulaInput, periods: readonly Period[]): FormulaSeries {
  for (const { definition } of input.operands) {
    if (isCoarser(definition.frequency, input.frequency)) {
      throw new Refusal(
        'invalid',
        'operandCoarser',
        { code: definition.code, frequency: definition.frequency },
        'formula',
      );
    }
  }
  const source = indexed(input);
  const parts = new Map<PeriodId, PeriodParts>();
  const partsAt = (period: Period): PeriodParts => {
    const known = parts.get(period.id);
    if (known !== undefined) return known;
    const made = partsOfPeriod(period, source);
    parts.set(period.id, made);
    return made;
  };
  const over = (window: readonly Period[]): Figure => figureOver(window, window.map(partsAt), source);
  return { figures: periods.map((period) => over([period])), over };
}

interface Source extends FormulaInput {
  /** Readings as roll-ups by operand code, period, unit. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<PeriodId, ReadonlyMap<UnitId, ReadingContent>>>;
  readonly units: readonly UnitId[];
}

function indexed(input: FormulaInput): Source {
  const cells = new Map<string, Map<PeriodId, Map<UnitId, ReadingContent>>>();
  const units = new Set<UnitId>();
  for (const { definition, contents, expected } of input.operands) {
    const byPeriod = new Map<PeriodId, Map<UnitId, ReadingContent>>();
    for (const { unitId, period, content } of contents) {
      const byUnit = byPeriod.get(period) ?? new Map<UnitId, ReadingContent>();
      byPeriod.set(period, byUnit.set(unitId, content));
    }
    cells.set(definition.code, byPeriod);
    if (definition.overUnits === 'none' && definition.kind === 'value') continue;
    for (const { unitId } of expected) units.add(unitId);
  }
  return { ...input, cells, units: units.size === 0 ? [input.unitId] : [...units].toSorted() };
}

/** What became of the parts of a period. */
interface PeriodParts {
  readonly included: readonly UnitId[];
  readonly expected: number;
  readonly notApplicable: number;
  readonly hasAnything: boolean;
}

function partsOfPeriod(period: Period, source: Source): PeriodParts {
  const included: UnitId[] = [];
  let [expected, notApplicable] = [0, 0];
  let hasAnything = false;
  for (const unit of source.units) {
    const figures = source.operands.map((operand) => operandFigure(operand, [period], [[unit]], source));
    const has = figures.some((figure) => figure.got > 0);
    hasAnything ||= has;
    if (has && compute([period], [[unit]], source) !== 'operandMissing') {
      included.push(unit);
      expected += 1;
    } else if (figures.some((figure) => figure.reason === 'notApplicable')) notApplicable += 1;
    else if (source.operands.every((operand) => isPartOf(operand, unit, period, source))) expected += 1;
  }
  return { included, expected, notApplicable, hasAnything };
}

/** Whether a unit owes an operand in a period. */
function isPartOf(operand: FormulaOperand, unit: UnitId, period: Period, source: Source): boolean {
  const owner = isOwnOnly(operand) ? source.unitId : unit;
  return partsOf(period, operand.definition.frequency, source.calendar).some((base) =>
    operand.expected.some(
      (part) => part.unitId === owner && isExpectedIn(part, base, operand.definition.discontinuedAfter),
    ),
  );
}

function isOwnOnly({ definition }: FormulaOperand): boolean {
  return definition.kind === 'value' && definition.overUnits === 'none';
}

function figureOver(periods: readonly Period[], parts: readonly PeriodParts[], source: Source): Figure {
  const units = parts.map((part) => part.included);
  const got = units.reduce((sum, included) => sum + included.length, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  const result = got === 0 ? emptyReason(parts, expected) : compute(periods, units, source);
  return {
    period: periods.at(-1)?.id ?? '',
    value: typeof result === 'number' ? result : null,
    reason: typeof result === 'number' ? null : result,
    got,
    expected,
    partial: got > 0 && source.operands.some((operand) => isShort(operand, periods, units, source)),
    numerator: null,
    denominator: null,
  };
}

/** Whether a sum that an operand makes of shorter periods lacks some of them, so that the formula stands on too little. */
function isShort(
  operand: FormulaOperand,
  periods: readonly Period[],
  units: readonly (readonly UnitId[])[],
  source: Source,
): boolean {
  if (!isCoarser(source.frequency, operand.definition.frequency)) return false;
  return operandFigure(operand, periods, units, source).partial;
}

function emptyReason(parts: readonly PeriodParts[], expected: number): NoDataReason {
  if (expected === 0 && parts.some((part) => part.notApplicable > 0)) return 'notApplicable';
  return parts.some((part) => part.hasAnything) ? 'operandMissing' : 'notReported';
}

/** The formula on what its operands amount to over periods, with the units of each. */
function compute(
  periods: readonly Period[],
  units: readonly (readonly UnitId[])[],
  source: Source,
): number | 'operandMissing' | 'divisionByZero' {
  const known = new Map<number, ReadonlyMap<string, number | null>>();
  const valuesAt = (back: number): ReadonlyMap<string, number | null> => {
    const earlier = known.get(back);
    if (earlier !== undefined) return earlier;
    const shifted = back === 0 ? periods : periods.map((period) => shiftPeriod(period, -back, source.calendar));
    const values = new Map<string, number | null>();
    known.set(back, values);
    for (const operand of source.operands) {
      values.set(operand.definition.code, operandFigure(operand, shifted, units, source).value);
    }
    for (const { code, evaluate } of source.inner ?? []) {
      const value = evaluate(values, (of, further) => valuesAt(back + further).get(of) ?? null);
      values.set(code, typeof value === 'number' ? value : null);
    }
    return values;
  };
  return source.evaluate(valuesAt(0), (code, back) => valuesAt(back).get(code) ?? null);
}

/** An operand aggregated over given units in given periods of the formula's frequency. */
function operandFigure(
  operand: FormulaOperand,
  periods: readonly Period[],
  units: readonly (readonly UnitId[])[],
  source: Source,
): Figure {
  const { definition } = operand;
  const rollups = periods.flatMap((period, place) => {
    const holders = isOwnOnly(operand) ? [source.unitId] : (units[place] ?? []);
    return partsOf(period, definition.frequency, source.calendar).map((base) =>
      rollupOf(operand, base, holders, source),
    );
  });
  return windowFigure(periods.at(-1)?.id ?? '', rollups, definition);
}

function rollupOf(operand: FormulaOperand, base: Period, units: readonly UnitId[], source: Source): Rollup {
  const cells = source.cells.get(operand.definition.code)?.get(base.id);
  return combineRollups(
    base.id,
    units.map((unit) => {
      const owed = operand.expected.filter((part) => part.unitId === unit);
      const isExpected = countExpectedParts(owed, base, operand.definition) > 0;
      return partRollup(base.id, cells?.get(unit) ?? null, null, isExpected);
    }),
  );
}
