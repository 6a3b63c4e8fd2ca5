import type { ruleRefusals as english } from '../en/rules.ts';
import type { Words } from '../en/index.ts';

export const rules: Words['rules'] = {
  title: 'Reglas entre indicadores',
  lead: 'Avisan en las filas que nombran mientras se escriben los valores, y piden un comentario. No bloquean nada ni cambian ningún valor.',
  toPlan: 'Plan',
  relation: { atMost: 'es como máximo', sumOf: 'es la suma de' },
  relationLabel: 'Qué se debe cumplir',
  atMost: (kpi, other) => `${kpi} es como máximo ${other}`,
  sumOf: (kpi, others) => `${kpi} es la suma de ${others}`,
  holds: (checked) =>
    checked === 1 ? 'Se cumplió en el último año, 1 vez' : `Se cumplió en el último año, ${checked} veces`,
  broken: (broken, checked) => `No se cumplió ${broken} de ${checked} veces en el último año`,
  notChecked: 'Sin valores aprobados que comparar en el último año',
  remove: 'Quitar',
  removeNamed: (rule) => `Quitar la regla: ${rule}`,
  removed: 'Regla quitada',
  add: 'Una regla nueva',
  kpi: 'Indicador',
  other: 'Se compara con',
  summand: (position) => `Sumando ${position}`,
  another: 'Un sumando más',
  save: 'Agregar la regla',
  added: 'Regla agregada',
  fitting: 'Solo se comparan indicadores con la misma frecuencia y unidad de medida.',
  fittingOf: (frequency, unit) => `Se ofrecen los que se pueden comparar con él: ${frequency.toLowerCase()}, ${unit}.`,
  dropSummand: (position) => `Sacar el sumando ${position}`,
  missing: { kpi: 'Elija el indicador del que trata la regla.', other: 'Elija con cuál se compara.' },
  empty: {
    title: 'Todavía no hay reglas',
    body: 'Una regla descubre lo que ningún valor muestra por sí solo: una parte mayor que su todo, un total que no es la suma de sus partes.',
  },
};

const named = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

export const ruleRefusals: typeof english = {
  ruleNotFound: () => 'No se encontró esta regla; quizá ya se quitó.',
  ruleTwice: () => 'Esta regla ya existe.',
  ruleOfItself: ({ kpi }) => `${named(kpi, 'Un indicador')} no se puede comparar consigo mismo. Elija otro indicador.`,
  ruleNamesTwice: () => 'El mismo indicador está dos veces entre los sumandos. Elija cada uno una sola vez.',
  ruleOneOther: () => 'Elija un solo indicador con el cual comparar.',
  ruleTwoOthers: () => 'Una suma necesita al menos dos indicadores. Elija uno más.',
  ruleFrequencies: ({ kpi, other }) =>
    `${named(kpi, 'El indicador')} y ${named(other, 'el otro')} se reportan para periodos de distinta duración.`,
  ruleUnits: ({ kpi, other }) =>
    `${named(kpi, 'El indicador')} y ${named(other, 'el otro')} tienen distinta unidad de medida.`,
};
