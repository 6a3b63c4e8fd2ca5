export * from './evaluation/evaluation.ts';

// Access
export { OPERATIONS, RIGHT_NAMES, ROLES } from './access/operation.ts';
export type { Operation, Right, Role } from './access/operation.ts';
export { APPROVALS, OWNER_OPERATIONS, READING_OPERATIONS, RIGHTS } from './access/rights.ts';
export type { Actor, Grant, Person, Subject, SubjectAssignment } from './access/actor.ts';
export { can } from './access/can.ts';
export { canSeePlan, rightsFingerprint, visibleUnits } from './access/visibility.ts';
export type { PlanPlace } from './access/visibility.ts';
