import type { Operations } from '../src/operations.ts';
import type { Caller } from '../src/dependencies.ts';
import { newTrace, type ReadTrace } from '../src/read-trace.ts';
import type { BusyPlan } from './acting.ts';

/** What somebody sees on a screen, or why they do not; and what it was read from. */
export interface Shown {
  readonly name: string;
  readonly who: string;
  readonly view: unknown;
  readonly trace: ReadTrace;
}

type Ask = (operations: Operations, who: Caller, trace: ReadTrace) => Promise<unknown>;

/** Every screen of the plan in every way that could matter. */
function asks({ ids, more }: BusyPlan): Readonly<Record<string, Ask>> {
  const { plan: planId, objective: objectiveId } = ids;
  const period = '2026-09';
  const cell = { planId, kpiId: more.count, unitId: ids.north, period };
  return {
    me: (operations, who, trace) => operations.me(who, 'session', trace),
    overview: (operations, who, trace) => operations.overview(who, { planId }, trace),
    'overview of August': (operations, who, trace) => operations.overview(who, { planId, period: '2026-08' }, trace),
    'overview of the north': (operations, who, trace) =>
      operations.overview(who, { planId, period, unitId: ids.north }, trace),
    map: (operations, who, trace) => operations.map(who, { planId, period }, trace),
    'map on paper': (operations, who, trace) => operations.mapSheet(who, { planId, traceId: objectiveId }, trace),
    objective: (operations, who, trace) => operations.objective(who, { planId, period, objectiveId }, trace),
    kpis: (operations, who, trace) => operations.kpis(who, { planId, period }, trace),
    'a sum': (operations, who, trace) => operations.kpi(who, { planId, period, kpiId: more.count }, trace),
    'a ratio': (operations, who, trace) => operations.kpi(who, { planId, period, kpiId: ids.kpi }, trace),
    'a formula': (operations, who, trace) => operations.kpi(who, { planId, period, kpiId: more.formula }, trace),
    'entry in the north': (operations, who, trace) =>
      operations.entry(who, { planId, period, unitId: ids.north }, trace),
    'entry in the south': (operations, who, trace) =>
      operations.entry(who, { planId, period, unitId: ids.south }, trace),
    worklist: (operations, who, trace) => operations.worklist(who, { planId }, trace),
    'data health': (operations, who, trace) => operations.dataHealth(who, { planId }, trace),
    approvals: (operations, who, trace) => operations.approvals(who, { planId }, trace),
    'effect of approving': (operations, who, trace) =>
      operations.approvalEffect(who, { planId, period, unitId: ids.north }, trace),
    'closing the north': (operations, who, trace) =>
      operations.closing(who, { planId, period, unitId: ids.north }, trace),
    search: (operations, who, trace) => operations.search(who, { planId }, trace),
    history: (operations, who, trace) => operations.history(who, cell, trace),
  };
}

/** All screens as each of these people see them. */
export async function showAll(kit: BusyPlan, operations: Operations, people: readonly string[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const who of people) {
    for (const [name, ask] of Object.entries(asks(kit))) {
      const trace = newTrace();
      const view = await ask(operations, kit.person(who), trace).catch((error: Error) => ({ refused: error.message }));
      shown.push({ name, who, view, trace });
    }
  }
  return shown;
}

/** The view without the commit that it was read at. */
export function withoutSeq(view: unknown): string {
  return JSON.stringify(view, (key, value: unknown) => (key === 'seq' || key === 'knownAt' ? undefined : value));
}
