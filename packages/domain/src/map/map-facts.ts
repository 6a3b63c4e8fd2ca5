import type { InitiativeId, KpiId, ObjectiveId } from '../ids.ts';
import type { Direction } from '../kpi/definition.ts';
import { parsePeriod, isPeriodId } from '../period/parse-period.ts';
import { containsPeriod, periodOf } from '../period/period-arithmetic.ts';
import type { Calendar, Frequency, Period, PeriodId } from '../period/period.ts';
import type { ShownLimits } from '../score/assurance-of.ts';
import type { Status } from '../score/status.ts';
import type { TargetValue } from '../target/target.ts';
import type { Text } from '../text.ts';

/** A target as the map's checks read it. `reason` says why it was changed, or what will change so that it is held. */
export interface TargetFacts {
  readonly period: PeriodId;
  readonly value: TargetValue;
  readonly reason: string | null;
}

/** What the checks need to know of a KPI, at the plan's whole unit, with what the draft proposes for it. */
export interface KpiFacts {
  readonly id: KpiId;
  readonly code: string;
  readonly name: Text;
  readonly unitOfMeasure: Text;
  readonly decimals: number;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly isLeading: boolean;
  readonly baseline: { readonly period: PeriodId; readonly value: number } | null;
  readonly targets: readonly TargetFacts[];
  /** The process as it stands; null where it has no limits. */
  readonly limits: ProcessStanding | null;
}

/** Limits as shown, clipped, and the centre between which they were before. */
export interface ProcessStanding extends ShownLimits {
  readonly centre: number;
}

export interface InitiativeFacts {
  readonly id: InitiativeId;
  readonly code: string;
  readonly name: Text;
}

/** What the checks need to know beyond the document, as it is sent to the browser. */
export interface MapFactsSent {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Month in which the plan's year begins, 1 to 12. */
  readonly fiscalStart: number;
  readonly kpis: readonly KpiFacts[];
  /** Of the live map; an objective that is not on it has none. */
  readonly statuses: readonly { readonly objectiveId: ObjectiveId; readonly status: Status }[];
  /** Those that still count: without the cancelled. */
  readonly initiatives: readonly InitiativeFacts[];
}

/** The same, to look things up in. `years` are the plan's, oldest first. */
export interface MapFacts {
  readonly calendar: Calendar;
  readonly years: readonly Period[];
  readonly kpis: ReadonlyMap<KpiId, KpiFacts>;
  readonly statusOf: ReadonlyMap<ObjectiveId, Status>;
  readonly initiatives: readonly InitiativeFacts[];
}

export function mapFactsOf(sent: MapFactsSent): MapFacts {
  // Holidays and the time zone decide when something is due, never which days a period has.
  const calendar: Calendar = { fiscalStart: sent.fiscalStart, holidays: new Set(), timeZone: 'UTC' };
  const month = String(sent.fiscalStart).padStart(2, '0');
  return {
    calendar,
    years: Array.from({ length: Math.max(0, sent.lastYear - sent.firstYear + 1) }, (_, place) =>
      periodOf(`${sent.firstYear + place}-${month}-01`, 'year', calendar),
    ),
    kpis: new Map(sent.kpis.map((kpi) => [kpi.id, kpi])),
    statusOf: new Map(sent.statuses.map(({ objectiveId, status }) => [objectiveId, status])),
    initiatives: sent.initiatives,
  };
}

/** A target and its period; targets whose period is none, as one that is being typed, are not among them. */
export interface DatedTarget extends TargetFacts {
  readonly dates: Period;
}

/** The KPI's targets dated inside a span of time, the one that ends last at the end. */
export function targetsWithin(kpi: KpiFacts, span: readonly Period[], calendar: Calendar): DatedTarget[] {
  return kpi.targets
    .filter(({ period }) => isPeriodId(period, calendar))
    .map((target) => ({ ...target, dates: parsePeriod(target.period, calendar) }))
    .filter(({ dates }) => span.some((outer) => containsPeriod(outer, dates)))
    .sort((a, b) => (a.dates.end < b.dates.end ? -1 : a.dates.end > b.dates.end ? 1 : 0));
}
