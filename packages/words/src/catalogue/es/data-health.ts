import type { dataHealth as english } from '../en/data-health.ts';
import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('es', count, { one: 'valor', other: 'valores' })}`;

export const dataHealth = {
  title: 'Salud de los datos',
  heading: (percent, count) => `Llegó el ${percent} de los ${count} valores que vencieron.`,
  nothing: {
    title: 'Todavía no venció nada',
    body: 'Cuando venzan valores, aquí verá cuántos llegaron, con qué puntualidad y cuántas veces se corrigieron.',
  },
  span: (first, last) => `${first} a ${last}`,
  rate: {
    complete: 'Completos',
    onTime: 'A tiempo',
    corrected: 'Corregidos tras aprobarse',
  },
  definition: {
    complete: 'De los valores ya vencidos, cuántos están aprobados: una cifra, o que no aplica.',
    onTime:
      'De los valores ya vencidos que no se importaron, cuántos se enviaron por primera vez antes de terminar su día de vencimiento. Lo que nunca se envió cuenta como fuera de plazo.',
    corrected: 'De los valores aprobados, cuántos reemplazaron a otro valor aprobado de la misma celda.',
  },
  counted: (got, of) => `${got} de ${of}`,
  method: 'Cada tasa se calcula con valores contados. Nunca se promedian tasas.',
  trend: {
    title: 'Mes a mes',
    label: (first, last) => `Valores completos mes a mes, de ${first} a ${last}`,
    legend: { complete: 'completos', onTime: 'a tiempo' },
    month: 'Mes',
    expected: 'Vencidos',
    view: 'Se muestra como',
    chart: 'Gráfico',
    table: 'Tabla',
  },
  byUnit: 'Por unidad',
  byKpi: 'Por indicador',
  columns: { unit: 'Unidad', kpi: 'Indicador', due: 'Vencidos', trend: 'Últimos 12 meses' },
  trendOf: (name, percents) => `${name}, mes a mes: ${percents}`,
  silent: {
    title: 'Nunca reportaron',
    none: 'Todos los que deben reportar han enviado algo.',
    line: (name, unit, count) => `${name}, ${unit}: debía ${values(count)} y no envió ninguno`,
  },
  unreached: {
    title: 'Ningún aviso les llega',
    none: 'Los avisos llegan a todos los que reportan.',
    inactive: (name, unit) => `${name}, ${unit}: ya no está activo`,
    noAddress: (name, unit) => `${name}, ${unit}: no tiene correo`,
    nobody: (unit) => `${unit}: nadie puede reportar lo asignado`,
  },
  noRate: '–',
  export: 'Exportar CSV',
  csv: {
    file: 'salud-de-los-datos',
    unit: 'unidad',
    kpi: 'indicador',
    total: 'total',
    columns: [
      'de',
      'código',
      'nombre',
      'mes',
      'vencidos',
      'completos',
      'completos %',
      'no importados',
      'a tiempo',
      'a tiempo %',
      'corregidos',
      'corregidos %',
    ],
  },
} satisfies typeof english;
