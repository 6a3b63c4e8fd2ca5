import type { TargetValue } from '@rumbo/domain';
import type { Facts, ReadingFact, TargetFact } from './facts.ts';
import { filled, type Cell, type Sheet } from './flat-sheet.ts';
import type { Layouts } from './layouts.ts';

/** What was typed and decided, with the two things about a reading that only its own row can say. */
export function givenSheets(facts: Facts, layouts: Layouts): readonly Sheet[] {
  const { readings, parts, targets, baselines } = layouts;
  return [
    filled(
      readings,
      facts.readings.map((reading, row) => ({
        kpi: reading.kpi,
        unit: reading.unit,
        month: reading.month,
        numerator: reading.numerator,
        denominator: reading.denominator,
        value: reading.value,
        applies: reading.value === null && reading.numerator === null ? 0 : 1,
        pairs: pairs(facts, reading, row, layouts),
        target: partTarget(facts, reading, row, layouts),
      })),
    ),
    filled(
      parts,
      facts.parts.map((part) => ({ ...part })),
    ),
    filled(
      targets,
      facts.targets.map((target) => ({ ...datesOf(target), ...valueOf(target.target.value), ...limitOf(target) })),
    ),
    filled(
      baselines,
      facts.baselines.map((baseline) => ({ ...baseline })),
    ),
  ];
}

/** Of an operand: whether the same unit reported the other operand of its formula in the same month. */
function pairs(facts: Facts, { kpi }: ReadingFact, row: number, { readings }: Layouts): Cell {
  const quotient = facts.kpis.find(({ quotient: one }) => one?.above === kpi || one?.below === kpi)?.quotient;
  if (quotient == null) return null;
  const other = quotient.above === kpi ? quotient.below : quotient.above;
  const same = (column: 'unit' | 'month') => `${readings.all(column)};${readings.at(column, row)}`;
  return {
    formula: `COUNTIFS(${readings.all('kpi')};"${other}";${same('unit')};${same('month')};${readings.all('applies')};1)`,
  };
}

/** Of a part of a sum whose year is spread evenly: what was asked of this part for this month. */
function partTarget(facts: Facts, { kpi }: ReadingFact, row: number, { readings, targets }: Layouts): Cell {
  const definition = facts.kpis.find(({ code }) => code === kpi)?.definition;
  if (definition?.overUnits !== 'sum' || definition.overTime !== 'sum' || definition.spread !== 'flat') return null;
  const month = readings.at('month', row);
  const own = `${targets.all('kpi')};"${kpi}";${targets.all('unit')};${readings.at('unit', row)}`;
  return {
    formula: `SUMIFS(${targets.all('value')};${own};${targets.all('from')};"<="&${month};${targets.all('to')};">="&${month})/12`,
  };
}

function datesOf({ kpi, unit, from, to, target }: TargetFact) {
  return { kpi, unit, from, to, linear: target.path === 'linear' ? 1 : 0 };
}

function valueOf(value: TargetValue): Readonly<Record<'value' | 'low' | 'high' | 'tolerance', Cell>> {
  const nothing = { value: null, low: null, high: null, tolerance: null };
  switch (value.kind) {
    case 'figure':
      return { ...nothing, value: value.value };
    case 'exact':
      return { ...nothing, value: value.value, tolerance: value.tolerance };
    case 'range':
      return { ...nothing, low: value.low, high: value.high };
    case 'yes':
      return { ...nothing, value: 1 };
  }
}

/** `offset` 0: the plan's tolerance; 1: so much; 2: so many percent. */
function limitOf({ target }: TargetFact): Readonly<Record<'offset' | 'amount', Cell>> {
  const { offTargetBeyond } = target.limits;
  if (offTargetBeyond === null) return { offset: 0, amount: null };
  return { offset: offTargetBeyond.unit === 'absolute' ? 1 : 2, amount: offTargetBeyond.amount };
}
