import { EMPTY_MAP, proposalsBetween } from '@rumbo/domain';
import type { MapDocument, Proposal } from '@rumbo/domain';
import type { MapVersion } from '@rumbo/store';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { MapComparisonInput } from '../inputs.ts';
import { newDraft } from '../map-draft.ts';
import { draftNamed, versionNamed } from '../named-map.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, initiativesIn, mapIn, nameOf, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { kpisIn } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { ComparedMap, MapComparisonView } from '../views/index.ts';

/** Two maps of a plan: versions, the one that is live, or the draft for who may see it. */
export function mapComparison(
  deps: QueryDependencies,
  caller: Caller,
  input: MapComparisonInput,
  trace: ReadTrace,
): Promise<MapComparisonView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const { planId } = input;
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, planId);
    snapshot.note(topics.map(planId), topics.grants(actor.personId));
    const published = await mapIn(snapshot, planId);
    const named = async (which: MapComparisonInput['before']): Promise<ComparedMap> => {
      if (which !== 'draft') return versionShown(snapshot, published, await versionNamed({ snapshot, place }, which));
      const draft = await draftNamed({ snapshot, actor, place });
      return draftShown(snapshot, published, draft ?? newDraft(planId, '', published?.document ?? EMPTY_MAP));
    };
    const [before, after] = await withProposals(snapshot, planId, [
      await named(input.before),
      await named(input.after),
    ]);
    const { versions } = await kpisIn(snapshot, planId);
    return {
      planId,
      before,
      after,
      kpis: [...versions.values()]
        .flatMap((all) => all.at(-1) ?? [])
        .map(({ id, code, name, unitOfMeasure, decimals }) => ({ id, code, name, unitOfMeasure, decimals })),
      initiatives: (await initiativesIn(snapshot, planId)).map(({ id, code, name }) => ({ id, code, name })),
      people: await peopleOn(snapshot, [before.document, after.document]),
    };
  });
}

const NOTHING: ComparedMap = {
  kind: 'nothing',
  number: 0,
  isLive: true,
  document: EMPTY_MAP,
  note: null,
  authorName: null,
  at: null,
};

async function versionShown(
  snapshot: Snapshot,
  published: MapVersion | null,
  version: MapVersion | null,
): Promise<ComparedMap> {
  if (version === null) return NOTHING;
  const { number, document, note, authorId, publishedAt } = version;
  return {
    kind: 'version',
    number,
    isLive: number === published?.number,
    document,
    note,
    authorName: nameOf(await namesIn(snapshot), authorId),
    at: publishedAt,
  };
}

async function draftShown(
  snapshot: Snapshot,
  published: MapVersion | null,
  { document, note, sentBy }: ReturnType<typeof newDraft>,
): Promise<ComparedMap> {
  return {
    kind: 'draft',
    number: (published?.number ?? 0) + 1,
    isLive: false,
    document,
    note,
    authorName: nameOf(await namesIn(snapshot), sentBy),
    at: null,
  };
}

/** Both with the proposals that come into force from the older to the newer, and with what was there in their place. */
async function withProposals(
  snapshot: Snapshot,
  planId: string,
  [one, other]: readonly [ComparedMap, ComparedMap],
): Promise<readonly [ComparedMap, ComparedMap]> {
  const [older, newer] = one.number <= other.number ? [one, other] : [other, one];
  const between: (readonly Proposal[])[] = older.number === newer.number ? [] : [newer.document.proposals];
  for (let number = newer.number - 1; number > older.number; number -= 1)
    between.unshift(await proposalsOf(snapshot, planId, number));
  const isAny = between.some((proposals) => proposals.length > 0);
  const earlier = isAny ? await inForceAt(snapshot, planId, older, newer) : [];
  const proposals = proposalsBetween(earlier, between);
  const shown = (map: ComparedMap): ComparedMap => ({
    ...map,
    document: { ...map.document, proposals: map === older ? proposals.before : proposals.after },
  });
  return [shown(one), shown(other)];
}

async function proposalsOf(snapshot: Snapshot, planId: string, number: number): Promise<readonly Proposal[]> {
  return (await snapshot.tx.maps.version(planId, number))?.document.proposals ?? [];
}

/** What a draft takes the place of stands among the targets; what versions did is in the versions before them. */
async function inForceAt(
  snapshot: Snapshot,
  planId: string,
  older: ComparedMap,
  newer: ComparedMap,
): Promise<readonly Proposal[]> {
  if (newer.kind === 'draft' && older.isLive) return inForceNow(snapshot, planId);
  const earlier: Proposal[] = [];
  for (let number = 1; number <= older.number; number += 1)
    earlier.push(...(await proposalsOf(snapshot, planId, number)));
  return earlier;
}

async function inForceNow(snapshot: Snapshot, planId: string): Promise<readonly Proposal[]> {
  const { versions } = await kpisIn(snapshot, planId);
  snapshot.note(...[...versions.keys()].map((kpiId) => topics.rules(kpiId)));
  const { targets } = snapshot.tx;
  return [
    ...(await targets.ofPlan(planId)).map(({ id: _, authorId: __, ...target }): Proposal => ({
      kind: 'target',
      ...target,
    })),
    ...(await targets.baselinesOfPlan(planId)).map((baseline): Proposal => ({ kind: 'baseline', ...baseline })),
  ];
}

async function peopleOn(snapshot: Snapshot, documents: readonly MapDocument[]): Promise<MapComparisonView['people']> {
  const names = await namesIn(snapshot);
  const ids = new Set(
    documents.flatMap(({ objectives }) => objectives.flatMap(({ ownerId, deputyId }) => [ownerId, deputyId])),
  );
  return [...ids].flatMap((id) => {
    const name = nameOf(names, id);
    return id === null || name === null ? [] : [{ id, name }];
  });
}
