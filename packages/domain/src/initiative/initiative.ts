import type { Day } from '../period/period.ts';
import type { InitiativeId, PersonId, PlanId } from '../ids.ts';
import type { Text } from '../text.ts';

export interface Milestone {
  readonly id: string;
  readonly name: Text;
  readonly due: Day;
  readonly reachedOn: Day | null;
  readonly weight: number;
}

/** Work that should move objectives. Which ones is said on the map (`initiativeLinks`). */
export interface Initiative {
  readonly id: InitiativeId;
  readonly planId: PlanId;
  readonly code: string;
  readonly name: Text;
  readonly ownerId: PersonId | null;
  readonly from: Day;
  readonly agreedEnd: Day;
  readonly forecastEnd: Day;
  readonly milestones: readonly Milestone[];
}
