import type { KpiId, ObjectiveId } from '../ids.ts';
import type { MapDocument, Objective } from './document.ts';
import { inReadingOrder } from './lanes.ts';
import { cycles, drivesNothing, hasNoDriver, linksDownwards, opposites } from './link-findings.ts';
import { targetsWithin } from './map-facts.ts';
import type { KpiFacts, MapFacts } from './map-facts.ts';
import { MAP_FINDING_CODES, finding } from './map-finding.ts';
import type { FindingOf, FindingPlace, MapFinding, MapFindingCode } from './map-finding.ts';

const MOST_KPIS = 4;
const MOST_OBJECTIVES = 20;

type Checks = { readonly [Code in MapFindingCode]: (document: MapDocument, facts: MapFacts) => FindingOf<Code>[] };

const CHECKS: Checks = {
  linkCycle: cycles,
  linkDownwards: linksDownwards,
  kpiServesOpposites: (document, { kpis }) => opposites(document, kpis),
  noKpi,
  noOwner,
  targetMissing,
  offTargetWithoutInitiative,
  drivesNothing,
  noDriver: hasNoDriver,
  noLeadingKpi,
  initiativeWithoutObjective,
  tooManyKpis,
  tooManyObjectives,
};

/**
 * The map's checks (method 12), those that make the map untrue first, each in reading order. They are quick enough to run
 * after every edit. A feedback loop neither closes a cycle, nor leads downwards, nor counts as driving or being driven;
 * nothing is said of a KPI that `facts` does not know.
 */
export function checkMap(document: MapDocument, facts: MapFacts): readonly MapFinding[] {
  return MAP_FINDING_CODES.flatMap((code): readonly MapFinding[] => CHECKS[code](document, facts));
}

function placeIn({ id }: Objective, field: Extract<FindingPlace, { kind: 'objective' }>['field']): FindingPlace {
  return { kind: 'objective', objectiveId: id, field };
}

function kpiIdsOf(document: MapDocument): ReadonlyMap<ObjectiveId, readonly KpiId[]> {
  const measures = Map.groupBy(document.measures, ({ objectiveId }) => objectiveId);
  return new Map([...measures].map(([id, list]) => [id, list.map(({ kpiId }) => kpiId)]));
}

function noKpi(document: MapDocument): FindingOf<'noKpi'>[] {
  const kpiIds = kpiIdsOf(document);
  return inReadingOrder(document)
    .filter(({ id }) => !kpiIds.has(id))
    .map((one) => finding('noKpi', { objective: one.code }, placeIn(one, 'kpis'), { objectiveId: one.id }));
}

function noOwner(document: MapDocument): FindingOf<'noOwner'>[] {
  return inReadingOrder(document)
    .filter(({ ownerId }) => ownerId === null)
    .map((one) => finding('noOwner', { objective: one.code }, placeIn(one, 'ownerId'), { objectiveId: one.id }));
}

/**
 * A year has a target where one is dated in it: a step carried on from an earlier year is nobody's target for this one.
 * Each KPI is found once, at its first objective; those for context only have no targets.
 */
function targetMissing(document: MapDocument, facts: MapFacts): FindingOf<'targetMissing'>[] {
  const kpiIds = kpiIdsOf(document);
  const found = new Set<KpiId>();
  return inReadingOrder(document).flatMap((one) => {
    const own = kpiIds.get(one.id) ?? [];
    return own.flatMap((kpiId) => {
      const kpi = facts.kpis.get(kpiId);
      if (kpi === undefined || kpi.direction === 'none' || found.has(kpiId)) return [];
      found.add(kpiId);
      const years = yearsWithoutTarget(kpi, facts);
      if (years.length === 0) return [];
      const params = { objective: one.code, kpi: own.length === 1 ? null : kpi.code, years };
      const place = { kind: 'target', objectiveId: one.id, kpiId } as const;
      return [finding('targetMissing', params, place, { objectiveId: one.id, kpiId })];
    });
  });
}

function yearsWithoutTarget(kpi: KpiFacts, { years, calendar }: MapFacts): string[] {
  return years.filter((year) => targetsWithin(kpi, [year], calendar).length === 0).map(({ id }) => id);
}

function offTargetWithoutInitiative(
  document: MapDocument,
  { statusOf }: MapFacts,
): FindingOf<'offTargetWithoutInitiative'>[] {
  const moved = new Set(document.initiativeLinks.map(({ objectiveId }) => objectiveId));
  return inReadingOrder(document)
    .filter(({ id }) => statusOf.get(id) === 'offTarget' && !moved.has(id))
    .map((one) =>
      finding('offTargetWithoutInitiative', { objective: one.code }, placeIn(one, 'initiatives'), {
        objectiveId: one.id,
      }),
    );
}

function noLeadingKpi(document: MapDocument, { kpis }: MapFacts): FindingOf<'noLeadingKpi'>[] {
  const kpiIds = kpiIdsOf(document);
  return inReadingOrder(document)
    .filter(({ id }) => {
      const own = kpiIds.get(id) ?? [];
      return own.length > 0 && own.every((kpiId) => kpis.get(kpiId)?.isLeading === false);
    })
    .map((one) => finding('noLeadingKpi', { objective: one.code }, placeIn(one, 'kpis'), { objectiveId: one.id }));
}

function initiativeWithoutObjective(
  document: MapDocument,
  { initiatives }: MapFacts,
): FindingOf<'initiativeWithoutObjective'>[] {
  const linked = new Set(document.initiativeLinks.map(({ initiativeId }) => initiativeId));
  return initiatives
    .filter(({ id }) => !linked.has(id))
    .map(({ id, code }) =>
      finding(
        'initiativeWithoutObjective',
        { initiative: code },
        { kind: 'initiative', initiativeId: id },
        {
          initiativeId: id,
        },
      ),
    );
}

function tooManyKpis(document: MapDocument): FindingOf<'tooManyKpis'>[] {
  const kpiIds = kpiIdsOf(document);
  return inReadingOrder(document).flatMap((one) => {
    const count = kpiIds.get(one.id)?.length ?? 0;
    if (count <= MOST_KPIS) return [];
    const params = { objective: one.code, count };
    return [finding('tooManyKpis', params, placeIn(one, 'kpis'), { objectiveId: one.id })];
  });
}

function tooManyObjectives(document: MapDocument): FindingOf<'tooManyObjectives'>[] {
  const count = document.objectives.length;
  return count > MOST_OBJECTIVES ? [finding('tooManyObjectives', { count }, { kind: 'map' })] : [];
}
