import type { BaselineProposal, MapDocument, TargetProposal } from '@rumbo/domain';

interface Place {
  readonly kpiId: string;
  readonly unitId: string;
}

/** The target that the draft proposes for a period; null for none. */
export function proposedTarget(
  { proposals }: MapDocument,
  { kpiId, unitId, period }: Place & { readonly period: string },
): TargetProposal | null {
  return (
    proposals.find(
      (one): one is TargetProposal =>
        one.kind === 'target' && one.kpiId === kpiId && one.unitId === unitId && one.period === period,
    ) ?? null
  );
}

/** The baseline that the draft proposes; null for none. */
export function proposedBaseline({ proposals }: MapDocument, { kpiId, unitId }: Place): BaselineProposal | null {
  return (
    proposals.find(
      (one): one is BaselineProposal => one.kind === 'baseline' && one.kpiId === kpiId && one.unitId === unitId,
    ) ?? null
  );
}
