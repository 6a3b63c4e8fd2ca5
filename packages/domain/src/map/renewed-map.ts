import type { KpiId } from '../ids.ts';
import type { MapDocument } from './document.ts';

/**
 * The same map for another plan: everything on it under ids of its own, measured by the KPIs that `kpiIdOf` names there
 * (null: not measured there). Initiatives and proposals belong to the plan it comes from and stay there.
 */
export function renewedMap(
  document: MapDocument,
  newId: () => string,
  kpiIdOf: (kpiId: KpiId) => KpiId | null,
): MapDocument {
  const ids = new Map<string, string>();
  const renewed = (id: string): string => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const fresh = newId();
    ids.set(id, fresh);
    return fresh;
  };
  return {
    perspectives: document.perspectives.map((one) => ({ ...one, id: renewed(one.id) })),
    themes: document.themes.map((one) => ({ ...one, id: renewed(one.id) })),
    objectives: document.objectives.map((one) => ({
      ...one,
      id: renewed(one.id),
      slot: { ...one.slot, perspectiveId: renewed(one.slot.perspectiveId) },
    })),
    links: document.links.map((one) => ({
      ...one,
      id: renewed(one.id),
      fromId: renewed(one.fromId),
      toId: renewed(one.toId),
    })),
    measures: document.measures.flatMap((one) => {
      const kpiId = kpiIdOf(one.kpiId);
      return kpiId === null ? [] : [{ ...one, kpiId, objectiveId: renewed(one.objectiveId) }];
    }),
    initiativeLinks: [],
    proposals: [],
  };
}
