import type { Operation, Right, Role } from './operation.ts';

type Row = Readonly<Record<Role, Right>>;

/** One row in the order of ROLES, as the table of method 15 is read. */
function row(
  leadership: Right,
  planner: Right,
  contributor: Right,
  approver: Right,
  auditor: Right,
  admin: Right,
): Row {
  return { leadership, planner, contributor, approver, auditor, admin };
}

const SEE = row('yes', 'yes', 'inScope', 'inScope', 'yes', 'no');
const TAKE_PART = row('yes', 'yes', 'yes', 'yes', 'no', 'no');
const PLANNERS_ONLY = row('no', 'yes', 'no', 'no', 'no', 'no');
const APPROVE_PLANNING = row('yes', 'notOwn', 'no', 'mapApprover', 'no', 'no');
const APPROVERS_ONLY = row('no', 'no', 'no', 'inScope', 'no', 'no');
const AUDITORS_ONLY = row('no', 'no', 'no', 'no', 'yes', 'no');
const ADMINS_ONLY = row('no', 'no', 'no', 'no', 'no', 'yes');
const ADMINS_AND_PLANNERS = row('no', 'ofTheirPlan', 'no', 'no', 'no', 'yes');

/** The table of method 15 as data; a test reads the table in `docs/method.md` and holds the two together. */
export const RIGHTS: Readonly<Record<Operation, Row>> = {
  seePublished: SEE,
  comment: TAKE_PART,
  subscribe: TAKE_PART,
  keepBoards: TAKE_PART,
  seeDraft: row('onceSent', 'yes', 'no', 'mapApprover', 'yes', 'no'),
  editMap: PLANNERS_ONLY,
  editPlan: PLANNERS_ONLY,
  editKpi: PLANNERS_ONLY,
  setTarget: PLANNERS_ONLY,
  editInitiative: PLANNERS_ONLY,
  proposeStatus: PLANNERS_ONLY,
  proposeRestart: PLANNERS_ONLY,
  publishMap: APPROVE_PLANNING,
  approveStatus: APPROVE_PLANNING,
  approveRestart: APPROVE_PLANNING,
  explain: row('yes', 'yes', 'assigned', 'inScope', 'no', 'no'),
  assign: PLANNERS_ONLY,
  importHistory: PLANNERS_ONLY,
  enterReadings: row('no', 'no', 'assigned', 'no', 'no', 'no'),
  submitReadings: row('no', 'no', 'assignedOrColleague', 'no', 'no', 'no'),
  approveReadings: APPROVERS_ONLY,
  returnReadings: APPROVERS_ONLY,
  closePeriod: APPROVERS_ONLY,
  reopenPeriod: APPROVERS_ONLY,
  freezePack: PLANNERS_ONLY,
  recordDecision: row('yes', 'yes', 'no', 'no', 'no', 'no'),
  seeAuditLog: AUDITORS_ONLY,
  seeDataHealth: row('no', 'yes', 'inScope', 'inScope', 'yes', 'no'),
  exportAudit: AUDITORS_ONLY,
  seeTechnicalEvents: row('no', 'no', 'no', 'no', 'yes', 'yes'),
  managePeople: ADMINS_ONLY,
  manageGrants: ADMINS_ONLY,
  manageUnits: ADMINS_AND_PLANNERS,
  manageHolidays: ADMINS_AND_PLANNERS,
  manageKeys: ADMINS_ONLY,
  manageSettings: ADMINS_ONLY,
  seeUnapproved: row('no', 'yes', 'inScopeOrAssigned', 'inScope', 'yes', 'no'),
};

/** What the owner of an objective, KPI or initiative may do with it without any grant. */
export const OWNER_OPERATIONS: ReadonlySet<Operation> = new Set<Operation>([
  'editMap',
  'editKpi',
  'setTarget',
  'editInitiative',
  'proposeStatus',
  'proposeRestart',
  'explain',
]);

/** Operations by which somebody's work is accepted: never by who made it, unless the plan allows it. */
export const APPROVALS: ReadonlySet<Operation> = new Set<Operation>([
  'publishMap',
  'approveStatus',
  'approveRestart',
  'approveReadings',
]);

/** On a whole plan these need any grant on it; every other operation needs one on the plan's whole unit tree. */
export const VIEWING_OPERATIONS: ReadonlySet<Operation> = new Set<Operation>([
  'seePublished',
  'seeDraft',
  'comment',
  'subscribe',
  'keepBoards',
]);
