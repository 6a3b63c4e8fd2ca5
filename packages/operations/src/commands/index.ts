import { assignOffices } from './assign-offices.ts';
import { approveReadings, giveBackReadings } from './approve-readings.ts';
import { changeAdministration } from './change-administration.ts';
import { closePeriod, reopenPeriod } from './close-period.ts';
import { addBenchmark, defineInitiative } from './define-initiative.ts';
import { assignKpi, defineKpi } from './define-kpi.ts';
import { archivePlan, changePlan } from './change-plan.ts';
import { definePlan } from './define-plan.ts';
import { editMap, redoMap, restoreMap, undoMap } from './edit-map.ts';
import { importReadings } from './import-readings.ts';
import { removeAbsence, setAbsence } from './manage-absences.ts';
import { grantRole, revokeGrant } from './manage-grants.ts';
import { addHolidays, removeHoliday } from './manage-holidays.ts';
import { addPerson, changePerson, deactivatePerson, eraseEmail, reactivatePerson } from './manage-people.ts';
import { defineUnit, orderUnits } from './manage-units.ts';
import { invitePerson, removeSecondFactor } from './manage-sign-in.ts';
import { clearReading, recordReading } from './record-reading.ts';
import { recordReadings } from './record-readings.ts';
import { discardMap, giveBackMap, publishMap, sendMap, withdrawMap } from './publish-map.ts';
import { remindPeople } from './remind-people.ts';
import { defineKpiRule, removeKpiRule } from './rule-kpis.ts';
import { setPreferences } from './set-preferences.ts';
import { setBaseline, setTarget } from './set-target.ts';
import { setUpAdministration } from './set-up-administration.ts';
import { submitReadings, withdrawReadings } from './submit-readings.ts';
import { addEvidence, removeEvidence } from './support-reading.ts';
import { turnDay } from './turn-day.ts';

/** Everything people can do that writes, by name. */
export const commands = {
  addBenchmark,
  addHolidays,
  addEvidence,
  addPerson,
  approveReadings,
  archivePlan,
  assignKpi,
  assignOffices,
  changeAdministration,
  changePerson,
  changePlan,
  clearReading,
  closePeriod,
  defineInitiative,
  defineKpi,
  defineKpiRule,
  definePlan,
  deactivatePerson,
  defineUnit,
  discardMap,
  editMap,
  eraseEmail,
  giveBackMap,
  giveBackReadings,
  grantRole,
  importReadings,
  orderUnits,
  invitePerson,
  publishMap,
  reactivatePerson,
  recordReading,
  recordReadings,
  redoMap,
  remindPeople,
  removeAbsence,
  removeHoliday,
  removeSecondFactor,
  removeEvidence,
  removeKpiRule,
  reopenPeriod,
  restoreMap,
  revokeGrant,
  sendMap,
  setAbsence,
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
