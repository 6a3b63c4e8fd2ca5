import type { dayInput as english } from '../en/day-input.ts';

export const dayInput = {
  calendar: (field) => `Calendario de ${field}`,
  earlier: 'Mes anterior',
  later: 'Mes siguiente',
  weekdays: ['lu', 'ma', 'mi', 'ju', 'vi', 'sá', 'do'],
  wrong: (example) => `No es una fecha. Escríbala como ${example}.`,
} satisfies typeof english;
