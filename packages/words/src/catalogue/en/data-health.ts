import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('en', count, { one: 'value', other: 'values' })}`;

/** How complete, punctual and settled the values are. */
export const dataHealth = {
  title: 'Data health',
  heading: (percent: string, count: string) => `${percent} of ${count} values that were due are in.`,
  nothing: {
    title: 'Nothing was due yet',
    body: 'Once values fall due, this page says how many came in, how punctually, and how often they were corrected.',
  },
  span: (first: string, last: string) => `${first} to ${last}`,
  rate: {
    complete: 'Complete',
    onTime: 'On time',
    corrected: 'Corrected after approval',
  },
  definition: {
    complete: 'Of the values whose due day is over, how many are approved: a figure, or that it does not apply.',
    onTime:
      'Of the values whose due day is over and that were not imported, how many were first sent by the end of that day. What was never sent counts as not on time.',
    corrected: 'Of the approved values, how many replaced another approved value of the same cell.',
  },
  counted: (got: string, of: string) => `${got} of ${of}`,
  method: 'Every rate is worked out from counted values. Rates are never averaged.',
  trend: {
    title: 'Month by month',
    label: (first: string, last: string) => `Completeness month by month, ${first} to ${last}`,
    legend: { complete: 'complete', onTime: 'on time' },
    month: 'Month',
    expected: 'Due',
    view: 'Shown as',
    chart: 'Chart',
    table: 'Table',
  },
  byUnit: 'By unit',
  byKpi: 'By KPI',
  columns: { unit: 'Unit', kpi: 'KPI', due: 'Due', trend: 'Last 12 months' },
  trendOf: (name: string, percents: string) => `${name}, month by month: ${percents}`,
  silent: {
    title: 'Never reported',
    none: 'Everybody who is named to report has sent something.',
    line: (name: string, unit: string, count: number) => `${name}, ${unit}: ${values(count)} owed, none sent`,
  },
  unreached: {
    title: 'No reminder reaches them',
    none: 'Reminders reach everybody who reports.',
    inactive: (name: string, unit: string) => `${name}, ${unit}: no longer active`,
    noAddress: (name: string, unit: string) => `${name}, ${unit}: has no e-mail address`,
    nobody: (unit: string) => `${unit}: nobody may report what is assigned`,
  },
  noRate: '–',
  export: 'Export CSV',
  csv: {
    file: 'data-health',
    unit: 'unit',
    kpi: 'KPI',
    total: 'total',
    columns: [
      'of',
      'code',
      'name',
      'month',
      'due',
      'complete',
      'complete %',
      'not imported',
      'on time',
      'on time %',
      'corrected',
      'corrected %',
    ],
  },
};
