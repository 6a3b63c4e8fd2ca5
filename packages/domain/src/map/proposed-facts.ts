import type { KpiFacts, MapFactsSent } from './map-facts.ts';
import type { MapDocument, TargetProposal } from './document.ts';

/** Facts as they would stand once the draft is published: what it proposes for KPIs at the plan's whole unit takes the place of what is in force. */
export function proposedFacts(
  sent: MapFactsSent,
  { proposals }: Pick<MapDocument, 'proposals'>,
  unitId: string,
): MapFactsSent {
  const byKpi = Map.groupBy(
    proposals.filter((one) => one.unitId === unitId),
    ({ kpiId }) => kpiId,
  );
  return { ...sent, kpis: sent.kpis.map((kpi) => withProposals(kpi, byKpi.get(kpi.id) ?? [])) };
}

function withProposals(kpi: KpiFacts, proposals: MapDocument['proposals']): KpiFacts {
  if (proposals.length === 0) return kpi;
  const targets = proposals.filter((one): one is TargetProposal => one.kind === 'target');
  const periods = new Set(targets.map(({ period }) => period));
  const baseline = proposals.find(({ kind }) => kind === 'baseline');
  return {
    ...kpi,
    targets: [...kpi.targets.filter(({ period }) => !periods.has(period)), ...targets],
    baseline: baseline?.kind === 'baseline' ? { period: baseline.period, value: baseline.value } : kpi.baseline,
  };
}
