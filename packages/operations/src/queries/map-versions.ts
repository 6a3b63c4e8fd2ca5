import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { may, mayChange } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { topics } from '../topics.ts';
import type { MapVersionsView } from '../views/index.ts';

/** The published versions of a plan's map, newest first, and the draft for who may see it. */
export function mapVersions(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<MapVersionsView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    snapshot.note(topics.map(input.planId), topics.draft(input.planId), topics.grants(actor.personId));
    const names = await namesIn(snapshot);
    const versions = await snapshot.tx.maps.versions(input.planId);
    const draft = await snapshot.tx.maps.draft(input.planId);
    const seesDraft = may(actor, 'seeDraft', place, { isSentForApproval: draft?.state === 'sent' });
    return {
      planId: place.plan.id,
      planName: place.plan.name,
      isIllustrative: place.plan.settings.illustrative,
      versions: versions.toReversed().map(({ number, note, authorId, publishedBy, publishedAt }) => ({
        number,
        note,
        authorName: names.get(authorId) ?? '',
        publishedByName: names.get(publishedBy) ?? '',
        publishedAt,
      })),
      draft:
        draft === null || !seesDraft
          ? null
          : { number: versions.length + 1, revision: draft.revision, state: draft.state },
      mayRestore: draft?.state !== 'sent' && mayChange(actor, 'editMap', place),
    };
  });
}
