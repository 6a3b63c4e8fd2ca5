import { isAtMost, isEqualFigure } from '../figure.ts';
import type { KpiRule } from '../kpi/kpi-rule.ts';
import type { RefusalParams } from '../refusal.ts';
import type { CheckedDefinition, ReadingProblem, ReadingProblemCode } from './check-reading.ts';

/** One value of a unit, beside the others that it reports for the same period. */
export interface ComparedReading {
  readonly kpiId: string;
  readonly code: string;
  readonly period: string;
  /** Names the unit of measure: values of different ones are not compared. */
  readonly unitOfMeasure: string;
  readonly kind: CheckedDefinition['kind'];
  readonly scale: CheckedDefinition['scale'];
  readonly direction: CheckedDefinition['direction'];
  /** The reported figure, unrounded; null while there is none. */
  readonly value: number | null;
}

/** Names a row of a sheet among its problems. */
export const comparedKey = ({ kpiId, period }: Pick<ComparedReading, 'kpiId' | 'period'>): string =>
  `${kpiId} ${period}`;

/**
 * What asks for a comment in values of one unit when they are seen together (method 4): the same value in two rows, and
 * the rules between KPIs that they break. A rule is judged where every KPI that it names has a value in the period. By
 * `comparedKey`; rows without a problem are left out.
 */
export function compareReadings(
  readings: readonly ComparedReading[],
  rules: readonly KpiRule[],
): ReadonlyMap<string, readonly ReadingProblem[]> {
  const problems = new Map<string, ReadingProblem[]>();
  const add = (reading: ComparedReading, code: ReadingProblemCode, params: RefusalParams): void => {
    const field = reading.kind === 'ratio' ? 'numerator' : 'value';
    const key = comparedKey(reading);
    problems.set(key, [...(problems.get(key) ?? []), { severity: 'warning', code, params, field }]);
  };
  for (const rows of Map.groupBy(readings, ({ period }) => period).values()) {
    for (const [reading, other] of equalPairs(rows)) add(reading, 'equalToRow', { other: other.code });
    for (const broken of rules.flatMap((rule) => brokenRule(rule, rows)))
      for (const reading of broken.rows) add(reading, broken.code, broken.params);
  }
  return problems;
}

/** Each reading whose value stands in another row too, with the first such row. */
function equalPairs(rows: readonly ComparedReading[]): (readonly [ComparedReading, ComparedReading])[] {
  const telling = rows.filter(isTelling);
  return telling.flatMap((reading) => {
    const other = telling.find((one) => one !== reading && isSame(one, reading));
    return other === undefined ? [] : [[reading, other] as const];
  });
}

function isSame(a: ComparedReading, b: ComparedReading): boolean {
  return a.unitOfMeasure === b.unitOfMeasure && a.value !== null && b.value !== null && isEqualFigure(a.value, b.value);
}

/** Whether two rows would hardly have this value by chance: three significant digits, four in a whole number. */
function isTelling({ value, direction, kind }: ComparedReading): boolean {
  if (value === null || direction === 'yesNo' || kind === 'formula') return false;
  const digits = Math.abs(value)
    .toPrecision(9)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length >= (Number.isInteger(value) ? 4 : 3);
}

interface BrokenRule {
  readonly rows: readonly ComparedReading[];
  readonly code: ReadingProblemCode;
  readonly params: RefusalParams;
}

function brokenRule(rule: KpiRule, rows: readonly ComparedReading[]): BrokenRule[] {
  const named = [rule.kpiId, ...rule.otherKpiIds].map((id) => rows.find(({ kpiId }) => kpiId === id));
  const [row, ...others] = named.filter((one) => one !== undefined);
  if (row === undefined || others.length < rule.otherKpiIds.length) return [];
  const values = others.flatMap(({ value }) => value ?? []);
  if (row.value === null || values.length < others.length || keepsRule(rule, row.value, values)) return [];
  const params = { kpi: row.code, others: others.map(({ code }) => code).join(' + ') };
  return [{ rows: [row, ...others], code: rule.relation === 'atMost' ? 'ruleAtMost' : 'ruleSumOf', params }];
}

/** Whether values keep to a rule between their KPIs; equal figures do (method, equality of figures). */
export function keepsRule({ relation }: Pick<KpiRule, 'relation'>, value: number, others: readonly number[]): boolean {
  const sum = others.reduce((total, other) => total + other, 0);
  return relation === 'atMost' ? isAtMost(value, sum) : isEqualFigure(value, sum);
}
