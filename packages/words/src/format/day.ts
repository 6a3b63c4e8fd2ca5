import type { Day, Language } from '@rumbo/domain';
import { monthAbbreviation, monthName, WEEKDAYS } from './month-names.ts';

/** `long`: "9 October 2026"; `dayMonth`: "9 October"; `short`: "9 Oct 2026"; `noYear`: "9 Oct"; `weekday`: "Friday 9 October". */
export type DayStyle = 'long' | 'dayMonth' | 'short' | 'noYear' | 'weekday';

const DAY_MS = 86_400_000;

function parts(day: Day): { year: string; month: number; date: number } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** A civil day, day before month in both languages. */
export function dayText(day: Day, language: Language, style: DayStyle): string {
  const { year, month, date } = parts(day);
  const of = language === 'es' ? ' de ' : ' ';
  if (style === 'long') return `${date}${of}${monthName(month, language)}${of}${year}`;
  if (style === 'dayMonth') return `${date}${of}${monthName(month, language)}`;
  if (style === 'short') return `${date} ${monthAbbreviation(month, language)} ${year}`;
  if (style === 'noYear') return `${date} ${monthAbbreviation(month, language)}`;
  const weekday = WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${date}${of}${monthName(month, language)}`;
}

/** Whole days from one civil day to another; negative when the second lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** How far a day lies from today: "today", "tomorrow", "in 2 days", "6 days ago". */
export function relativeDayText(day: Day, today: Day, language: Language): string {
  const days = daysBetween(today, day);
  if (days === 0) return language === 'es' ? 'hoy' : 'today';
  if (days === 1) return language === 'es' ? 'mañana' : 'tomorrow';
  if (days === -1) return language === 'es' ? 'ayer' : 'yesterday';
  if (days > 0) return language === 'es' ? `en ${days} días` : `in ${days} days`;
  return language === 'es' ? `hace ${-days} días` : `${-days} days ago`;
}
