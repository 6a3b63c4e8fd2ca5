import type { MapFinding } from '@rumbo/domain';
import { ofLink, ofObjective } from '../draft/selection.ts';
import type { Selection } from '../draft/selection.ts';

/** What to choose to come to the place where a finding is put right; null where that is no one place on the map. */
export function ofFinding({ place }: MapFinding): Selection | null {
  if (place.kind === 'objective') return ofObjective(place.objectiveId, place.field);
  if (place.kind === 'target') return ofObjective(place.objectiveId, `targets/${place.kpiId}`);
  return place.kind === 'link' ? ofLink(place.linkId) : null;
}
