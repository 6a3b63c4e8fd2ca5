import type { LinkField } from '@rumbo/domain';

/** What is different between two maps, one line each, without a full stop; names are filled in as they stand now. */
export const mapChanges = {
  title: 'Differences',
  counted: (count: number) => (count === 1 ? '1 difference' : `${count} differences`),
  none: 'The two maps say the same',
  nobody: 'nobody',
  quoted: (name: string) => `“${name}”`,
  themeAdded: (theme: string) => `Theme “${theme}” added`,
  themeRemoved: (theme: string) => `Theme “${theme}” removed`,
  themeColumns: (theme: string, before: number, after: number) =>
    `Theme “${theme}”: ${after} columns instead of ${before}`,
  themeOrder: (names: string) => `Themes in another order: ${names}`,
  perspectiveAdded: (perspective: string) => `Perspective “${perspective}” added`,
  perspectiveRemoved: (perspective: string) => `Perspective “${perspective}” removed`,
  perspectiveOrder: (names: string) => `Perspectives in another order: ${names}`,
  theme: (theme: string) => `Theme “${theme}”`,
  perspective: (perspective: string) => `Perspective “${perspective}”`,
  field: { name: 'name', question: 'question', title: 'title', statement: 'statement' },
  language: { en: 'in English', es: 'in Spanish' },
  textChanged: (of: string, field: string, language: string, before: string, after: string) =>
    `${of}: ${field} ${language} “${after}”, before “${before}”`,
  textAdded: (of: string, field: string, language: string, after: string) =>
    `${of}: ${field} ${language} added, “${after}”`,
  textRemoved: (of: string, field: string, language: string, before: string) =>
    `${of}: ${field} ${language} removed, “${before}”`,
  objectiveAdded: (code: string, title: string) => `${code} “${title}” added`,
  objectiveRemoved: (code: string, title: string) => `${code} “${title}” removed`,
  codeChanged: (before: string, after: string) => `${before} is now ${after}`,
  ownerChanged: (code: string, before: string, after: string) => `${code}: owner ${after}, before ${before}`,
  deputyChanged: (code: string, before: string, after: string) => `${code}: deputy ${after}, before ${before}`,
  reviewChanged: (code: string, before: string, after: string) => `${code}: reviewed ${after}, before ${before}`,
  review: {
    month: 'every month',
    quarter: 'every quarter',
    semester: 'every half-year',
    year: 'every year',
    none: 'never',
  },
  movedToPerspective: (code: string, before: string, after: string) => `${code} moved from “${before}” to “${after}”`,
  movedToThemes: (code: string, before: string, after: string) => `${code} moved from ${before} to ${after}`,
  movedInTheme: (code: string) => `${code} stands elsewhere in its theme`,
  measureAdded: (kpi: string, code: string) => `${kpi} measures ${code} now`,
  measureRemoved: (kpi: string, code: string) => `${kpi} no longer measures ${code}`,
  measureWeight: (kpi: string, code: string, before: string, after: string) =>
    `${kpi} in ${code}: weight ${after}, before ${before}`,
  measureDecisive: (kpi: string, code: string, isDecisive: boolean) =>
    isDecisive ? `${kpi} is decisive in ${code} now` : `${kpi} is no longer decisive in ${code}`,
  initiativeAdded: (initiative: string, code: string) => `${initiative} should move ${code} now`,
  initiativeRemoved: (initiative: string, code: string) => `${initiative} no longer moves ${code}`,
  linkAdded: (from: string, to: string) => `${from} drives ${to} now`,
  linkRemoved: (from: string, to: string) => `${from} no longer drives ${to}`,
  againstAdded: (from: string, to: string) => `${from} works against ${to} now`,
  againstRemoved: (from: string, to: string) => `${from} no longer works against ${to}`,
  linkChanged: (from: string, to: string, fields: string) => `${from} drives ${to}: other ${fields}`,
  linkField: {
    sign: 'sign',
    lagMonths: 'delay',
    reason: 'reason',
    tested: 'standing as tested or assumed',
    reviewOn: 'review date',
    isFeedbackLoop: 'standing as a feedback loop',
  } satisfies Record<LinkField, string>,
  targetProposed: (kpi: string, period: string, value: string) => `${kpi}: target ${value} for ${period}`,
  targetWithdrawn: (kpi: string, period: string, value: string) => `${kpi}: no longer target ${value} for ${period}`,
  targetChanged: (kpi: string, period: string, before: string, after: string) =>
    `${kpi}: target ${after} for ${period}, before ${before}`,
  /** The value stays, its path, limits or reason do not. */
  targetDetails: (kpi: string, period: string, value: string) =>
    `${kpi}: target ${value} for ${period} with another path, limits or reason`,
  baselineProposed: (kpi: string, period: string, value: string) => `${kpi}: baseline ${value} of ${period}`,
  baselineWithdrawn: (kpi: string, period: string, value: string) => `${kpi}: no longer baseline ${value} of ${period}`,
  baselineChanged: (kpi: string, before: string, after: string) => `${kpi}: baseline ${after}, before ${before}`,
};
