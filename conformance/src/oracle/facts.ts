import { definitionAt, operandsOf, parseFormula, parsePeriod } from '@rumbo/domain';
import type { Calendar, KpiDefinition, MapDocument, Target } from '@rumbo/domain';
import type { ReadTx, ReadingRow, Store } from '@rumbo/store';

/** A month as one number, so that a spreadsheet can compare and count them: 12 × year + month. */
export type MonthNumber = number;

export interface KpiFact {
  readonly code: string;
  readonly definition: KpiDefinition;
  /** Of a formula `factor × above ÷ below`: the codes of both. */
  readonly quotient: { readonly factor: number; readonly above: string; readonly below: string } | null;
}

export interface ReadingFact {
  readonly kpi: string;
  readonly unit: string;
  /** The last month of its period. */
  readonly month: MonthNumber;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface TargetFact {
  readonly kpi: string;
  readonly unit: string;
  readonly from: MonthNumber;
  readonly to: MonthNumber;
  readonly target: Target;
}

/** What the demonstration holds, as typed and decided: nothing that the product worked out. */
export interface Facts {
  readonly root: string;
  readonly kpis: readonly KpiFact[];
  readonly parts: readonly {
    readonly kpi: string;
    readonly unit: string;
    readonly from: MonthNumber;
    readonly to: MonthNumber;
  }[];
  readonly readings: readonly ReadingFact[];
  readonly targets: readonly TargetFact[];
  readonly baselines: readonly { readonly kpi: string; readonly month: MonthNumber; readonly value: number }[];
  readonly map: MapDocument;
  readonly codeOf: ReadonlyMap<string, string>;
}

const LAST_MONTH: MonthNumber = 12 * 9_999;

export const monthNumber = (day: string): MonthNumber => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/** Reads the facts of a plan out of the store, with the approved readings that end by a day. */
export function readFacts(store: Store, planId: string, until: string): Promise<Facts> {
  return store.read(async (tx) => {
    const plan = await tx.plans.byId(planId);
    const published = await tx.maps.published(planId);
    if (plan === null || published === null) throw new Error('there is no such plan with a published map');
    const calendar: Calendar = { fiscalStart: plan.fiscalStart, holidays: new Set(), timeZone: 'UTC' };
    const versions = Map.groupBy(await tx.kpis.ofPlan(planId), ({ id }) => id);
    const kpis = [...versions.values()].map((own) => kpiFact(definitionAt(own, until) ?? own[0]));
    const codeOf = new Map(kpis.map(({ code, definition }) => [definition.id, code]));
    const unitOf = new Map((await tx.units.all()).map(({ id, code }) => [id, code]));
    return {
      root: unitOf.get(plan.administrationId) ?? '',
      kpis,
      parts: await partsOf(tx, planId, codeOf, unitOf),
      readings: await readingsOf(tx, codeOf, unitOf, until, calendar),
      targets: (await tx.targets.ofPlan(planId)).map((target) => targetFact(target, codeOf, unitOf, calendar)),
      baselines: (await tx.targets.baselinesOfPlan(planId))
        .filter(({ unitId }) => unitId === plan.administrationId)
        .map(({ kpiId, period, value }) => ({
          kpi: codeOf.get(kpiId) ?? '',
          month: monthNumber(parsePeriod(period, calendar).end),
          value,
        })),
      map: published.document,
      codeOf,
    };
  });
}

function kpiFact(definition: KpiDefinition | undefined): KpiFact {
  if (definition === undefined) throw new Error('a KPI has no definition');
  return { code: definition.code, definition, quotient: quotientOf(definition) };
}

/** The demonstration's formulas are quotients; another would need a column of its own in the workbook. */
function quotientOf({ formula, code }: KpiDefinition): KpiFact['quotient'] {
  if (formula === undefined) return null;
  const parts = /^(?<factor>\d+) \* (?<above>K-\d+) \/ (?<below>K-\d+)$/.exec(formula)?.groups;
  if (parts === undefined || operandsOf(parseFormula(formula)).length !== 2) throw new Error(`${code} is no quotient`);
  return { factor: Number(parts['factor']), above: parts['above'] ?? '', below: parts['below'] ?? '' };
}

type Codes = ReadonlyMap<string, string>;

async function partsOf(tx: ReadTx, planId: string, codeOf: Codes, unitOf: Codes): Promise<Facts['parts']> {
  const assignments = await tx.kpis.assignmentsOfPlan(planId);
  return assignments.map(({ kpiId, unitId, from, to }) => ({
    kpi: codeOf.get(kpiId) ?? '',
    unit: unitOf.get(unitId) ?? '',
    from: monthNumber(from),
    to: to === null ? LAST_MONTH : monthNumber(to),
  }));
}

async function readingsOf(
  tx: ReadTx,
  codeOf: Codes,
  unitOf: Codes,
  until: string,
  calendar: Calendar,
): Promise<readonly ReadingFact[]> {
  const rows = await tx.readings.approvedParts([...codeOf.keys()], [...unitOf.keys()], '1900-01-01', until);
  return rows
    .map((row) => ({ row, end: parsePeriod(row.period, calendar).end }))
    .filter(({ end }) => end <= until)
    .map(({ row, end }) => ({
      kpi: codeOf.get(row.kpiId) ?? '',
      unit: unitOf.get(row.unitId) ?? '',
      month: monthNumber(end),
      ...contentOf(row),
    }));
}

function contentOf({ content }: ReadingRow): Pick<ReadingFact, 'value' | 'numerator' | 'denominator'> {
  const nothing = { value: null, numerator: null, denominator: null };
  if (content.kind === 'notApplicable') return nothing;
  if (content.kind === 'value') return { ...nothing, value: content.value };
  return { ...nothing, numerator: content.numerator, denominator: content.denominator };
}

function targetFact(target: Target, codeOf: Codes, unitOf: Codes, calendar: Calendar): TargetFact {
  if (target.limits.onTargetFrom !== null) throw new Error('the workbook knows no limit of its own for "on target"');
  const { start, end } = parsePeriod(target.period, calendar);
  return {
    kpi: codeOf.get(target.kpiId) ?? '',
    unit: unitOf.get(target.unitId) ?? '',
    from: monthNumber(start),
    to: monthNumber(end),
    target,
  };
}
