import { addDays, addWorkingDays } from '@rumbo/domain';
import type { Day } from '@rumbo/domain';
import { at, type Frame } from '../lay-periods.ts';
import { planIds, type PlanIds } from '../plan-ids.ts';

/** What every part of the script is written from. */
export interface ScriptContext {
  readonly frame: Frame;
  readonly ids: PlanIds;
  /** The year in which the plan was prepared: the one before its first. */
  readonly preparation: number;
  /** That day, or the next working day, at an hour in Lima. */
  readonly on: (day: Day, hour: number, minute?: number) => string;
  /** The n-th working day after a day, at an hour in Lima. */
  readonly after: (day: Day, workingDays: number, hour: number, minute?: number) => string;
}

export function scriptContext(frame: Frame): ScriptContext {
  const preparation = frame.firstYear - 1;
  return {
    frame,
    preparation,
    ids: planIds(at(`${preparation}-10-01`, 8)),
    on: (day, hour, minute) => at(addWorkingDays(addDays(day, -1), 1, frame.calendar), hour, minute),
    after: (day, workingDays, hour, minute) => at(addWorkingDays(day, workingDays, frame.calendar), hour, minute),
  };
}
