import type { ReadingProblem } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import type { Words } from '../catalogue/en/index.ts';

/** What is known of the KPI and its last value, for the figures in the sentence. */
export interface TypedOver {
  readonly decimals: number;
  readonly unit: string;
  readonly last: number | null;
}

/** How near to the last value a corrected figure has to lie before it is offered. */
const LIKELY_SHARE = 0.2;

/** A slip that explains a share over one hundred: a lost decimal mark, or a digit too many in front. */
function likelyFigure(value: number, last: number | null, decimals: number): number | null {
  if (last === null) return null;
  const withoutFirst = Number(String(value).slice(1));
  const candidates = [value / 10, value / 100, withoutFirst].filter((one) => one > 0 && one <= 100);
  const [nearest] = candidates.toSorted((a, b) => Math.abs(a - last) - Math.abs(b - last));
  if (nearest === undefined || Math.abs(nearest - last) > LIKELY_SHARE * Math.abs(last)) return null;
  return Number(nearest.toFixed(decimals));
}

const numeric = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The sentence beside a cell about what is wrong, or unlikely, in it, and what can be done about it. */
export function readingProblemSentence(
  words: Words,
  format: Formatter,
  problem: ReadingProblem,
  about: TypedOver,
): string {
  const finding = readingFinding(words, format, problem, about);
  return problem.severity === 'warning' ? `${finding} ${words.entry.checks.maySend}` : finding;
}

/** What a check found in a value, for who looks at it later. */
export function readingFinding(
  words: Words,
  format: Formatter,
  { code, params, beside = [] }: ReadingProblem,
  about: TypedOver,
): string {
  const { checks } = words.entry;
  const { decimals, unit } = about;
  const last = numeric(params['last']) ?? about.last;
  switch (code) {
    case 'aboveHundred': {
      const value = numeric(params['value']);
      const guess = value === null ? null : likelyFigure(value, last, decimals);
      return checks.aboveHundred(guess === null ? null : format.shortFigureWithUnit(guess, decimals, ''));
    }
    case 'wrongKind':
      return params['expected'] === 'ratio' ? checks.wrongKind.ratio : checks.wrongKind.value;
    case 'outsideLimits':
    case 'outsidePlausible':
      return checks[code](format.range(numeric(params['low']), numeric(params['high']), decimals));
    case 'tenTimesLast':
    case 'tenthOfLast':
      return checks[code](last === null ? '' : format.figureWithUnit(last, decimals, unit));
    case 'equalToRow':
      return checks.equalToRow(
        beside.map((one) => `${one.code}, ${format.figureWithUnit(one.value, one.decimals, unit)}`).join(),
      );
    case 'ruleAtMost':
    case 'ruleSumOf': {
      const [kpi = '', ...others] = beside.map((one) => `${one.code} (${format.figure(one.value, one.decimals)})`);
      return checks[code](kpi, others.join(' + '));
    }
    default:
      return checks[code];
  }
}
