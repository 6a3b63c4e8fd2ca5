import type { entryComputed as english } from '../en/entry-computed.ts';

export const entryComputed = {
  from: (codes) => `Se calcula con ${codes}`,
  missing: (code) => `Falta ${code}`,
  divisionByZero: 'No se puede dividir entre cero',
} satisfies typeof english;
