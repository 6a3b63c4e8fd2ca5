import type { HeadlineCode, PeriodId, Text } from '@rumbo/domain';
import type { Formatter } from '../format/formatter.ts';
import { capitalised } from '../format/number-words.ts';
import type { Words } from '../catalogue/en/index.ts';

/** A headline sentence with the names it speaks of, still in every language. */
export interface NamedHeadline {
  readonly code: HeadlineCode;
  readonly params: Readonly<Record<string, string | number | boolean | null | Text>>;
}

/** The opening sentence of the overview. `shown` is the shown period, from which "since" is told. */
export function headlineText(
  words: Words,
  format: Formatter,
  { code, params }: NamedHeadline,
  textOf: (text: Text) => string,
  shown: PeriodId,
): string {
  const { headline } = words;
  const name = (key: string): string => nameOf(params[key], textOf);
  const since = typeof params.since === 'string' ? format.since(params.since, shown, 'long') : null;
  switch (code) {
    case 'noObjectives':
    case 'onlyOneOnTarget':
    case 'onlyOneNotOnTarget':
    case 'nothingWorse':
      return headline[code];
    case 'noneHasData':
    case 'allOnTarget':
    case 'noneOnTarget':
      return headline[code](format.countInWords(Number(params.total), 'masculine'));
    case 'someOnTarget': {
      const count = Number(params.onTarget);
      return headline.someOnTarget(
        capitalised(format.countInWords(count)),
        count === 1,
        format.countInWords(Number(params.total)),
      );
    }
    case 'worse':
      return headline.worse(name('kpi'), since);
    case 'worseWithDriver':
      return headline.worseWithDriver(name('kpi'), since, name('driver'));
    case 'offWithDriver':
    case 'riskWithDriver':
      return headline[code](name('objective'), name('driver'));
    case 'off':
      return headline.off(name('objective'));
  }
}

function nameOf(value: NamedHeadline['params'][string] | undefined, textOf: (text: Text) => string): string {
  return typeof value === 'object' && value !== null ? textOf(value) : String(value ?? '');
}
