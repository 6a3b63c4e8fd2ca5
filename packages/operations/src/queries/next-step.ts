import type { Initiative, MapDocument } from '@rumbo/domain';
import type { StandingObjective } from './map-view.ts';
import type { NextStep } from '../views/index.ts';

const NOTHING: NextStep = { kind: 'none', name: null, day: null, isOverdue: false };

/**
 * What should happen next for an objective: the earliest milestone not reached of the initiatives that serve it, else the
 * nearest end of one, else the day by which its lead KPI's next value is due.
 */
export function nextStep(
  objective: StandingObjective,
  document: MapDocument,
  initiatives: readonly Initiative[],
  today: string,
): NextStep {
  const serving = new Set(
    document.initiativeLinks
      .filter((link) => link.objectiveId === objective.objective.id)
      .map(({ initiativeId }) => initiativeId),
  );
  const own = initiatives.filter(({ id }) => serving.has(id));
  const milestone = earliest(
    own.flatMap(({ milestones }) => milestones.filter(({ reachedOn }) => reachedOn === null)),
    ({ due }) => due,
  );
  if (milestone !== null)
    return { kind: 'milestone', name: milestone.name, day: milestone.due, isOverdue: milestone.due < today };
  const ending = earliest(
    own.filter(({ forecastEnd }) => forecastEnd >= today),
    ({ forecastEnd }) => forecastEnd,
  );
  if (ending !== null) return { kind: 'initiativeEnd', name: ending.name, day: ending.forecastEnd, isOverdue: false };
  const due = objective.measures[0]?.standing.evaluation.nextDue ?? null;
  return due === null ? NOTHING : { kind: 'valueDue', name: null, day: due, isOverdue: due < today };
}

function earliest<T>(items: readonly T[], dayOf: (item: T) => string): T | null {
  let found: T | null = null;
  for (const item of items) if (found === null || dayOf(item) < dayOf(found)) found = item;
  return found;
}
