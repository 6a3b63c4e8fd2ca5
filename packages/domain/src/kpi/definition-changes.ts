import type { KpiDefinition } from './definition.ts';

/** What a definition says, besides whose it is and from when it says so. */
export type DefinitionField = Exclude<keyof KpiDefinition, 'id' | 'planId' | 'validFrom'>;

const FIELDS = [
  'code',
  'name',
  'description',
  'kind',
  'formula',
  'factor',
  'numeratorName',
  'denominatorName',
  'scale',
  'isMedian',
  'unitOfMeasure',
  'decimals',
  'direction',
  'frequency',
  'overTime',
  'overUnits',
  'window',
  'spread',
  'dueDays',
  'leading',
  'season',
  'trend',
  'plausible',
  'source',
  'ownerId',
  'disclosure',
  'pmmDimension',
  'discontinuedAfter',
] as const satisfies readonly DefinitionField[];

/** What differs between two versions of a definition, in the order in which it is asked for. */
export function definitionChanges(before: KpiDefinition, after: KpiDefinition): readonly DefinitionField[] {
  return FIELDS.filter((field) => said(before[field]) !== said(after[field]));
}

/** The same whatever the order of the languages, and whether nothing is said or false. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? false);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
