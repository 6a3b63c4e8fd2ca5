import type { KpiId, ObjectiveId } from '../ids.ts';
import type { MapDocument } from '../map/document.ts';
import { readingOrder, tracePath } from '../map/trace.ts';
import type { Status } from '../score/status.ts';
import type { SignalVerdict } from '../signal/verdict.ts';

/** An objective or KPI as it stands. */
export interface Standing {
  readonly status: Status;
  readonly score: number | null;
}

type KpiStanding = Standing & { readonly signal: SignalVerdict };

type Lookup<Id, Value> = Pick<ReadonlyMap<Id, Value>, 'get'>;

export interface HeadlineInput {
  readonly document: MapDocument;
  readonly objectives: Lookup<ObjectiveId, Standing>;
  /** Those that really got worse are enough. */
  readonly kpis: ReadonlyMap<KpiId, KpiStanding>;
}

export type HeadlineCode =
  | 'noObjectives'
  | 'noneHasData'
  | 'onlyOneOnTarget'
  | 'onlyOneNotOnTarget'
  | 'allOnTarget'
  | 'noneOnTarget'
  | 'someOnTarget'
  | 'worseWithDriver'
  | 'worse'
  | 'offWithDriver'
  | 'riskWithDriver'
  | 'off'
  | 'nothingWorse';

/**
 * One sentence as code and parameters: counts by status and `total`; `kpiId`, `objectiveId` and `driverId` for the names;
 * `since` as a period.
 */
export interface HeadlineSentence {
  readonly code: HeadlineCode;
  readonly params: Readonly<Record<string, string | number | null>>;
}

const NO_STANDING: Standing = { status: 'noData', score: null };

/**
 * The opening sentences by rules: the counts, then the worst change for the worse that is real, then the deepest
 * driver that is off target. They say where drivers point to, never why. Without a real worsening, the uppermost objective
 * whose drivers are off target is named; without one, the objective furthest from its target.
 */
export function headlineOf(input: HeadlineInput): HeadlineSentence[] {
  const counts = countsSentence(input);
  if (counts.code === 'noObjectives' || counts.code === 'noneHasData') return [counts];
  return [counts, worsening(input) ?? drivenDown(input) ?? furthest(input) ?? { code: 'nothingWorse', params: {} }];
}

function standingOf(input: HeadlineInput, objectiveId: ObjectiveId): Standing {
  return input.objectives.get(objectiveId) ?? NO_STANDING;
}

/** How many objectives of the map have each status: the sentence, the legend and the map count the same (criterion A2). */
export function countObjectives(input: Pick<HeadlineInput, 'document' | 'objectives'>): Record<Status, number> {
  const counts = { onTarget: 0, atRisk: 0, offTarget: 0, noData: 0 };
  for (const { id } of input.document.objectives) counts[(input.objectives.get(id) ?? NO_STANDING).status] += 1;
  return counts;
}

function countsSentence(input: HeadlineInput): HeadlineSentence {
  const counts = countObjectives(input);
  const total = input.document.objectives.length;
  return { code: countsCode(counts, total), params: { ...counts, total } };
}

function countsCode({ onTarget, noData }: Record<Status, number>, total: number): HeadlineCode {
  if (total === 0) return 'noObjectives';
  if (noData === total) return 'noneHasData';
  if (total === 1) return onTarget === 1 ? 'onlyOneOnTarget' : 'onlyOneNotOnTarget';
  if (onTarget === total) return 'allOnTarget';
  return onTarget === 0 ? 'noneOnTarget' : 'someOnTarget';
}

/** Off target before at risk before on target. */
const SEVERITY: Readonly<Record<Status, number>> = { offTarget: 0, atRisk: 1, onTarget: 2, noData: 3 };

/** What has no score comes last among its equals. */
const BEST_SCORE = 100;

function bySeverity(a: Standing, b: Standing): number {
  return SEVERITY[a.status] - SEVERITY[b.status] || (a.score ?? BEST_SCORE) - (b.score ?? BEST_SCORE);
}

// A map is asked for its sentence after every value, and stays the same.
const measured = new WeakMap<MapDocument, ReadonlyMap<KpiId, Measured>>();

/** The uppermost objective that a KPI measures, and the KPI's place in the reading order. */
interface Measured {
  readonly objectiveId: ObjectiveId;
  readonly place: number;
}

function measuredIn(document: MapDocument): ReadonlyMap<KpiId, Measured> {
  const known = measured.get(document);
  if (known !== undefined) return known;
  const byObjective = Map.groupBy(document.measures, ({ objectiveId }) => objectiveId);
  const made = new Map<KpiId, Measured>();
  for (const objectiveId of readingOrder(document))
    for (const { kpiId } of byObjective.get(objectiveId) ?? [])
      if (!made.has(kpiId)) made.set(kpiId, { objectiveId, place: made.size });
  measured.set(document, made);
  return made;
}

/** The KPI that really got worse and stands worst, with the uppermost objective that it measures. */
function worsening(input: HeadlineInput): HeadlineSentence | null {
  const places = measuredIn(input.document);
  let worst: (Measured & { readonly kpiId: KpiId; readonly kpi: KpiStanding }) | null = null;
  for (const [kpiId, kpi] of input.kpis) {
    const at = kpi.signal.kind === 'worse' ? places.get(kpiId) : undefined;
    if (at === undefined) continue;
    const order = worst === null ? -1 : bySeverity(kpi, worst.kpi) || at.place - worst.place;
    if (order < 0) worst = { ...at, kpiId, kpi };
  }
  if (worst === null) return null;
  const { kpiId, objectiveId, kpi } = worst;
  const driverId = deepestOffTarget(input, objectiveId);
  const params = { kpiId, objectiveId, since: kpi.signal.since };
  return driverId === null ? { code: 'worse', params } : { code: 'worseWithDriver', params: { ...params, driverId } };
}

/** At the greatest depth, the first in reading order. */
function deepestOffTarget(input: HeadlineInput, objectiveId: ObjectiveId): ObjectiveId | null {
  const { offTarget } = tracePath(input.document, objectiveId, (id) => standingOf(input, id).status);
  const depth = offTarget.at(-1)?.depth;
  return offTarget.find((driver) => driver.depth === depth)?.objectiveId ?? null;
}

function drivenDown(input: HeadlineInput): HeadlineSentence | null {
  const order = readingOrder(input.document);
  for (const [status, code] of [
    ['offTarget', 'offWithDriver'],
    ['atRisk', 'riskWithDriver'],
  ] as const) {
    for (const objectiveId of order.filter((id) => standingOf(input, id).status === status)) {
      const driverId = deepestOffTarget(input, objectiveId);
      if (driverId !== null) return { code, params: { objectiveId, driverId } };
    }
  }
  return null;
}

function furthest(input: HeadlineInput): HeadlineSentence | null {
  const off = readingOrder(input.document)
    .map((objectiveId) => ({ objectiveId, ...standingOf(input, objectiveId) }))
    .filter(({ status }) => status === 'offTarget');
  const [worst] = off.toSorted(bySeverity);
  return worst ? { code: 'off', params: { objectiveId: worst.objectiveId } } : null;
}
