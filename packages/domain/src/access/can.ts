import type { Actor, Grant, RightsHolder, Subject } from './actor.ts';
import type { Operation, Right } from './operation.ts';
import { APPROVALS, OWNER_OPERATIONS, VIEWING_OPERATIONS, RIGHTS } from './rights.ts';

/** One way in which the actor may be allowed: a grant, and the person whose grant it is. */
interface Case {
  readonly operation: Operation;
  readonly subject: Subject;
  readonly person: RightsHolder;
  readonly grant: Grant;
}

function isOfPlan({ grant, subject }: Case): boolean {
  if (grant.administrationId !== subject.administrationId) return false;
  return grant.planId === null || grant.planId === subject.planId;
}

function reachesUnit(grant: Grant, unitPath: readonly string[]): boolean {
  return unitPath.length === 0 ? grant.unitId === grant.administrationId : unitPath.includes(grant.unitId);
}

function isInReach(one: Case): boolean {
  if (!isOfPlan(one)) return false;
  if (one.subject.unitPath.length === 0 && VIEWING_OPERATIONS.has(one.operation)) return true;
  return reachesUnit(one.grant, one.subject.unitPath);
}

function isAssigned(one: Case): boolean {
  const assignment = one.subject.assignment;
  if (!assignment || !isOfPlan(one)) return false;
  if (assignment.personId !== null) return assignment.personId === one.person.personId;
  return reachesUnit(one.grant, assignment.unitPath);
}

function isColleague(one: Case): boolean {
  const assignment = one.subject.assignment;
  return assignment != null && isOfPlan(one) && reachesUnit(one.grant, assignment.unitPath);
}

function isMapApprover(one: Case): boolean {
  const { grant, subject, person } = one;
  return isOfPlan(one) && grant.unitId === subject.administrationId && subject.mapApproverId === person.personId;
}

/** Units belong to the administration, not to a plan: a planner of any plan in it, inside the grant's subtree. */
function isOfTheirPlan({ grant, subject }: Case): boolean {
  return grant.administrationId === subject.administrationId && reachesUnit(grant, subject.unitPath);
}

const CONDITIONS: Readonly<Record<Right, (one: Case) => boolean>> = {
  no: () => false,
  yes: isInReach,
  inScope: isInReach,
  // Whose work it is was settled for every approval before any grant is looked at.
  notOwn: isInReach,
  assigned: isAssigned,
  assignedOrColleague: (one) => isAssigned(one) || isColleague(one),
  inScopeOrAssigned: (one) => isInReach(one) || isAssigned(one),
  mapApprover: isMapApprover,
  onceSent: (one) => one.subject.isSentForApproval === true && isInReach(one),
  ofTheirPlan: isOfTheirPlan,
};

function isOwnWork(actor: Actor, subject: Subject): boolean {
  if (subject.planAllowsSelfApproval === true) return false;
  return subject.madeBy === undefined || subject.madeBy.includes(actor.personId);
}

function isGrantToThemself(actor: Actor, subject: Subject): boolean {
  return subject.granteeId === undefined || subject.granteeId === actor.personId;
}

/**
 * Whether `actor` may do `operation` to `subject` (method 15). Grants add up; a deputy has the absent person's rights; an
 * owner has the named rights without a grant; nobody approves what they made, unless the plan allows it, and nobody
 * grants a role to themself. A grant reaches no unit outside its subtree, whatever the cell of the table says.
 */
export function can(actor: Actor, operation: Operation, subject: Subject): boolean {
  if (APPROVALS.has(operation) && isOwnWork(actor, subject)) return false;
  if (operation === 'manageGrants' && isGrantToThemself(actor, subject)) return false;
  if (actor.keyMaker !== null && !can(actor.keyMaker, operation, subject)) return false;
  const persons: readonly RightsHolder[] = [actor, ...actor.deputyFor];
  return persons.some((person) => isOwner(actor, person, operation, subject) || hasGrant(person, operation, subject));
}

/** A key has grants of its own and nothing else: not its maker's ownership. */
function isOwner(actor: Actor, person: RightsHolder, operation: Operation, subject: Subject): boolean {
  if (actor.keyMaker !== null || !OWNER_OPERATIONS.has(operation)) return false;
  return subject.ownerIds?.includes(person.personId) ?? false;
}

function hasGrant(person: RightsHolder, operation: Operation, subject: Subject): boolean {
  return person.grants.some((grant) =>
    CONDITIONS[RIGHTS[operation][grant.role]]({ operation, subject, person, grant }),
  );
}
