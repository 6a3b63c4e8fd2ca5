import type { Language } from '@rumbo/domain';

/**
 * Written out, since engines disagree: es-PE says "set." for September where every customs report says "sep", and the
 * server and the browser have to write the same label.
 */
export const MONTHS = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
} as const satisfies Record<Language, readonly string[]>;

export const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
} as const satisfies Record<Language, readonly string[]>;

/** `month` counts from 1. The name as it stands inside a sentence. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? String(month);
}

/** Three letters, as it stands inside a sentence. */
export function monthAbbreviation(month: number, language: Language): string {
  return monthName(month, language).slice(0, 3);
}
