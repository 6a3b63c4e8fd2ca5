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

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The sentence beside a cell about what is wrong, or unlikely, in it. */
export function readingProblemSentence(
  words: Words,
  format: Formatter,
  { code, params }: Pick<ReadingProblem, 'code' | 'params'>,
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
      return checks.equalToRow(textOf(params['other']));
    case 'ruleAtMost':
    case 'ruleSumOf':
      return checks[code](textOf(params['kpi']), textOf(params['others']));
    default:
      return checks[code];
  }
}
