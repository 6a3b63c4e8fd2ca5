export interface MeasurePlan {
  readonly objective: string;
  readonly kpi: string;
  readonly weight: number;
  readonly decisive: boolean;
}

/** The decisive KPI first, then those that only weigh in or give context. */
function measured(objective: string, decisive: string, ...others: readonly string[]): readonly MeasurePlan[] {
  return [
    { objective, kpi: decisive, weight: 2, decisive: true },
    ...others.map((kpi) => ({ objective, kpi, weight: 1, decisive: false })),
  ];
}

/** Which KPIs measure which objective in version 1. */
export const measures: readonly MeasurePlan[] = [
  ...measured('V1', 'K-01', 'K-30', 'K-29', 'K-26'),
  ...measured('V2', 'K-02', 'K-18', 'K-19'),
  ...measured('V3', 'K-17'),
  ...measured('T1', 'K-03', 'K-24'),
  ...measured('T2', 'K-16'),
  ...measured('T3', 'K-04', 'K-32'),
  ...measured('T4', 'K-05', 'K-31'),
  ...measured('P3', 'K-14'),
  ...measured('P1', 'K-06', 'K-20'),
  ...measured('P4', 'K-08'),
  ...measured('P5', 'K-09'),
  ...measured('P2', 'K-07', 'K-21', 'K-28', 'K-33'),
  ...measured('L3', 'K-11'),
  ...measured('L2', 'K-10', 'K-27'),
  ...measured('L1', 'K-12', 'K-25'),
  ...measured('L5', 'K-13', 'K-22', 'K-23'),
];

/** The survey came with version 2. */
export const laterMeasures: readonly MeasurePlan[] = measured('L4', 'K-15');
