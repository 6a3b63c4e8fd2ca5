/** The roles that a grant may name, in the order of the table in method 15. */
export const ROLES = ['leadership', 'planner', 'contributor', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Everything a person may be allowed to do. A row of method 15 that names several acts is several operations here. */
export const OPERATIONS = [
  'seePublished',
  'comment',
  'subscribe',
  'keepBoards',
  'seeDraft',
  'editMap',
  'editPlan',
  'editKpi',
  'setTarget',
  'editInitiative',
  'proposeStatus',
  'proposeRestart',
  'publishMap',
  'approveStatus',
  'approveRestart',
  'explain',
  'assign',
  'importHistory',
  'enterReadings',
  'submitReadings',
  'approveReadings',
  'returnReadings',
  'closePeriod',
  'reopenPeriod',
  'freezePack',
  'recordDecision',
  'seeAuditLog',
  'seeDataHealth',
  'exportAudit',
  'seeTechnicalEvents',
  'managePeople',
  'manageGrants',
  'manageUnits',
  'manageHolidays',
  'manageKeys',
  'manageSettings',
  /** Not a row of the table: the sentence above it says who sees values that are not approved yet. */
  'seeUnapproved',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What a role may do with an operation: yes, no, or under a condition that `can` tests. */
export const RIGHT_NAMES = [
  /** Wherever the grant reaches: its plan (or all), and for what belongs to a unit its unit subtree. */
  'yes',
  'no',
  /** The subject's unit lies in the grant's unit subtree. A whole plan's map is in the scope of every grant on that plan. */
  'inScope',
  /** The assignment names the person, or nobody and the grant reaches the reporting unit. */
  'assigned',
  /** As `assigned`, and rows of colleagues in a unit that the grant reaches: one sends the unit's whole sheet. */
  'assignedOrColleague',
  /** In scope, or assigned: a central reporter sees the cells of all the units they report for. */
  'inScopeOrAssigned',
  /** Made by somebody else, unless the plan allows self-approval. */
  'notOwn',
  /** An approver grant on the plan's whole unit tree, and the plan names this person. */
  'mapApprover',
  /** The draft has been sent for approval. */
  'onceSent',
  /** A unit or holiday of the administration that the grant's plan belongs to, inside the grant's subtree. */
  'ofTheirPlan',
] as const;
export type Right = (typeof RIGHT_NAMES)[number];
