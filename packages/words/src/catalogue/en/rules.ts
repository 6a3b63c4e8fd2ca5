import type { RefusalSentence } from './refusals.ts';

/** What must hold between KPIs. */
export const rules = {
  title: 'Rules between KPIs',
  lead: 'They warn at the rows that they name while values are typed, and ask for a comment. They never block and change no value.',
  toPlan: 'Plan',
  relation: { atMost: 'is at most', sumOf: 'is the sum of' },
  relationLabel: 'What must hold',
  /** The rule in words: K-04 is at most K-03. */
  atMost: (kpi: string, other: string) => `${kpi} is at most ${other}`,
  sumOf: (kpi: string, others: string) => `${kpi} is the sum of ${others}`,
  holds: (checked: number) =>
    checked === 1 ? 'Held in the last year, 1 time' : `Held in the last year, ${checked} times`,
  broken: (broken: number, checked: number) => `Did not hold ${broken} of ${checked} times in the last year`,
  notChecked: 'No approved values to compare in the last year',
  remove: 'Take away',
  removeNamed: (rule: string) => `Take away the rule: ${rule}`,
  removed: 'Rule taken away',
  add: 'A new rule',
  kpi: 'KPI',
  other: 'Compared with',
  summand: (position: number) => `Summand ${position}`,
  another: 'One more summand',
  save: 'Add the rule',
  added: 'Rule added',
  fitting: 'Only KPIs of the same frequency and unit of measure can be compared.',
  fittingOf: (frequency: string, unit: string) =>
    `Offered are those that it can be compared with: ${frequency.toLowerCase()}, ${unit}.`,
  dropSummand: (position: number) => `Take summand ${position} out`,
  missing: { kpi: 'Choose the KPI that the rule is about.', other: 'Choose the KPI to compare it with.' },
  empty: {
    title: 'No rules yet',
    body: 'A rule finds what each value by itself does not show: a part that is larger than its whole, a total that is not its sum.',
  },
};

const named = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

export const ruleRefusals = {
  ruleNotFound: () => 'This rule was not found; it may have been taken away already.',
  ruleTwice: () => 'This rule is there already.',
  ruleOfItself: ({ kpi }) => `${named(kpi, 'A KPI')} cannot be compared with itself. Choose another KPI.`,
  ruleNamesTwice: () => 'The same KPI is there twice among the summands. Choose each once.',
  ruleOneOther: () => 'Choose one KPI to compare with.',
  ruleTwoOthers: () => 'A sum needs at least two KPIs. Choose one more.',
  ruleFrequencies: ({ kpi, other }) =>
    `${named(kpi, 'The KPI')} and ${named(other, 'the other')} are reported for periods of different length.`,
  ruleUnits: ({ kpi, other }) =>
    `${named(kpi, 'The KPI')} and ${named(other, 'the other')} have different units of measure.`,
} satisfies Record<string, RefusalSentence>;
