/** Status answers one question: how does the value stand against its target? */
export const STATUSES = ['onTarget', 'atRisk', 'offTarget', 'noData'] as const;
export type Status = (typeof STATUSES)[number];

/** Why there is nothing to compare, in the order in which the first that holds is named (method 5). */
export const NO_DATA_REASONS = [
  'discontinued',
  'pendingApproval',
  'notDue',
  'notReported',
  'stale',
  'notApplicable',
  'noTarget',
  'divisionByZero',
  'operandMissing',
  'partial',
  /** Objectives only: coverage under the floor (method 7). */
  'belowCoverage',
  /** Objectives only: nothing measures it. */
  'noKpi',
] as const;
export type NoDataReason = (typeof NO_DATA_REASONS)[number];
