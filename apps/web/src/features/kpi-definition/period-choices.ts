import type { KpiDefinitionView } from '@rumbo/api';
import { isCoarser, partsOf, periodOf } from '@rumbo/domain';
import type { Frequency, Period } from '@rumbo/domain';
import { calendarOf } from './definition-context.ts';

export interface PeriodGroup {
  readonly frequency: 'year' | 'semester' | 'quarter' | 'month';
  readonly ids: readonly string[];
}

/** Periods of the plan that a target may be for: its years, and their parts down to the KPI's own, months at the finest. */
export function periodChoices(
  view: Pick<KpiDefinitionView, 'fiscalStart' | 'planYears'>,
  own: Frequency,
): readonly PeriodGroup[] {
  const calendar = calendarOf(view);
  const month = String(view.fiscalStart).padStart(2, '0');
  const count = Math.max(1, view.planYears.last - view.planYears.first + 1);
  const years: readonly Period[] = Array.from({ length: count }, (_, place) =>
    periodOf(`${view.planYears.first + place}-${month}-01`, 'year', calendar),
  );
  const groups = (['year', 'semester', 'quarter', 'month'] as const).filter((frequency) => !isCoarser(own, frequency));
  return groups.map((frequency) => ({
    frequency,
    ids:
      frequency === 'year'
        ? years.map(({ id }) => id)
        : years.flatMap((year) => partsOf(year, frequency, calendar).map(({ id }) => id)),
  }));
}

/** Those of the year before the plan, which a baseline is mostly of. */
export function baselineChoices(view: KpiDefinitionView, own: Frequency): readonly PeriodGroup[] {
  const year = view.planYears.first - 1;
  return periodChoices({ ...view, planYears: { first: year, last: year } }, own);
}
