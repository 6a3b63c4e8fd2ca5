import type { entryFiles as english, fileRefusals as englishRefusals } from '../en/entry-files.ts';
import type { RefusalSentence } from '../en/refusals.ts';

const rows = (count: number) => (count === 1 ? '1 fila' : `${count} filas`);

export const entryFiles = {
  fileName: 'datos',
  columns: {
    code: 'Código',
    name: 'Indicador',
    unit: 'Unidad de medida',
    period: 'Periodo',
    value: 'Valor',
    numerator: 'Numerador',
    denominator: 'Denominador',
    comment: 'Comentario',
  },
  template: 'Descargar plantilla',
  templateXlsx: 'Para Excel y LibreOffice (XLSX)',
  templateCsv: 'Como texto (CSV)',
  choose: 'Traer un archivo',
  drop: 'Suelte aquí la plantilla llena',
  dialog: {
    title: 'Traer un archivo',
    label: 'La plantilla llena, en XLSX o CSV',
    help: 'Hasta 5 MB y 20 000 filas. Antes de guardar nada se ve lo que cambiaría.',
    reading: 'Leyendo el archivo',
    other: 'Elegir otro archivo',
    apply: (count) => `Aplicar ${rows(count)}`,
    nothing: 'Este archivo no cambia nada en esta hoja.',
    table: 'Lo que cambiaría el archivo',
    columns: { kpi: 'Indicador', cell: 'Celda', before: 'Ahora', after: 'En el archivo', outcome: 'Qué pasa' },
    fewer: (count) => `y ${rows(count)} más como estas`,
  },
  summary: {
    new: (count) => (count === 1 ? '1 nueva' : `${count} nuevas`),
    changed: (count) => (count === 1 ? '1 cambia' : `${count} cambian`),
    unchanged: (count) => (count === 1 ? '1 igual' : `${count} iguales`),
    skipped: (count) => (count === 1 ? '1 se omite' : `${count} se omiten`),
    unreadable: (count) => (count === 1 ? '1 ilegible' : `${count} ilegibles`),
  },
  outcome: { new: 'Nueva', changed: 'Cambia', unchanged: 'Igual', skipped: 'Se omite', unreadable: 'Ilegible' },
  reason: {
    notOnSheet: 'Ningún indicador de esta hoja tiene este código.',
    periodUnknown: 'En esta hoja el indicador no se reporta para ese periodo.',
    locked: 'La fila está bloqueada: enviada, cerrada o de otra persona.',
    twice: 'El archivo tiene esta fila dos veces; vale la primera.',
    empty: 'El archivo no trae valor; queda el que hay.',
    half: 'Una razón necesita numerador y denominador.',
    notANumber: 'Esto no es un número.',
    ambiguous: 'Se puede leer de dos maneras.',
    commentTooLong: 'El comentario pasa de 2000 caracteres.',
  },
  applied: (count) => (count === 1 ? 'Se tomó 1 fila del archivo.' : `Se tomaron ${count} filas del archivo.`),
} satisfies typeof english;

export const fileRefusals = {
  fileEmpty: () => 'El archivo está vacío.',
  fileTooLarge: () => 'El archivo es demasiado grande. Hasta 5 MB, y descomprimido tampoco puede ser muchas veces más.',
  fileTooManyRows: () => 'El archivo tiene demasiadas filas. Hasta 20 000.',
  fileNotATable: () => 'Esto no es una hoja de cálculo (XLSX) ni un texto con columnas (CSV).',
  fileTooMuchWork: () =>
    'Leer el archivo toma demasiado tiempo. Copie las filas con valores a un archivo nuevo, o use la plantilla, e intente de nuevo.',
  filesWaiting: () => 'En este momento se están leyendo varios archivos. Intente de nuevo en un minuto.',
  fileDamaged: () => 'El archivo no se puede abrir. Guárdelo de nuevo como XLSX o CSV.',
  fileNotATemplate: () =>
    'No se encontró una columna para el código y otra para el valor. Use la plantilla, con sus títulos como están.',
} satisfies Record<keyof typeof englishRefusals, RefusalSentence>;
