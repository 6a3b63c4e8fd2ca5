import type { MapDocument, Proposal } from './document.ts';
import type { EditOf, ProposalKey } from './edit.ts';
import { inserted, located, removed, replaced } from './ordered-list.ts';

/** Whether a proposal is the one that a key names: a KPI has one baseline at a unit, and one target a period. */
function isNamed(one: Proposal, key: ProposalKey): boolean {
  const isSameKpi = one.kind === key.kind && one.kpiId === key.kpiId && one.unitId === key.unitId;
  return isSameKpi && (one.kind === 'baseline' || one.period === key.period);
}

export function proposalAt(document: MapDocument, key: ProposalKey): { item: Proposal; index: number } {
  return located(document.proposals, (one) => isNamed(one, key), 'unknownProposal');
}

/** The proposal of the same kind for the same KPI, unit and period; null for none. */
export function proposalLike(document: MapDocument, key: ProposalKey): Proposal | null {
  return document.proposals.find((one) => isNamed(one, key)) ?? null;
}

/** Takes the place of an earlier proposal for the same. */
export function propose(document: MapDocument, { proposal, at }: EditOf<'propose'>): MapDocument {
  const index = document.proposals.findIndex((one) => isNamed(one, proposal));
  const proposals =
    index < 0 ? inserted(document.proposals, proposal, at) : replaced(document.proposals, index, proposal);
  return { ...document, proposals };
}

export function withdrawProposal(document: MapDocument, edit: EditOf<'withdrawProposal'>): MapDocument {
  return { ...document, proposals: removed(document.proposals, proposalAt(document, edit.proposal).index) };
}
