import type { Assignment, Baseline, KpiDefinition, Target } from '@rumbo/domain';
import type { Snapshot } from './snapshot.ts';
import { topics } from './topics.ts';

/** Everything about one KPI that its figures follow from, besides readings and roll-ups. */
export interface KpiSource {
  readonly versions: readonly KpiDefinition[];
  readonly assignments: readonly Assignment[];
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
}

/** Remembered until anything about the KPI changes. */
export function kpiSource(snapshot: Pick<Snapshot, 'remember'>, kpiId: string): Promise<KpiSource> {
  return snapshot.remember(`kpi ${kpiId}`, async (inner) => {
    inner.note(topics.rules(kpiId));
    const { tx } = inner;
    return {
      versions: await tx.kpis.versions(kpiId),
      assignments: await tx.kpis.assignmentsOf(kpiId),
      targets: await tx.targets.ofKpi(kpiId),
      baselines: await tx.targets.baselinesOf(kpiId),
    };
  });
}
