import {
  compareReadings,
  definitionAt,
  figureOf,
  parsePeriod,
  processLimits,
  reportedValue,
  shiftPeriod,
  signalOptionsOf,
  steadyValue,
} from '@rumbo/domain';
import type { CheckContext, ComparedReading, KpiDefinition, Period, ReadingProblem } from '@rumbo/domain';
import type { CellKey, ReadingRow, ReadTx } from '@rumbo/store';
import { FIRST_DAY } from './all-time.ts';
import type { Place } from './place.ts';

/** How many periods before one are looked at for a value that never changes. */
const BEFORE = [-5, -4, -3, -2, -1];

/** What a value of a cell is judged by: the limits of the unit's own approved series, and the values before it. */
export async function checkContext(
  tx: Pick<ReadTx, 'rollups'>,
  place: Place,
  cell: CellKey,
  definition: KpiDefinition,
): Promise<CheckContext> {
  const period = parsePeriod(cell.period, place.calendar);
  const rows = await tx.rollups.series(cell.kpiId, cell.unitId, FIRST_DAY, period.start);
  const figures = rows.filter((row) => row.period !== cell.period).map((row) => figureOf(row, definition));
  const limits = processLimits(figures, signalOptionsOf(definition, place.plan.settings));
  return {
    expectedRange: limits === null ? null : { low: limits.lowerShown, high: limits.upperShown },
    last: figures.findLast(({ value }) => value !== null)?.value ?? null,
    steady: steadyBefore(figures, period, place),
  };
}

/** The value of each of the five periods before one, where they are equal. */
export function steadyBefore(
  figures: readonly { readonly period: string; readonly value: number | null }[],
  period: Period,
  { calendar }: Place,
): number | null {
  const values = BEFORE.map((back) => {
    const { id } = shiftPeriod(period, back, calendar);
    return figures.find((figure) => figure.period === id)?.value ?? null;
  });
  return steadyValue(values);
}

/** What a KPI brings into a comparison with the other rows of its sheet. */
export function comparedReading(definition: KpiDefinition, period: string, row: ReadingRow | null): ComparedReading {
  const { id: kpiId, code, kind, scale, direction } = definition;
  const value = row === null ? null : reportedValue(definition, row.content);
  return { kpiId, code, period, unitOfMeasure: unitKey(definition.unitOfMeasure), kind, scale, direction, value };
}

/** One key for one unit of measure, in whatever order its languages were written. */
export function unitKey(unitOfMeasure: KpiDefinition['unitOfMeasure']): string {
  return JSON.stringify(Object.entries(unitOfMeasure).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What warns in drafts when they are seen beside everything that their unit has for the same periods. */
export async function comparedDrafts(
  tx: Pick<ReadTx, 'kpis' | 'readings'>,
  planId: string,
  drafts: readonly ReadingRow[],
): Promise<ReadonlyMap<string, readonly ReadingProblem[]>> {
  const [first] = drafts;
  if (first === undefined) return new Map();
  const starts = drafts.map(({ periodStart }) => periodStart).toSorted();
  const versions = Map.groupBy(await tx.kpis.ofPlan(planId), ({ id }) => id);
  const [from = '', to = ''] = [starts[0], starts.at(-1)];
  const rows = await tx.readings.ofUnit([...versions.keys()], first.unitId, from, to);
  const cells = Map.groupBy(rows, ({ kpiId, period }) => `${kpiId} ${period}`);
  const compared = [...cells.values()].flatMap((written) => {
    const row = written.find(({ state }) => state !== 'approved') ?? written[0];
    if (row === undefined) return [];
    const definition = definitionAt(versions.get(row.kpiId) ?? [], row.periodStart);
    return definition === null ? [] : [comparedReading(definition, row.period, row)];
  });
  return compareReadings(compared, await tx.kpis.rulesOfPlan(planId));
}
