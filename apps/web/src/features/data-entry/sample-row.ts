import type { EntryRow } from '@rumbo/api';

/** A row as it comes for an empty cell, for tests. */
export function sampleRow(own: Partial<EntryRow> = {}): EntryRow {
  return {
    kpiId: 'k',
    period: '2026-09',
    dueDay: '2026-10-07',
    frequency: 'month',
    code: 'K-01',
    name: { en: 'Inspections' },
    unitOfMeasure: { en: '%' },
    decimals: 1,
    scale: 'percent',
    kind: 'value',
    factor: 1,
    numeratorName: null,
    denominatorName: null,
    direction: 'increase',
    plausible: { low: null, high: null },
    expectedRange: null,
    target: null,
    earlier: [],
    yearBefore: null,
    steady: null,
    computed: null,
    computedFrom: null,
    state: 'empty',
    pending: null,
    approved: null,
    evidence: [],
    isReadOnly: false,
    ...own,
  };
}
