import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { BePresentInput, PlanInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { namesIn, reading } from '../reader.ts';
import type { PresenceView } from '../views/index.ts';
import { drawingIn } from './draft.ts';

/** Who has the draft open, for who may see it. */
export function presence(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<PresenceView> {
  return reading(deps, trace, async (snapshot) => {
    await drawingIn(deps, snapshot, caller, input.planId, trace);
    trace.audience = 'nobody';
    const names = await namesIn(snapshot);
    return {
      people: deps.presence.on(input.planId).map(({ personId, objectiveId }) => ({
        personId,
        name: names.get(personId) ?? '',
        objectiveId,
      })),
    };
  });
}

/** Says that the caller has the draft open, or no longer. */
export function bePresent(
  deps: QueryDependencies,
  caller: Caller,
  { planId, isHere, objectiveId }: BePresentInput,
  trace: ReadTrace,
): Promise<null> {
  return reading(deps, trace, async (snapshot) => {
    const { actor } = await drawingIn(deps, snapshot, caller, planId, trace);
    trace.audience = 'nobody';
    deps.presence.tell(planId, actor.personId, isHere ? { objectiveId } : null);
    return null;
  });
}
