import type { Language, PeriodId } from '@rumbo/domain';
import { capitalised } from './number-words.ts';
import { dayText } from './day.ts';
import { monthAbbreviation, monthName } from './month-names.ts';

/**
 * `long`: a heading, "September 2026"; `short`: a column, "Sep 2026"; `axis`: beside its neighbours, "Sep";
 * `text`: inside a sentence, "septiembre de 2026".
 */
export type PeriodStyle = 'long' | 'short' | 'axis' | 'text';

const ORDINALS = {
  en: ['First', 'Second', 'Third', 'Fourth'],
  es: ['Primer', 'Segundo', 'Tercer', 'Cuarto'],
} as const;

const PARTS = {
  Q: { long: { en: 'quarter', es: 'trimestre' }, short: { en: 'Q', es: 'T' } },
  S: { long: { en: 'half', es: 'semestre' }, short: { en: 'H', es: 'S' } },
} as const;

function yearText(year: string, language: Language, style: PeriodStyle): string {
  if (!year.startsWith('FY')) return year;
  const years = year.slice(2);
  if (style === 'short' || style === 'axis') return language === 'es' ? `AF ${years}` : `FY ${years}`;
  const name = language === 'es' ? `año fiscal ${years}` : `fiscal year ${years}`;
  return style === 'long' ? capitalised(name) : name;
}

function monthText(year: string, month: number, language: Language, style: PeriodStyle): string {
  if (style === 'axis') return capitalised(monthAbbreviation(month, language));
  if (style === 'short') return `${capitalised(monthAbbreviation(month, language))} ${year}`;
  if (style === 'long') return `${capitalised(monthName(month, language))} ${year}`;
  return language === 'es' ? `${monthName(month, language)} de ${year}` : `${monthName(month, language)} ${year}`;
}

function partText(year: string, part: 'Q' | 'S', index: number, language: Language, style: PeriodStyle): string {
  const short = `${PARTS[part].short[language]}${index}`;
  if (style === 'axis') return short;
  if (style === 'short') return `${short} ${yearText(year, language, 'short')}`;
  const name = `${ORDINALS[language][index - 1] ?? String(index)} ${PARTS[part].long[language]}`;
  const isFiscal = year.startsWith('FY');
  const inner = yearText(year, language, 'text');
  if (style === 'long') return `${name}${isFiscal ? ', ' : ' '}${inner}`;
  if (language === 'en') return `${name.toLowerCase()} of ${inner}`;
  return `${name.toLowerCase()} ${isFiscal ? 'del' : 'de'} ${inner}`;
}

function weekText(year: string, week: number, language: Language, style: PeriodStyle): string {
  if (style === 'axis') return language === 'es' ? `Sem ${week}` : `W${week}`;
  if (style === 'short') return language === 'es' ? `Sem ${week} ${year}` : `W${week} ${year}`;
  const name = language === 'es' ? `semana ${week} de ${year}` : `week ${week} of ${year}`;
  return style === 'long' ? capitalised(name) : name;
}

/** The name of a period. An id of no known shape is shown as it is: it was refused long before it gets here. */
export function periodText(id: PeriodId, language: Language, style: PeriodStyle): string {
  const part = /^(FY\d{4}\/\d{2}|\d{4})-([QS])([1-4])$/.exec(id);
  if (part?.[1] !== undefined && part[3] !== undefined) {
    return partText(part[1], part[2] === 'Q' ? 'Q' : 'S', Number(part[3]), language, style);
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(id);
  if (week?.[1] !== undefined) return weekText(week[1], Number(week[2]), language, style);
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month?.[1] !== undefined) return monthText(month[1], Number(month[2]), language, style);
  if (/^\d{4}-\d{2}-\d{2}$/.test(id)) {
    return dayText(id, language, style === 'axis' ? 'noYear' : style === 'short' ? 'short' : 'long');
  }
  if (/^(FY\d{4}\/\d{2}|\d{4})$/.test(id)) return yearText(id, language, style);
  return id;
}

/**
 * Where a stretch began, as short as it can be without doubt: "Jul" in the year of the shown period, else "Nov 2025".
 * Inside a sentence, hence "jul" in Spanish.
 */
export function sinceText(id: PeriodId, shown: PeriodId, language: Language, isLong: boolean): string {
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month?.[1] === undefined) return periodText(id, language, isLong ? 'text' : 'short');
  const name = isLong ? monthName(Number(month[2]), language) : monthAbbreviation(Number(month[2]), language);
  if (shown.slice(0, 4) === month[1]) return name;
  return language === 'es' && isLong ? `${name} de ${month[1]}` : `${name} ${month[1]}`;
}
