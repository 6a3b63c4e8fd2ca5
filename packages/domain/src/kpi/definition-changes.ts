import type { Day } from '../period/period.ts';
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

/** What the figures themselves follow from: before and after such a change they are not the same quantity. */
const MEASURED: ReadonlySet<DefinitionField> = new Set([
  'kind',
  'formula',
  'factor',
  'scale',
  'isMedian',
  'unitOfMeasure',
  'frequency',
  'overTime',
  'overUnits',
] as const);

/** A version from which on something else is measured than before, and what of it has changed. */
export interface DefinitionBreak {
  readonly validFrom: Day;
  readonly changes: readonly DefinitionField[];
}

/** Where the series of a KPI is not to be joined, of its versions by `validFrom`. */
export function definitionBreaks(versions: readonly KpiDefinition[]): readonly DefinitionBreak[] {
  return versions.flatMap((version, place) => {
    const before = versions[place - 1];
    const changes =
      before === undefined ? [] : definitionChanges(before, version).filter((field) => MEASURED.has(field));
    return changes.length === 0 ? [] : [{ validFrom: version.validFrom, changes }];
  });
}

/** What differs between two versions of a definition, in the order in which it is asked for. */
export function definitionChanges(before: KpiDefinition, after: KpiDefinition): readonly DefinitionField[] {
  return FIELDS.filter((field) => said(before[field]) !== said(after[field]));
}

/** The same whatever the order of the languages, and whether nothing is said or false. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? false);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
