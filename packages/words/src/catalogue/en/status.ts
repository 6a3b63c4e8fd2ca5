import type { NoDataReason } from '@rumbo/domain';

/** What the pieces of a reason may be filled with; already formatted. */
export interface ReasonParams {
  /** "9 Oct 2026" */
  readonly due?: string;
  /** "6.8 days" */
  readonly lastValue?: string;
  /** "June 2026" */
  readonly lastPeriod?: string;
  readonly got?: number;
  readonly expected?: number;
  /** "45%" */
  readonly coverage?: string;
  readonly floor?: string;
}

const lastKnown = ({ lastValue, lastPeriod }: ReasonParams): string =>
  lastValue === undefined || lastPeriod === undefined ? '' : ` The last value was ${lastValue}, in ${lastPeriod}.`;

const parts = ({ got, expected }: ReasonParams): string =>
  got === undefined || expected === undefined ? 'Some parts' : `${got} of ${expected} parts`;

export type ReasonWords = Readonly<Record<NoDataReason, (params: ReasonParams) => string>>;

/** Fits the foot of a map node. */
const reasonShort: ReasonWords = {
  discontinued: () => 'Discontinued',
  pendingApproval: () => 'Waiting for approval',
  notDue: ({ due }: ReasonParams) => (due === undefined ? 'Not asked here' : `Due ${due}`),
  notReported: () => 'Not reported',
  stale: ({ lastPeriod }: ReasonParams) => (lastPeriod === undefined ? 'Out of date' : `Last value ${lastPeriod}`),
  notApplicable: () => 'Not applicable',
  noTarget: () => 'No target',
  divisionByZero: () => 'Nothing to divide by',
  operandMissing: () => 'Part of the formula missing',
  partial: () => 'Incomplete',
  belowCoverage: () => 'Too few values',
  noKpi: () => 'No KPI yet',
};

const reasonSentence: ReasonWords = {
  discontinued: () => 'It is no longer measured.',
  pendingApproval: () => 'A value has been entered and waits for approval. Until then it does not count.',
  notDue: ({ due }: ReasonParams) =>
    due === undefined ? 'Nobody here is asked for this value.' : `The value is not due until ${due}.`,
  notReported: ({ due }: ReasonParams) =>
    due === undefined ? 'No value has been reported.' : `No value has been reported; it was due on ${due}.`,
  stale: (params: ReasonParams) => `A newer value is overdue, so the old one no longer counts.${lastKnown(params)}`,
  notApplicable: () => 'The unit reported that it does not apply in this period.',
  noTarget: () => 'There is a value, but no target to hold it against.',
  divisionByZero: () => 'The denominator is zero, so there is no value.',
  operandMissing: () => 'A KPI that the formula needs has no value.',
  partial: (params: ReasonParams) => `${parts(params)} have reported, too few to compare with the target.`,
  belowCoverage: ({ coverage, floor }: ReasonParams) =>
    coverage === undefined || floor === undefined
      ? 'Too few of its KPIs have a status.'
      : `Only ${coverage} of the weight of its KPIs has a status; ${floor} is needed.`,
  noKpi: () => 'Nothing measures this objective yet.',
};

/** Status: how the value stands against its target. Signal: is the change real. Never merged. */
export const status = {
  label: 'Status',
  word: { onTarget: 'On target', atRisk: 'At risk', offTarget: 'Off target', noData: 'No data' },
  meaning: {
    onTarget: 'at or better than target',
    atRisk: 'within the tolerance',
    offTarget: 'beyond the tolerance',
    noData: 'not due, missing or not approved',
  },
  counted: {
    onTarget: (count: number) => `${count} on target`,
    atRisk: (count: number) => `${count} at risk`,
    offTarget: (count: number) => `${count} off target`,
    noData: (count: number) => `${count} no data`,
  },
  /** Shorter still, for the phone. */
  countedShort: {
    onTarget: (count: number) => `${count} on target`,
    atRisk: (count: number) => `${count} at risk`,
    offTarget: (count: number) => `${count} off`,
    noData: (count: number) => `${count} no data`,
  },
  dataMissing: 'data missing',
  estimated: 'estimated',
  partsMark: (got: number, expected: number) => `${got} of ${expected}`,
  legend: 'What the marks mean',
  reasonShort,
  reasonSentence,
};
