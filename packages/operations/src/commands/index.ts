import { approveReadings, giveBackReadings } from './approve-readings.ts';
import { closePeriod, reopenPeriod } from './close-period.ts';
import { addBenchmark, defineInitiative } from './define-initiative.ts';
import { assignKpi, defineKpi } from './define-kpi.ts';
import { archivePlan, changePlan } from './change-plan.ts';
import { definePlan } from './define-plan.ts';
import { editMap, redoMap, restoreMap, undoMap } from './edit-map.ts';
import { importReadings } from './import-readings.ts';
import { addPerson, grantRole, revokeGrant } from './manage-people.ts';
import { addHoliday, defineUnit } from './manage-units.ts';
import { clearReading, recordReading } from './record-reading.ts';
import { recordReadings } from './record-readings.ts';
import { discardMap, giveBackMap, publishMap, sendMap, withdrawMap } from './publish-map.ts';
import { remindPeople } from './remind-people.ts';
import { setPreferences } from './set-preferences.ts';
import { setBaseline, setTarget } from './set-target.ts';
import { setUpAdministration } from './set-up-administration.ts';
import { submitReadings, withdrawReadings } from './submit-readings.ts';
import { turnDay } from './turn-day.ts';

/** Everything people can do that writes, by name. */
export const commands = {
  addBenchmark,
  addHoliday,
  addPerson,
  approveReadings,
  archivePlan,
  assignKpi,
  changePlan,
  clearReading,
  closePeriod,
  defineInitiative,
  defineKpi,
  definePlan,
  defineUnit,
  discardMap,
  editMap,
  giveBackMap,
  giveBackReadings,
  grantRole,
  importReadings,
  publishMap,
  recordReading,
  recordReadings,
  redoMap,
  remindPeople,
  reopenPeriod,
  restoreMap,
  revokeGrant,
  sendMap,
  setBaseline,
  setPreferences,
  setTarget,
  setUpAdministration,
  submitReadings,
  turnDay,
  undoMap,
  withdrawMap,
  withdrawReadings,
} as const;
