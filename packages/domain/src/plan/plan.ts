import type { PersonId, PlanId, UnitId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { PlanSettings } from './settings.ts';

/** Vision, mission, years and settings; belongs to one administration (a root unit). */
export interface Plan {
  readonly id: PlanId;
  readonly administrationId: UnitId;
  readonly name: Text;
  readonly vision: Text;
  readonly mission: Text;
  /** First and last calendar (or fiscal) year, as numbers. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Month in which the plan's year begins, 1 to 12. */
  readonly fiscalStart: number;
  readonly settings: PlanSettings;
  /** Who approves the map: an approver grant on the whole unit tree. */
  readonly mapApproverId: PersonId | null;
  /** The KPIs of the overview's headline strip, at most six, in order. */
  readonly headlineKpiIds: readonly string[];
  /** Instant from which nothing of it can be changed any more; null while it is worked with. */
  readonly archivedAt: string | null;
}
