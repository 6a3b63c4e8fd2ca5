import { figureOf, parsePeriod, processLimits, signalOptionsOf } from '@rumbo/domain';
import type { CheckContext, KpiDefinition } from '@rumbo/domain';
import type { CellKey, ReadTx } from '@rumbo/store';
import { FIRST_DAY } from './all-time.ts';
import type { Place } from './place.ts';

/** What a value of a cell is judged by: the limits of the unit's own approved series, and the last value before it. */
export async function checkContext(
  tx: Pick<ReadTx, 'rollups'>,
  place: Place,
  cell: CellKey,
  definition: KpiDefinition,
): Promise<CheckContext> {
  const { start } = parsePeriod(cell.period, place.calendar);
  const rows = await tx.rollups.series(cell.kpiId, cell.unitId, FIRST_DAY, start);
  const figures = rows.filter(({ period }) => period !== cell.period).map((row) => figureOf(row, definition));
  const limits = processLimits(figures, signalOptionsOf(definition, place.plan.settings));
  return {
    expectedRange: limits === null ? null : { low: limits.lowerShown, high: limits.upperShown },
    last: figures.findLast(({ value }) => value !== null)?.value ?? null,
  };
}
