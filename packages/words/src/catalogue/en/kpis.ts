/** The table of KPIs, and the words of their definitions. */
export const kpis = {
  title: 'KPIs',
  caption: (period: string, unit: string) => `KPIs of ${unit}, ${period}`,
  columns: {
    code: 'Code',
    name: 'KPI',
    value: 'Value',
    target: 'Target',
    status: 'Status',
    signal: 'Is the change real?',
    trend: 'Trend',
    period: 'Period',
    owner: 'Owner',
    score: 'Score',
    attainment: 'Attainment',
  },
  filter: 'Filter by name or code',
  onlyProblems: 'Only at risk or off target',
  count: (count: number) => (count === 1 ? '1 KPI' : `${count} KPIs`),
  noneMatch: 'No KPI matches. Clear the filter to see them all.',
  direction: {
    increase: 'Higher is better',
    decrease: 'Lower is better',
    range: 'Inside a range is good',
    exact: 'As close to the target as possible',
    yesNo: 'Yes is good',
    none: 'For context: no target, no status',
  },
  frequency: {
    day: 'Daily',
    week: 'Weekly',
    month: 'Monthly',
    quarter: 'Quarterly',
    semester: 'Half-yearly',
    year: 'Yearly',
  },
  kind: {
    value: 'Reported as one value',
    ratio: 'Reported as numerator and denominator',
    formula: 'Computed from other KPIs',
  },
  window: { period: 'In the period', yearToDate: 'Year to date', rolling12: 'Last twelve months' },
  aggregation: { sum: 'sum', mean: 'mean', last: 'last value', min: 'lowest', max: 'highest', none: 'not added up' },
  leading: 'Leading',
  lagging: 'Lagging',
  spark: {
    /** The sentence a sparkline says to those who cannot see it. */
    summary: (name: string, first: string, last: string, from: string, to: string) =>
      `${name}: ${first} in ${from}, ${last} in ${to}.`,
    gaps: (count: number) => (count === 1 ? '1 period without a value.' : `${count} periods without a value.`),
  },
  bullet: (value: string, target: string) => `${value} against a target of ${target}.`,
};
