import type { KpiRule } from '@rumbo/domain';
import type { Assignment, Benchmark, ReadTx, WriteTx } from '../src/index.ts';
import { evidence, idOf, initiative, kpi, newId, plan, rollup, target, unit, version } from './fixtures.ts';

/** A fact, as put twice and read back: what every aggregate has to do alike. */
export interface Aggregate {
  readonly name: string;
  readonly put: (tx: WriteTx, value: 'first' | 'second') => Promise<unknown>;
  readonly read: (tx: ReadTx) => Promise<unknown>;
  readonly first: unknown;
  readonly second: unknown;
  readonly none: unknown;
}

/** Every aggregate that is read as of a commit. */
export function aggregates(): Aggregate[] {
  const place = unit({ position: -1 });
  const administration = {
    id: newId(),
    timeZone: 'America/La_Paz',
    numberFormat: 'es-BO',
    languages: ['es', 'en'] as const,
  };
  const strategy = plan();
  const closing = {
    planId: newId(),
    unitId: newId(),
    period: '2026-03',
    closedBy: idOf(1),
    closedAt: '2026-04-01T00:00:00.000Z',
  };
  const indicator = kpi({ planId: newId() });
  const other = kpi({ planId: newId() });
  const assignment: Assignment = {
    kpiId: newId(),
    unitId: newId(),
    from: '2026-01-01',
    to: null,
    personId: null,
    stewardId: null,
  };
  const rule: KpiRule = {
    id: newId(),
    planId: newId(),
    kpiId: idOf(10),
    relation: 'atMost',
    otherKpiIds: [idOf(11)],
  };
  const file = evidence({ kpiId: newId(), unitId: newId() });
  const goal = target({ kpiId: newId() });
  const baseline = { kpiId: newId(), unitId: newId(), period: '2025', value: 1.5 };
  const project = initiative({ planId: newId() });
  const benchmark: Benchmark = {
    id: newId(),
    kpiId: newId(),
    administration: { en: 'Elsewhere' },
    period: '2025',
    value: 3,
    source: 'Yearbook',
    note: null,
  };
  const figure = rollup({ kpiId: newId() });
  const map = version({ planId: newId() });
  const of = <T>(
    name: string,
    first: T,
    second: T,
    put: (tx: WriteTx, value: T) => Promise<unknown>,
    read: Aggregate['read'],
    wrap = (value: T): unknown => [value],
    none: unknown = [],
  ): Aggregate => ({
    name,
    put: (tx, which) => put(tx, which === 'first' ? first : second),
    read,
    first: wrap(first),
    second: wrap(second),
    none,
  });
  const own = <T extends { readonly id: string }>(rows: readonly T[], id: string) =>
    rows.filter((row) => row.id === id);
  return [
    of(
      'units',
      place,
      { ...place, code: 'V', name: { en: 'Only' } },
      (tx, value) => tx.units.put(value),
      async (tx) => own(await tx.units.all(), place.id),
    ),
    of(
      'administrations',
      administration,
      { ...administration, timeZone: 'UTC' },
      (tx, value) => tx.units.putAdministration(value),
      async (tx) => own(await tx.units.administrations(), administration.id),
    ),
    of(
      'plans',
      strategy,
      { ...strategy, lastYear: 2031, headlineKpiIds: ['a'] },
      (tx, value) => tx.plans.put(value),
      (tx) => tx.plans.byId(strategy.id),
      (value) => value,
      null,
    ),
    of(
      'closings',
      closing,
      { ...closing, closedBy: idOf(2) },
      (tx, value) => tx.plans.close(value),
      (tx) => tx.plans.closings(closing.planId),
    ),
    of(
      'kpis',
      indicator,
      { ...indicator, code: 'K-02' },
      (tx, value) => tx.kpis.put(value),
      (tx) => tx.kpis.ofPlan(indicator.planId),
    ),
    of(
      'versions of a KPI',
      other,
      { ...other, decimals: 2 },
      (tx, value) => tx.kpis.put(value),
      (tx) => tx.kpis.versions(other.id),
    ),
    of(
      'assignments',
      assignment,
      { ...assignment, to: '2026-12-31' },
      (tx, value) => tx.kpis.putAssignment(value),
      (tx) => tx.kpis.assignmentsOf(assignment.kpiId),
    ),
    of(
      'rules between KPIs',
      rule,
      { ...rule, relation: 'sumOf' as const, otherKpiIds: [idOf(11), idOf(12)] },
      (tx, value) => tx.kpis.putRule(value),
      (tx) => tx.kpis.rulesOfPlan(rule.planId),
    ),
    of(
      'evidence',
      file,
      { ...file, fileName: 'acta 2.pdf' },
      (tx, value) => tx.evidence.put(value),
      (tx) => tx.evidence.ofUnit([file.kpiId], file.unitId, '2026-03-01', '2026-03-31'),
    ),
    of(
      'targets',
      goal,
      { ...goal, id: newId(), value: { kind: 'range', low: null, high: 5 } },
      (tx, value) => tx.targets.put(value),
      (tx) => tx.targets.ofKpi(goal.kpiId),
    ),
    of(
      'baselines',
      baseline,
      { ...baseline, period: '2024', value: 2 },
      (tx, value) => tx.targets.putBaseline(value),
      (tx) => tx.targets.baselinesOf(baseline.kpiId),
    ),
    of(
      'initiatives',
      project,
      { ...project, milestones: [] },
      (tx, value) => tx.initiatives.put(value),
      (tx) => tx.initiatives.ofPlan(project.planId),
    ),
    of(
      'benchmarks',
      benchmark,
      { ...benchmark, note: { es: 'Otro método' } },
      (tx, value) => tx.benchmarks.put(value),
      (tx) => tx.benchmarks.ofKpi(benchmark.kpiId),
    ),
    of(
      'rollups',
      figure,
      { ...figure, got: 2, min: null, targetTotal: 4 },
      (tx, value) => tx.rollups.putMany([{ row: value, periodStart: '2026-03-01' }]),
      (tx) => tx.rollups.series(figure.kpiId, figure.unitId, '2026-01-01', '2026-12-31'),
    ),
    of(
      'published maps',
      map,
      { ...map, number: 2, note: 'again' },
      (tx, value) => tx.maps.publish(value),
      (tx) => tx.maps.published(map.planId),
      (value) => value,
      null,
    ),
  ];
}
