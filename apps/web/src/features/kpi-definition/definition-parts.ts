import type { DefinitionPart } from './typed-definition.ts';

/** The field of the form that a path in what is sent is about. */
export function partOf(path: string): DefinitionPart {
  const names = path.split('.');
  if (names.includes('plausible')) return names.includes('high') ? 'high' : 'low';
  const known = Object.keys(PLACES);
  // The keys of an object written below.
  return (names.find((name) => known.includes(name)) ?? 'code') as DefinitionPart;
}

const PLACES: Readonly<Record<DefinitionPart, true>> = {
  code: true,
  name: true,
  description: true,
  kind: true,
  formula: true,
  factor: true,
  numeratorName: true,
  denominatorName: true,
  scale: true,
  isMedian: true,
  unitOfMeasure: true,
  decimals: true,
  direction: true,
  frequency: true,
  overTime: true,
  overUnits: true,
  window: true,
  spread: true,
  dueDays: true,
  leading: true,
  season: true,
  trend: true,
  low: true,
  high: true,
  source: true,
  ownerId: true,
  disclosure: true,
  pmmDimension: true,
  discontinuedAfter: true,
  validFrom: true,
};
