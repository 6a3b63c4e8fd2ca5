import type { PersonId, PlanId, UnitId } from '../ids.ts';
import type { Role } from './operation.ts';

/** (person, role, plan or all, unit subtree). Grants add up. */
export interface Grant {
  readonly role: Role;
  /** Null: all plans of the administration. */
  readonly planId: PlanId | null;
  /** The unit with everything under it. */
  readonly unitId: UnitId;
  /** The root above `unitId`: a grant never reaches another administration. */
  readonly administrationId: UnitId;
}

/** A person with their grants. */
export interface RightsHolder {
  readonly personId: PersonId;
  readonly grants: readonly Grant[];
}

/** Who acts. What they do counts as `personId`'s: for a service key its maker's, for a deputy the deputy's own. */
export interface Actor extends RightsHolder {
  /** The absent persons whose rights they hold today. */
  readonly deputyFor: readonly RightsHolder[];
  /** Who made the service key that acts; null for a person. A key can never do more than its maker. */
  readonly keyMaker: Actor | null;
}

/** Who reports a cell: a person by name, or with null anybody of the reporting unit. */
export interface SubjectAssignment {
  readonly personId: PersonId | null;
  /** The reporting unit and its ancestors; for a central assignment not the cell's own unit. */
  readonly unitPath: readonly UnitId[];
}

/** What an operation is done to. What is left out is unknown, and never speaks for the actor. */
export interface Subject {
  /** Null for what belongs to the administration: units, people, a plan that is still to be made. */
  readonly planId: PlanId | null;
  readonly administrationId: UnitId;
  /** The unit and its ancestors up to the root; empty for what belongs to the whole plan, as the map does. */
  readonly unitPath: readonly UnitId[];
  readonly ownerIds?: readonly PersonId[];
  /** Null or left out: nobody is assigned. */
  readonly assignment?: SubjectAssignment | null;
  /** Everybody who entered, submitted, drew or proposed what is to be approved. Left out, nothing can be approved. */
  readonly madeBy?: readonly PersonId[];
  readonly isSentForApproval?: boolean;
  readonly mapApproverId?: PersonId | null;
  readonly planAllowsSelfApproval?: boolean;
  /** Who would get the grant, for `manageGrants`. Left out, no grant can be given. */
  readonly granteeId?: PersonId;
}
