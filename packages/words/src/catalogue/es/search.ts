import type { search as english } from '../en/search.ts';

export const search = {
  title: 'Buscar',
  placeholder: 'Objetivo, indicador, persona o página',
  keys: 'Ctrl K',
  groups: { recent: 'Recientes', objective: 'Objetivos', kpi: 'Indicadores', person: 'Personas', page: 'Páginas' },
  results: 'Resultados',
  owns: (objectives, kpis) =>
    [
      objectives === 0 ? '' : objectives === 1 ? '1 objetivo' : `${objectives} objetivos`,
      kpis === 0 ? '' : kpis === 1 ? '1 indicador' : `${kpis} indicadores`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  of: (name) => `De ${name}`,
  clearPerson: (name) => `Buscar más allá de ${name}`,
  count: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  more: (count) => (count === 1 ? 'Hay 1 más. Siga escribiendo.' : `Hay ${count} más. Siga escribiendo.`),
  nothing: (typed) => `Nada de lo que usted puede ver se llama «${typed}».`,
  choose: 'elegir',
  open: 'abrir',
  close: 'cerrar',
} satisfies typeof english;
