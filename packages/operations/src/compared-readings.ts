import {
  brokenRules,
  comparedKey,
  compareReadings,
  definitionAt,
  figureFrom,
  parsePeriod,
  typedOperands,
} from '@rumbo/domain';
import type { Actor, ComparedReading, KpiDefinition, KpiRule, Period, ReadingProblem } from '@rumbo/domain';
import type { CellKey, WriteTx } from '@rumbo/store';
import { assignmentSubject } from './cell.ts';
import type { CommandContext } from './command.ts';
import { formulaOf, operandsAt, writtenOutAt } from './formula-standing.ts';
import { may, type Place } from './place.ts';
import { comparedComputed, comparedReading } from './reading-checks.ts';
import { kpisIn, type PlanKpis } from './sheet.ts';
import { snapshotOfWrite, type Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** The values of one unit, as far as somebody may see them: what they may not see tells them nothing. */
export interface ComparedAt {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly actor: Actor;
  readonly unitId: string;
}

type Problems = ReadonlyMap<string, readonly ReadingProblem[]>;

/** The values as a write leaves them, in the eyes of who writes. */
export function lookOver(tx: WriteTx, place: Place, { actor, now }: CommandContext): Omit<ComparedAt, 'unitId'> {
  return { snapshot: snapshotOfWrite(tx, now), place, actor };
}

/** What warns in values when they are seen beside everything that their unit has for the same periods. By `comparedKey`. */
export async function comparedIn(at: ComparedAt, cells: readonly CellKey[]): Promise<Problems> {
  const { snapshot, place } = at;
  const planRules = await rulesIn(snapshot, place.plan.id);
  const { versions } = await kpisIn(snapshot, place.plan.id);
  return compareReadings(await valuesAt(at, cells, [...versions.keys()], planRules), planRules.rules);
}

/** What rules between KPIs say of a row of a write, by its place in what was asked. */
export interface WarnedRow {
  readonly row: number;
  readonly problems: readonly ReadingProblem[];
}

/**
 * What rules between KPIs say of values that have just been written. Only what rules name is read, so that a plan without
 * rules, and a KPI that none reaches, are written as quickly as ever.
 */
export async function ruleWarnings(
  base: Omit<ComparedAt, 'unitId'>,
  written: readonly (readonly [row: number, cell: CellKey])[],
): Promise<readonly WarnedRow[]> {
  const { snapshot, place } = base;
  const planRules = await rulesIn(snapshot, place.plan.id);
  const { rules, named, isOfComputed } = planRules;
  const reached = written.filter(([, { kpiId }]) => isOfComputed || named.includes(kpiId));
  const warned: WarnedRow[] = [];
  for (const [unitId, rows] of Map.groupBy(reached, ([, cell]) => cell.unitId)) {
    const { versions } = await kpisIn(snapshot, place.plan.id);
    const cells = rows.map(([, cell]) => cell);
    const values = await valuesAt({ ...base, unitId }, cells, isOfComputed ? [...versions.keys()] : named, planRules);
    const problems = brokenRules(values, rules);
    for (const [row, cell] of rows) {
      const own = problems.get(comparedKey(cell));
      if (own !== undefined) warned.push({ row, problems: own });
    }
  }
  return warned.toSorted((a, b) => a.row - b.row);
}

interface PlanRules {
  readonly rules: readonly KpiRule[];
  /** Every KPI that stands in one. */
  readonly named: readonly string[];
  /** A KPI that is computed, or was, stands in one. */
  readonly isOfComputed: boolean;
}

function rulesIn(snapshot: Snapshot, planId: string): Promise<PlanRules> {
  return snapshot.remember(`rules between kpis ${planId}`, async (inner) => {
    inner.note(topics.plan(planId));
    const rules = await inner.tx.kpis.rulesOfPlan(planId);
    const named = [...new Set(rules.flatMap(({ kpiId, otherKpiIds }) => [kpiId, ...otherKpiIds]))];
    const versions = await inner.tx.kpis.versions(...named);
    return { rules, named, isOfComputed: versions.some(({ kind }) => kind === 'formula') };
  });
}

/** What the unit has for the periods of the cells: what is typed over what is approved, and what rules name of the computed. */
async function valuesAt(
  at: ComparedAt,
  cells: readonly CellKey[],
  kpiIds: readonly string[],
  planRules: PlanRules,
): Promise<readonly ComparedReading[]> {
  const { snapshot, place, actor, unitId } = at;
  const planKpis = await kpisIn(snapshot, place.plan.id);
  const periods = new Map(cells.map(({ period }) => [period, parsePeriod(period, place.calendar)]));
  const starts = [...periods.values()].map(({ start }) => start).toSorted();
  const [from = '', to = ''] = [starts[0], starts.at(-1)];
  const rows = await snapshot.tx.readings.ofUnit(kpiIds, unitId, from, to);
  const visible = rows.filter(({ kpiId, period }) => periods.has(period) && maySee(at, planKpis, kpiId));
  const written = Map.groupBy(visible, ({ kpiId, period }) => `${kpiId} ${period}`);
  const typed = [...written.values()].flatMap((both) => {
    const row = both.find(({ state }) => state !== 'approved') ?? both[0];
    if (row === undefined) return [];
    const definition = definitionAt(planKpis.versions.get(row.kpiId) ?? [], row.periodStart);
    return definition === null ? [] : [comparedReading(definition, row.period, row)];
  });
  if (!may(actor, 'seePublished', place, { unitPath: place.pathOf(unitId) })) return typed;
  const beside = Map.groupBy(typed, ({ period }) => period);
  const computed: ComparedReading[] = [];
  for (const [id, period] of periods)
    for (const definition of computedIn(planRules, planKpis, period))
      computed.push(await computedAt(at, definition, id, period, beside.get(id) ?? []));
  return [...typed, ...computed];
}

function maySee({ place, actor, unitId }: ComparedAt, { assignmentsByUnit }: PlanKpis, kpiId: string): boolean {
  const unitPath = place.pathOf(unitId);
  const own = (assignmentsByUnit.get(unitId) ?? []).filter((assignment) => assignment.kpiId === kpiId);
  const subjects = own.length === 0 ? [null] : own.map((assignment) => assignmentSubject(place, assignment));
  return subjects.some((assignment) => may(actor, 'seeUnapproved', place, { unitPath, assignment }));
}

/** The computed KPIs that rules name and that have such a period. */
function computedIn({ named }: PlanRules, { versions }: PlanKpis, period: Period): readonly KpiDefinition[] {
  return named.flatMap((id) => {
    const definition = definitionAt(versions.get(id) ?? [], period.end);
    return definition?.kind === 'formula' && definition.frequency === period.frequency ? [definition] : [];
  });
}

/** A computed KPI by the evaluator of every screen, over what is typed at the unit and what is known. */
async function computedAt(
  { snapshot, place, unitId }: ComparedAt,
  definition: KpiDefinition,
  id: string,
  period: Period,
  typed: readonly ComparedReading[],
): Promise<ComparedReading> {
  const at = { snapshot, place, unitId, period };
  const from = await operandsAt(at, definition, await writtenOutAt(at, definition));
  const sources = typedOperands(from);
  const value =
    sources.length === 0
      ? ((await formulaOf(at, definition)).formula.figures.find((figure) => figure.period === period.id)?.value ?? null)
      : figureFrom(from, (kpiId) => typed.find((one) => one.kpiId === kpiId)?.value);
  return comparedComputed(definition, id, value, sources);
}
