import type { Day, Language, PeriodId } from '@rumbo/domain';
import { figureText, NO_BREAK_SPACE, shortFigureText, signedText } from './figure.ts';
import { dayText, relativeDayText } from './day.ts';
import type { DayStyle } from './day.ts';
import { instantText } from './instant.ts';
import { MONTHS } from './month-names.ts';
import type { InstantStyle } from './instant.ts';
import { countInWords } from './number-words.ts';
import { periodText, sinceText } from './period.ts';
import type { PeriodStyle } from './period.ts';

/** The number format is the administration's, not a by-product of the reader's language. */
export interface FormatSettings {
  readonly language: Language;
  /** BCP 47: es-PE writes 1,234.5 and es-ES 1.234,5. */
  readonly numberFormat: string;
  /** For instants; the method's default when none is given. */
  readonly timeZone?: string;
}

/** Everything that turns a value into what a person reads. */
export interface Formatter {
  readonly language: Language;
  readonly numberFormat: string;
  readonly timeZone: string;
  figure(value: number, decimals: number): string;
  /** With the unit of measure after it: "38.6 h", "101.3%" ("101.3 %" in Spanish). */
  figureWithUnit(value: number, decimals: number, unitOfMeasure: string): string;
  /** Without trailing zeros, as targets are written: "36 h", not "36.0 h". */
  shortFigureWithUnit(value: number, decimals: number, unitOfMeasure: string): string;
  /** A share given as 0 to 100. */
  percent(value: number, decimals?: number): string;
  /** A whole number in digits. */
  count(value: number): string;
  /** Spelled up to twelve, for running text. */
  countInWords(value: number, gender?: 'masculine' | 'feminine'): string;
  /** "+0.8", "−2". */
  signedChange(value: number, decimals: number): string;
  /** "32.6 to 37.9", "98 to 105%"; an open side reads "at least" or "at most". */
  range(low: number | null, high: number | null, decimals: number, unitOfMeasure?: string): string;
  period(id: PeriodId, style?: PeriodStyle): string;
  /** Where a stretch began, seen from the shown period: "Jul", "Nov 2025". */
  since(id: PeriodId, shown: PeriodId, length?: 'long' | 'short'): string;
  /** The name of a month, 1 to 12. */
  month(month: number): string;
  day(day: Day, style?: DayStyle): string;
  relativeDay(day: Day, today: Day): string;
  instant(instant: string, style?: InstantStyle): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

const DEFAULT_TIME_ZONE = 'America/Lima';

// British English, so that a list has no comma before "and".
const LISTS = { en: new Intl.ListFormat('en-GB'), es: new Intl.ListFormat('es') } satisfies Record<
  Language,
  Intl.ListFormat
>;

function withUnit(figure: string, unitOfMeasure: string, language: Language): string {
  if (unitOfMeasure === '') return figure;
  return unitOfMeasure === '%' && language === 'en' ? `${figure}%` : `${figure}${NO_BREAK_SPACE}${unitOfMeasure}`;
}

function rangeText(low: string | null, high: string | null, language: Language): string {
  if (low !== null && high !== null) return language === 'es' ? `${low} a ${high}` : `${low} to ${high}`;
  if (low !== null) return language === 'es' ? `al menos ${low}` : `at least ${low}`;
  if (high !== null) return language === 'es' ? `como máximo ${high}` : `at most ${high}`;
  return '';
}

/** The formatter of one reader in one administration. */
export function formatter({ language, numberFormat, timeZone = DEFAULT_TIME_ZONE }: FormatSettings): Formatter {
  const figure = (value: number, decimals: number): string => figureText(value, decimals, numberFormat);
  return {
    language,
    numberFormat,
    timeZone,
    figure,
    figureWithUnit: (value, decimals, unit) => withUnit(figure(value, decimals), unit, language),
    shortFigureWithUnit: (value, decimals, unit) =>
      withUnit(shortFigureText(value, decimals, numberFormat), unit, language),
    percent: (value, decimals = 0) => withUnit(figure(value, decimals), '%', language),
    count: (value) => figure(value, 0),
    countInWords: (value, gender) => (value > 12 ? figure(value, 0) : countInWords(value, language, gender)),
    signedChange: (value, decimals) => signedText(value, decimals, numberFormat),
    range: (low, high, decimals, unit = '') => {
      const end = (value: number | null): string | null => (value === null ? null : figure(value, decimals));
      const range = rangeText(end(low), end(high), language);
      return range === '' ? '' : withUnit(range, unit, language);
    },
    period: (id, style = 'long') => periodText(id, language, style),
    since: (id, shown, length = 'short') => sinceText(id, shown, language, length === 'long'),
    month: (month) => MONTHS[language][month - 1] ?? '',
    day: (day, style = 'short') => dayText(day, language, style),
    relativeDay: (day, today) => relativeDayText(day, today, language),
    instant: (instant, style = 'short') => instantText(instant, timeZone, language, style),
    list: (items) => LISTS[language].format(items),
  };
}
