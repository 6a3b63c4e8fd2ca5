import { periodOf } from '@rumbo/domain';
import { kpisIn, owedCells } from '../sheet.ts';
import type { Looking } from './screen-head.ts';
import { topics } from '../topics.ts';
import type { OverviewView } from './views.ts';

/** How much of the shown month has come in and been approved, and which units still owe something, most first. */
export async function dataProgress({ snapshot, place, period, unitId }: Looking): Promise<OverviewView['progress']> {
  const month = periodOf(period.end, 'month', place.calendar);
  return snapshot.remember(`progress ${place.plan.id} ${unitId} ${month.id}`, async (inner) => {
    inner.note(topics.units(place.administration.id));
    const planKpis = await kpisIn(inner, place.plan.id);
    const under = place.under(unitId);
    const outstanding: OverviewView['progress']['outstanding'][number][] = [];
    let [approved, expected] = [0, 0];
    for (const unit of place.units.filter(({ id }) => under.has(id))) {
      const cells = owedCells(planKpis, place, unit.id, month);
      if (cells.length === 0) continue;
      // Only approved values count here, and those are said by the KPI.
      inner.note(...cells.map(({ definition }) => topics.kpi(definition.id)));
      const first = cells.reduce((start, { period: own }) => (own.start < start ? own.start : start), month.start);
      const rows = await inner.tx.readings.ofUnit(
        cells.map(({ definition }) => definition.id),
        unit.id,
        first,
        month.end,
      );
      const there = new Set(
        rows.filter(({ state }) => state === 'approved').map((row) => `${row.kpiId} ${row.period}`),
      );
      const missing = cells.filter(({ definition, period: own }) => !there.has(`${definition.id} ${own.id}`)).length;
      approved += cells.length - missing;
      expected += cells.length;
      if (missing > 0) outstanding.push({ unitId: unit.id, unitName: unit.name, missing });
    }
    return { approved, expected, outstanding: outstanding.sort((a, b) => b.missing - a.missing) };
  });
}
