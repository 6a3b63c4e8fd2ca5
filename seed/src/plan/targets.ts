import type { LimitOffset, Limits, TargetValue } from '@rumbo/domain';

/** The plan's first to fourth year, as 0 to 3. */
export type YearOfPlan = 0 | 1 | 2 | 3;
const YEARS = [0, 1, 2, 3] as const satisfies readonly YearOfPlan[];

export interface TargetPlan {
  readonly kpi: string;
  readonly year: YearOfPlan;
  /** 1 to 12 where the target is one month's; null where it is the year's. */
  readonly month: number | null;
  readonly value: TargetValue;
  readonly path: 'step' | 'linear';
  readonly limits: Limits;
}

const none: Limits = { onTargetFrom: null, offTargetBeyond: null };
const beyond = (unit: LimitOffset['unit'], amount: number): Limits => ({
  onTargetFrom: null,
  offTargetBeyond: { unit, amount },
});

interface Options {
  readonly limits?: Limits;
  readonly path?: 'step' | 'linear';
}

function yearly(
  kpi: string,
  values: readonly (TargetValue | null)[],
  { limits = none, path = 'step' }: Options = {},
): readonly TargetPlan[] {
  return YEARS.flatMap((year) => {
    const value = values[year];
    return value == null ? [] : [{ kpi, year, month: null, value, path, limits }];
  });
}

function figures(kpi: string, values: readonly (number | null)[], options: Options = {}): readonly TargetPlan[] {
  return yearly(
    kpi,
    values.map((value) => (value === null ? null : { kind: 'figure', value })),
    options,
  );
}

function everyYear(kpi: string, value: TargetValue, limits: Limits = none): readonly TargetPlan[] {
  return yearly(
    kpi,
    YEARS.map(() => value),
    { limits },
  );
}

/** Share of the year's budget that should be executed by the end of each month. */
export const budgetSchedule = [5, 11, 18, 25, 32, 40, 48, 58, 68, 78, 88, 97] as const;

const budget: readonly TargetPlan[] = YEARS.flatMap((year) =>
  budgetSchedule.map((value, index) => ({
    kpi: 'K-13',
    year,
    month: index + 1,
    value: { kind: 'figure' as const, value },
    path: 'step' as const,
    limits: beyond('percent', 10),
  })),
);

/** Targets of the whole administration, as the plan set them at its start. Those of sums follow from volumes. */
export const targets: readonly TargetPlan[] = [
  ...figures('K-01', [38, 37, 35, 33]),
  ...figures('K-30', [10, 9.5, 8, 7.5]),
  ...figures('K-29', [68, 70, 72, 75]),
  ...figures('K-02', [100, 100, 100, 100], { limits: beyond('absolute', 3) }),
  ...figures('K-17', [82, 84, 85, 86]),
  ...figures('K-03', [76, 77, 78, 82]),
  ...figures('K-04', [92, 93, 94, 95], { limits: beyond('absolute', 2) }),
  ...figures('K-05', [30, 35, 40, 45]),
  ...figures('K-16', [21, 25, 28, 33]),
  ...figures('K-31', [9, 8.5, 8, 7], { path: 'linear' }),
  ...figures('K-32', [70, 72, 75, 78], { path: 'linear' }),
  ...figures('K-06', [54, 60, 65, 70]),
  ...figures('K-20', [55, 68, 80, 88], { path: 'linear' }),
  ...figures('K-07', [11, 12.5, 14, 14.5]),
  ...everyYear('K-21', { kind: 'range', low: 4, high: 6.5 }),
  ...everyYear('K-28', { kind: 'exact', value: 1, tolerance: 0.2 }, beyond('absolute', 0.4)),
  ...figures('K-14', [5, 4.5, 4, 4], { limits: beyond('absolute', 1) }),
  ...figures('K-08', [80, 83, 85, 87]),
  ...figures('K-09', [15, 17.4, 19.2, 21.6]),
  ...figures('K-11', [94, 94.5, 95, 96], { limits: beyond('absolute', 5) }),
  ...figures('K-10', [99.7, 99.8, 99.8, 99.9], { limits: beyond('absolute', 0.3) }),
  ...everyYear('K-27', { kind: 'yes' }),
  ...figures('K-12', [66, 70, 75, 80]),
  ...figures('K-15', [null, null, 70, 74]),
  ...figures('K-22', [36, 35, 34, 33]),
  ...budget,
];

/** Third-year targets changed in December of the second year, each with its reason. */
export const targetChanges: readonly (TargetPlan & { readonly reason: string })[] = [
  ...changed('K-01', 36, 'La fase 3 de la ventanilla única pasa al año siguiente: 35 h no se alcanza sin ella.'),
  ...changed('K-03', 80, 'El año cerró en 79 %: la meta de 78 % ya no exige nada.'),
  ...changed('K-16', 30, 'El programa para pequeños exportadores adelantó su inicio; se sube la meta de 28 % a 30 %.'),
];

function changed(kpi: string, value: number, reason: string) {
  return figures(kpi, [null, null, value]).map((target) => ({ ...target, reason }));
}

/** Where the whole administration stood in the December before the plan. */
export const baselines: Readonly<Record<string, number>> = {
  'K-01': 38.9,
  'K-30': 9.9,
  'K-29': 67,
  'K-02': 99.6,
  'K-17': 83.4,
  'K-03': 78.6,
  'K-04': 91.8,
  'K-05': 28.5,
  'K-16': 19.8,
  'K-31': 9.6,
  'K-32': 69.2,
  'K-06': 47.5,
  'K-20': 39.4,
  'K-07': 12.7,
  'K-21': 5.9,
  'K-28': 1.03,
  'K-14': 4.3,
  'K-08': 80.8,
  'K-09': 13.1,
  'K-11': 94.2,
  'K-10': 99.78,
  'K-12': 62.5,
  'K-13': 91,
  'K-22': 34.6,
};
