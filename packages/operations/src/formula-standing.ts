import {
  definitionAt,
  evaluatorOf,
  expandFormula,
  formulaSeries,
  operandsOf,
  parseFormula,
  parsePeriod,
  periodOf,
  periodsBetween,
  shiftPeriod,
} from '@rumbo/domain';
import type {
  ComputedFrom,
  ExpectedPart,
  Formula,
  FormulaOperand,
  FormulaSeries,
  KpiDefinition,
  Period,
} from '@rumbo/domain';
import { FIRST_DAY } from './all-time.ts';
import { kpiSource } from './kpi-source.ts';
import { kpisIn } from './sheet.ts';
import type { StandingAt } from './standing.ts';
import { lastOwnPeriod } from './standing-series.ts';
import { topics } from './topics.ts';

export interface FormulaBasis {
  readonly formula: FormulaSeries;
  /** The parts that owe its operands. */
  readonly expected: readonly ExpectedPart[];
  /** The largest n of its operands: it is due when the last of them is. */
  readonly dueDays: number | null;
}

/** Where and when a formula is computed: what it comes to is the same on every day. */
type FormulaAt = Omit<StandingAt, 'today'>;

/** As much of a formula KPI as its figures are computed from. */
type ComputedKpi = Pick<KpiDefinition, 'formula' | 'frequency'>;

/** The figures of a formula KPI at a unit, from the approved readings of its operands. */
export async function formulaOf(at: FormulaAt, definition: ComputedKpi): Promise<FormulaBasis> {
  const { place, unitId } = at;
  const { expanded, used } = await writtenOutAt(at, definition);
  const operands: FormulaOperand[] = [];
  for (const operand of used) operands.push(await operandAt(at, operand));
  const expected = operands.flatMap((operand) => operand.expected);
  const formula = formulaSeries(
    { unitId, frequency: definition.frequency, operands, calendar: place.calendar, evaluate: evaluatorOf(expanded) },
    periodsOf(at, definition, operands),
  );
  return { formula, expected, dueDays: used.length === 0 ? null : Math.max(...used.map(({ dueDays }) => dueDays)) };
}

/** A formula on reported KPIs only, and those that it uses. */
export async function writtenOutAt({ snapshot, place, period }: FormulaAt, definition: ComputedKpi) {
  const { versions } = await kpisIn(snapshot, place.plan.id);
  const inForce = [...versions.values()].flatMap((all) => definitionAt(all, period.end) ?? []);
  const byCode = new Map(inForce.map((one) => [one.code, one]));
  const expanded = writtenOut(definition, byCode);
  const used = [...new Set(operandsOf(expanded).map(({ code }) => code))].flatMap((code) => byCode.get(code) ?? []);
  return { expanded, used };
}

/** What each operand of a formula amounts to at the unit in the formula's own period, and in those that it looks back to. */
export async function operandsAt(
  at: FormulaAt,
  { id, frequency }: KpiDefinition,
  { expanded, used }: Awaited<ReturnType<typeof writtenOutAt>>,
): Promise<ComputedFrom> {
  const { place, unitId, period } = at;
  const { calendar } = place;
  const operands: ComputedFrom['operands'][number][] = [];
  for (const definition of used.filter((one) => one.id !== id)) {
    const operand = await operandAt(at, definition);
    const { code } = definition;
    // The one operand as a formula of itself: aggregated as the formula would aggregate it.
    const evaluate = evaluatorOf({ type: 'operand', code, shift: 0 });
    const series = { unitId, frequency, operands: [operand], calendar, evaluate };
    const isTyped = definition.frequency === frequency && operand.expected.every((part) => part.unitId === unitId);
    const shifts = operandsOf(expanded).filter((ref) => ref.code === code);
    for (const shift of new Set(shifts.map((ref) => ref.shift))) {
      const [figure] = formulaSeries(series, [shiftPeriod(period, -shift, calendar)]).figures;
      operands.push({ code, shift, kpiId: definition.id, isTyped, value: figure?.value ?? null });
    }
  }
  return { formula: expanded, operands };
}

async function operandAt(
  { snapshot, place, unitId, period }: FormulaAt,
  definition: KpiDefinition,
): Promise<FormulaOperand> {
  snapshot.note(topics.kpi(definition.id));
  const under = place.under(unitId);
  const { assignments } = await kpiSource(snapshot, definition.id);
  const expected = assignments.filter((assignment) => under.has(assignment.unitId));
  const unitIds = [...new Set(expected.map((part) => part.unitId))];
  const contents = await snapshot.tx.readings.approvedParts([definition.id], unitIds, FIRST_DAY, period.end);
  return { definition, contents, expected };
}

/** From the first period in which an operand was reported to the last that ended by the shown one. */
function periodsOf(
  { place, period }: FormulaAt,
  { frequency }: ComputedKpi,
  operands: readonly FormulaOperand[],
): readonly Period[] {
  const { calendar } = place;
  const starts = operands
    .flatMap(({ contents }) => contents.map((one) => parsePeriod(one.period, calendar).start))
    .sort();
  const [first] = starts;
  const last = lastOwnPeriod(period, { frequency }, calendar);
  if (first === undefined || first > last.end) return [];
  return periodsBetween(periodOf(first, frequency, calendar), last, calendar);
}

/** The formula on reported KPIs only: formulas inside it are written out. */
function writtenOut(definition: ComputedKpi, byCode: ReadonlyMap<string, KpiDefinition>): Formula {
  return expandFormula(parseFormula(definition.formula ?? ''), (code) => {
    const formula = byCode.get(code)?.formula;
    return formula === undefined ? null : parseFormula(formula);
  });
}
