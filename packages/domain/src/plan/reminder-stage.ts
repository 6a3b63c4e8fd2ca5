import { addDays } from '../period/day.ts';
import { addWorkingDays, subtractWorkingDays } from '../period/due.ts';
import type { Calendar, Day } from '../period/period.ts';
import type { PlanSettings } from './settings.ts';

/** Who is written to about a value that is owed: who reports before it is due and once it is late, then who approves. */
export type ReminderStage = 'before' | 'late' | 'escalated';

/** How long after its due day a value is still written about; what is older stays on the worklist. */
const DAYS_WRITTEN_ABOUT = 31;

/**
 * What is to be said on a day about a value that is still owed, by the plan's working days before and after its due day.
 * Nothing between the due day and the first day after it that counts, and nothing more than a month later.
 */
export function reminderStages(
  dueDay: Day,
  today: Day,
  settings: Pick<PlanSettings, 'remindDaysBefore' | 'remindDaysAfter' | 'escalateDaysAfter'>,
  calendar: Calendar,
): readonly ReminderStage[] {
  if (today <= dueDay)
    return today >= subtractWorkingDays(dueDay, settings.remindDaysBefore, calendar) ? ['before'] : [];
  if (today > addDays(dueDay, DAYS_WRITTEN_ABOUT)) return [];
  const hasCome = (count: number) => today >= addWorkingDays(dueDay, count, calendar);
  return [
    ...(hasCome(settings.remindDaysAfter) ? (['late'] as const) : []),
    ...(hasCome(settings.escalateDaysAfter) ? (['escalated'] as const) : []),
  ];
}
