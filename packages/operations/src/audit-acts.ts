import type { commands } from './commands/index.ts';

/** Everything that writes, by name. */
export type CommandName = keyof typeof commands;

/** Kinds of acts that the audit can be narrowed to. */
export const ACTS = ['values', 'approval', 'measuring', 'map', 'plan', 'people', 'organisation', 'clock'] as const;
export type Act = (typeof ACTS)[number];

/** Of which kind each command is: a new one does not compile without. */
export const ACT_OF: Readonly<Record<CommandName, Act>> = {
  addBenchmark: 'measuring',
  addEvidence: 'values',
  addHolidays: 'organisation',
  addPerson: 'people',
  approveReadings: 'approval',
  archivePlan: 'plan',
  assignKpi: 'measuring',
  assignOffices: 'measuring',
  changeAdministration: 'organisation',
  changePerson: 'people',
  changePlan: 'plan',
  clearReading: 'values',
  closePeriod: 'approval',
  deactivatePerson: 'people',
  defineInitiative: 'plan',
  defineKpi: 'measuring',
  defineKpiRule: 'measuring',
  definePlan: 'plan',
  defineUnit: 'organisation',
  discardMap: 'map',
  editMap: 'map',
  eraseEmail: 'people',
  giveBackMap: 'map',
  giveBackReadings: 'approval',
  grantRole: 'people',
  importReadings: 'values',
  invitePerson: 'people',
  orderUnits: 'organisation',
  publishMap: 'map',
  reactivatePerson: 'people',
  recordReading: 'values',
  recordReadings: 'values',
  redoMap: 'map',
  remindPeople: 'clock',
  removeAbsence: 'people',
  removeEvidence: 'values',
  removeHoliday: 'organisation',
  removeKpiRule: 'measuring',
  removeSecondFactor: 'people',
  reopenPeriod: 'approval',
  restoreMap: 'map',
  revokeGrant: 'people',
  sendMap: 'map',
  setAbsence: 'people',
  setBaseline: 'measuring',
  setPreferences: 'people',
  setTarget: 'measuring',
  setUpAdministration: 'organisation',
  submitReadings: 'values',
  turnDay: 'clock',
  undoMap: 'map',
  withdrawMap: 'map',
  withdrawReadings: 'values',
};

/** The commands of a kind. */
export function commandsOf(act: Act): readonly string[] {
  return Object.entries(ACT_OF).flatMap(([name, kind]) => (kind === act ? [name] : []));
}
