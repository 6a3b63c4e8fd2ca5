import type { ReasonParams, ReasonWords, status as english } from '../en/status.ts';

const lastKnown = ({ lastValue, lastPeriod }: ReasonParams): string =>
  lastValue === undefined || lastPeriod === undefined ? '' : ` El último fue ${lastValue}, de ${lastPeriod}.`;

const parts = ({ got, expected }: ReasonParams): string =>
  got === undefined || expected === undefined
    ? 'Solo algunas partes reportaron'
    : `Reportaron ${got} de ${expected} partes`;

const reasonShort: ReasonWords = {
  discontinued: () => 'Descontinuado',
  pendingApproval: () => 'Espera aprobación',
  notDue: ({ due }) => (due === undefined ? 'No se pide aquí' : `Vence el ${due}`),
  notReported: () => 'Sin reportar',
  stale: ({ lastPeriod }) => (lastPeriod === undefined ? 'Dato vencido' : `Último: ${lastPeriod}`),
  notApplicable: () => 'No aplica',
  noTarget: () => 'Sin meta',
  divisionByZero: () => 'Denominador en cero',
  operandMissing: () => 'Fórmula incompleta',
  partial: () => 'Incompleto',
  belowCoverage: () => 'Pocos datos',
  noKpi: () => 'Sin indicador',
};

const reasonSentence: ReasonWords = {
  discontinued: () => 'Ya no se mide.',
  pendingApproval: () => 'Se ingresó un dato que espera aprobación. Hasta entonces no cuenta.',
  notDue: ({ due }) => (due === undefined ? 'Aquí a nadie se le pide este dato.' : `El dato vence el ${due}.`),
  notReported: ({ due }) =>
    due === undefined ? 'No se reportó ningún dato.' : `No se reportó ningún dato; vencía el ${due}.`,
  stale: (params) => `Falta un dato más reciente, así que el anterior ya no cuenta.${lastKnown(params)}`,
  notApplicable: () => 'La unidad reportó que no aplica en este periodo.',
  noTarget: () => 'Hay valor, pero no hay meta con la cual compararlo.',
  divisionByZero: () => 'El denominador es cero; por eso no hay valor.',
  operandMissing: () => 'Falta el valor de un indicador que la fórmula necesita.',
  partial: (params) => `${parts(params)}; no alcanza para comparar con la meta.`,
  belowCoverage: ({ coverage, floor }) =>
    coverage === undefined || floor === undefined
      ? 'Muy pocos de sus indicadores tienen estado.'
      : `Solo ${coverage} del peso de sus indicadores tiene estado; se necesita ${floor}.`,
  noKpi: () => 'Todavía nada mide este objetivo.',
};

export const status = {
  label: 'Estado',
  word: { onTarget: 'En meta', atRisk: 'En riesgo', offTarget: 'Fuera de meta', noData: 'Sin dato' },
  meaning: {
    onTarget: 'en la meta o mejor',
    atRisk: 'dentro de la tolerancia',
    offTarget: 'más allá de la tolerancia',
    noData: 'no vence, falta o no está aprobado',
  },
  counted: {
    onTarget: (count) => `${count} en meta`,
    atRisk: (count) => `${count} en riesgo`,
    offTarget: (count) => `${count} fuera de meta`,
    noData: (count) => `${count} sin dato`,
  },
  countedShort: {
    onTarget: (count) => `${count} en meta`,
    atRisk: (count) => `${count} en riesgo`,
    offTarget: (count) => `${count} fuera`,
    noData: (count) => `${count} sin dato`,
  },
  dataMissing: 'faltan datos',
  estimated: 'estimado',
  partsMark: (got, expected) => `${got} de ${expected}`,
  legend: 'Qué significan las marcas',
  reasonShort,
  reasonSentence,
} satisfies typeof english;
