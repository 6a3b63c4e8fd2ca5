import {
  figureOf,
  parsePeriod,
  processLimits,
  reportedValue,
  shiftPeriod,
  signalOptionsOf,
  steadyValue,
} from '@rumbo/domain';
import type { CheckContext, ComparedReading, KpiDefinition, Period } from '@rumbo/domain';
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

/** What a reported value brings into a comparison with the others of its unit. */
export function comparedReading(definition: KpiDefinition, period: string, row: ReadingRow): ComparedReading {
  return comparedComputed(definition, period, reportedValue(definition, row.content), []);
}

/** The same of a computed one; `from` are the KPIs of the unit that it is computed from. */
export function comparedComputed(
  { id: kpiId, code, kind, scale, direction, decimals, unitOfMeasure }: KpiDefinition,
  period: string,
  value: number | null,
  from: readonly string[],
): ComparedReading {
  return { kpiId, code, period, unitOfMeasure: unitKey(unitOfMeasure), kind, scale, direction, decimals, value, from };
}

/** One key for one unit of measure, in whatever order its languages were written. */
export function unitKey(unitOfMeasure: KpiDefinition['unitOfMeasure']): string {
  return JSON.stringify(Object.entries(unitOfMeasure).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
