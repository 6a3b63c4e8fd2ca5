import { enclosingPeriod } from '@rumbo/domain';
import type { Period, ReadingContent } from '@rumbo/domain';
import { LATER_KPI, kpis } from '../plan/kpis.ts';
import { contributors, type PersonKey } from '../plan/people.ts';
import type { KpiPlan } from '../plan/kpi-plan.ts';
import type { UnitKey } from '../plan/units.ts';
import { monthAt, NEWEST, type Frame } from '../lay-periods.ts';
import { contentsOf, type Contents } from './contents.ts';
import { counts, happeningOf, type HappeningKind } from './exceptions.ts';
import type { Month } from './volumes.ts';

/** One row of somebody's sheet in one month. */
export interface Row {
  readonly kpi: string;
  readonly unit: UnitKey;
  readonly period: string;
  readonly by: PersonKey;
  readonly content: ReadingContent;
  readonly estimated: boolean;
  readonly comment: string | null;
  readonly happened: HappeningKind | null;
  /** What was sent before it was given back or corrected, and why it could not stay. */
  readonly first: { readonly content: ReadingContent; readonly comment: string | null; readonly reason: string } | null;
}

/** Everything that is reported for the month at a place in the row: monthly KPIs, and coarser ones whose period ends then. */
export function rowsOf(frame: Frame, index: number): readonly Row[] {
  const month = monthAt(frame, index);
  return kpis.flatMap((kpi) => {
    if (kpi.kind === 'formula' || kpi.code === LATER_KPI) return [];
    const period = periodEndingIn(month, kpi, frame);
    return period === null ? [] : rowsOfKpi(kpi, kpi.kind, period, { index, start: month.start });
  });
}

function periodEndingIn(month: Period, kpi: KpiPlan, frame: Frame): Period | null {
  if (kpi.frequency === 'month') return month;
  const period = enclosingPeriod(month, kpi.frequency, frame.calendar);
  return period.end === month.end ? period : null;
}

function rowsOfKpi(kpi: KpiPlan, kind: 'value' | 'ratio', period: Period, month: Month): readonly Row[] {
  const back = NEWEST - month.index;
  const units = kpi.reporters.map(({ unit }) => unit);
  // What counts is brought to the story's figure among itself, so that the figure is that of the newest screen too.
  const counting = contentsOf(
    kpi.code,
    kind,
    units.filter((unit) => counts(happeningOf(kpi.code, unit, back))),
    month,
  );
  const all = contentsOf(kpi.code, kind, units, month);
  return kpi.reporters.flatMap(({ unit, person }) => {
    const by = person ?? (unit === 'ANA' ? kpi.owner : contributors[unit]);
    const row = rowAt(kpi.code, unit, back, counting, all);
    return row === null ? [] : [{ kpi: kpi.code, unit, period: period.id, by, ...row }];
  });
}

type RowContent = Omit<Row, 'kpi' | 'unit' | 'period' | 'by'>;

function rowAt(kpi: string, unit: UnitKey, back: number, counting: Contents, all: Contents): RowContent | null {
  const what = happeningOf(kpi, unit, back);
  const content = counting.get(unit) ?? all.get(unit);
  if (content === undefined || what?.kind === 'missing' || what?.kind === 'outstanding') return null;
  const plain = { content, estimated: false, comment: null, happened: what?.kind ?? null, first: null };
  switch (what?.kind) {
    case 'notApplicable':
      return { ...plain, content: { kind: 'notApplicable', reason: what.reason } };
    case 'estimated':
      return { ...plain, estimated: true, comment: what.comment };
    case 'commented':
      return { ...plain, comment: what.comment };
    case 'returned':
      return { ...plain, first: { content: what.first, comment: what.comment, reason: what.reason } };
    case 'corrected':
      return { ...plain, comment: what.comment, first: { content: what.first, comment: null, reason: what.reason } };
    default:
      return plain;
  }
}
