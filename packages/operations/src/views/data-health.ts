import type { Text } from '@rumbo/domain';

/** How values came in, in numbers of values; rates are made of these and never of other rates. */
export interface HealthCounts {
  /** Owed, with a due day that is over. */
  readonly expected: number;
  /** Of these, approved: a value, or that it does not apply. */
  readonly complete: number;
  /** Of the expected, all that were not imported. */
  readonly timed: number;
  /** Of the timed, sent by the end of the due day. */
  readonly onTime: number;
  /** Of the complete, those whose approved value was replaced by another. */
  readonly corrected: number;
}

export interface DataHealthView {
  readonly planId: string;
  readonly isIllustrative: boolean;
  readonly today: string;
  readonly unitId: string;
  readonly unitName: Text;
  /** The last twelve months of sheets, oldest first. */
  readonly months: readonly (HealthCounts & { readonly month: string })[];
  readonly total: HealthCounts;
  /** Each with its completeness month by month, as counts. */
  readonly units: readonly (HealthCounts & {
    readonly unitId: string;
    readonly name: Text;
    readonly byMonth: readonly HealthCounts[];
  })[];
  readonly kpis: readonly (HealthCounts & { readonly kpiId: string; readonly code: string; readonly name: Text })[];
  /** Named to report something in these months, and nothing of it was ever sent. */
  readonly silent: readonly { readonly name: string; readonly unitName: Text; readonly owed: number }[];
  /** Whom no reminder reaches, and why. */
  readonly unreached: readonly {
    readonly name: string | null;
    readonly unitName: Text;
    readonly reason: 'inactive' | 'noAddress' | 'nobody';
  }[];
}
