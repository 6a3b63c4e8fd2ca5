import type { overview as english } from '../en/overview.ts';

export const overview = {
  title: 'Panorama',
  headlineKpis: 'Indicadores principales',
  map: {
    title: 'Cómo va la estrategia',
    label: 'Mapa estratégico',
    tracing: (code) => `Siguiendo lo que impulsa a ${code}`,
    clearTrace: 'Dejar de seguir',
    traceAnnounced: (code, count) =>
      count === 0
        ? `Nada de lo que impulsa a ${code} está fuera de meta.`
        : count === 1
          ? `Siguiendo lo que impulsa a ${code}: 1 objetivo.`
          : `Siguiendo lo que impulsa a ${code}: ${count} objetivos.`,
    traceCleared: 'Se dejó de seguir.',
    trace: (code) => `Seguir lo que impulsa a ${code}`,
    outline: 'Esquema',
    asMap: 'Mapa',
    dataMissing: 'faltan datos',
    drives: (from, to) => `${from} impulsa a ${to}`,
  },
  attention: {
    title: 'Requiere atención',
    position: (index, count) => `${index} de ${count}`,
    nothing: 'Nada requiere atención en este periodo.',
    others: (count) => (count === 1 ? 'Ver el otro' : `Ver los otros ${count}`),
    rule: 'En este orden: fuera de meta y peor, fuera de meta, en riesgo y peor, en riesgo, acciones vencidas, datos que faltan. Cinco como máximo.',
    owner: (name, unit) => (unit === null ? name : `${name}, ${unit}`),
    noOwner: 'Sin responsable',
    valueDue: (day) => `El próximo dato vence el ${day}`,
    valueWasDue: (day: string) => `El dato vencía el ${day}`,
    stepDue: (name: string, day: string) => `${name}, vence el ${day}`,
    stepWasDue: (name: string, day: string) => `${name}, vencía el ${day}`,
    noNextStep: 'Ningún paso con fecha',
  },
  data: {
    title: (period) => `Datos de ${period}`,
    approved: (percent) => `${percent} aprobado`,
    outstanding: (unit, count) => (count === 1 ? `A ${unit} le falta 1 dato` : `A ${unit} le faltan ${count} datos`),
    others: (count) => (count === 1 ? 'Y otra unidad' : `Y otras ${count} unidades`),
    complete: 'Llegaron todos los datos.',
  },
  method: {
    summary:
      'El estado compara el valor con su meta. Un cambio cuenta como real solo cuando rompe los límites del proceso.',
    link: 'Cómo se calcula',
  },
  wallboard: 'Pantalla mural',
  allKpis: (count) => `Ver los ${count}`,
} satisfies typeof english;
