import { isAtMost, isEqualFigure } from '../figure.ts';
import type { KpiRule } from '../kpi/kpi-rule.ts';
import type { CheckedDefinition, ReadingProblem } from './check-reading.ts';

/** One value of a unit, reported or computed, beside the others that it has for the same period. */
export interface ComparedReading {
  readonly kpiId: string;
  readonly code: string;
  readonly period: string;
  /** Names the unit of measure: values of different ones are not compared. */
  readonly unitOfMeasure: string;
  readonly kind: CheckedDefinition['kind'];
  readonly scale: CheckedDefinition['scale'];
  readonly direction: CheckedDefinition['direction'];
  readonly decimals: number;
  /** The figure, unrounded; null while there is none. */
  readonly value: number | null;
  /** The KPIs whose values of the same unit and period it is computed from; none for what is reported. */
  readonly from: readonly string[];
}

type Problems = ReadonlyMap<string, readonly ReadingProblem[]>;

/** Names a row of a sheet among its problems. */
export const comparedKey = ({ kpiId, period }: Pick<ComparedReading, 'kpiId' | 'period'>): string =>
  `${kpiId} ${period}`;

/**
 * What asks for a comment in values of one unit when they are seen together (method 4): the same value in two rows, and
 * the rules between KPIs that they break. By `comparedKey`; rows without a problem are left out.
 */
export function compareReadings(readings: readonly ComparedReading[], rules: readonly KpiRule[]): Problems {
  return byRow(readings, (rows) => [...equalPairs(rows), ...rules.flatMap((rule) => brokenRule(rule, rows))]);
}

/**
 * The rules between KPIs that values of one unit break. A rule is judged where every KPI that it names has a value in the
 * period. It is told at each of them, and where one is computed, also at the values that it is computed from: there it can
 * be put right or explained. By `comparedKey`.
 */
export function brokenRules(readings: readonly ComparedReading[], rules: readonly KpiRule[]): Problems {
  return byRow(readings, (rows) => rules.flatMap((rule) => brokenRule(rule, rows)));
}

/** A problem, and the rows at which it is told. */
interface Found extends Pick<ReadingProblem, 'code' | 'params' | 'beside'> {
  readonly at: readonly ComparedReading[];
}

function byRow(
  readings: readonly ComparedReading[],
  find: (rows: readonly ComparedReading[]) => readonly Found[],
): Problems {
  const problems = new Map<string, ReadingProblem[]>();
  for (const rows of Map.groupBy(readings, ({ period }) => period).values()) {
    for (const { at, ...found } of find(rows))
      for (const reading of at) {
        const field = reading.kind === 'ratio' ? 'numerator' : 'value';
        const key = comparedKey(reading);
        problems.set(key, [...(problems.get(key) ?? []), { severity: 'warning', ...found, field }]);
      }
  }
  return problems;
}

const figureOf = ({ code, value, decimals }: ComparedReading) => ({ code, value: value ?? 0, decimals });

/** Each reading whose value stands in another row too, with the first such row. */
function equalPairs(rows: readonly ComparedReading[]): Found[] {
  const telling = rows.filter(isTelling);
  return telling.flatMap((reading) => {
    const other = telling.find((one) => one !== reading && isSame(one, reading));
    if (other === undefined) return [];
    return [{ at: [reading], code: 'equalToRow', params: { other: other.code }, beside: [figureOf(other)] }];
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

function brokenRule(rule: KpiRule, rows: readonly ComparedReading[]): Found[] {
  const named = [rule.kpiId, ...rule.otherKpiIds].map((id) => rows.find(({ kpiId }) => kpiId === id));
  const [row, ...others] = named.filter((one) => one !== undefined);
  if (row === undefined || others.length < rule.otherKpiIds.length) return [];
  const values = others.flatMap(({ value }) => value ?? []);
  if (row.value === null || values.length < others.length || keepsRule(rule, row.value, values)) return [];
  const told = new Set([row, ...others].flatMap(({ kpiId, from }) => [kpiId, ...from]));
  return [
    {
      at: rows.filter(({ kpiId }) => told.has(kpiId)),
      code: rule.relation === 'atMost' ? 'ruleAtMost' : 'ruleSumOf',
      params: { kpi: row.code, others: others.map(({ code }) => code).join(' + ') },
      beside: [row, ...others].map(figureOf),
    },
  ];
}

/** Whether values keep to a rule between their KPIs; equal figures do (method, equality of figures). */
export function keepsRule({ relation }: Pick<KpiRule, 'relation'>, value: number, others: readonly number[]): boolean {
  const sum = others.reduce((total, other) => total + other, 0);
  return relation === 'atMost' ? isAtMost(value, sum) : isEqualFigure(value, sum);
}
