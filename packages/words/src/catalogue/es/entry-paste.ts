import type { entryPaste as english } from '../en/entry-paste.ts';
import { plural } from '../../format/plural.ts';

const cells = (count: number) => `${count} ${plural('es', count, { one: 'celda', other: 'celdas' })}`;
const left = (count: number) => (count === 1 ? 'no se pegó' : 'no se pegaron');

export const entryPaste = {
  button: 'Pegar desde Excel',
  keys: 'Ctrl V',
  dialog: {
    title: 'Pegar desde Excel',
    help: (cell) =>
      `Pegue aquí lo que copió (Ctrl V). Entra desde ${cell} hacia abajo; a la derecha pueden ir los comentarios.`,
    label: 'Celdas copiadas',
    apply: 'Pasar a la hoja',
    empty: 'Todavía no hay nada. Copie una columna en su hoja de cálculo y péguela aquí.',
    tooLong: 'Es más de lo que se puede pegar de una vez. Use la plantilla y un archivo.',
  },
  ask: {
    title: (example) => `¿Qué quiere decir «${example}»?`,
    help: 'Se puede leer de dos maneras. La respuesta vale para todo lo pegado; mientras tanto queda como texto.',
    grouped: (figure) => `${figure}, el signo separa miles`,
    decimal: (figure) => `${figure}, el signo separa decimales`,
    later: 'Dejar como texto',
  },
  report: {
    values: (count, computed) =>
      `${count === 1 ? 'Se pegó 1 valor' : `Se pegaron ${count} valores`} de Excel${computed === 0 ? '' : ` y se ${computed === 1 ? 'omitió 1 calculado' : `omitieron ${computed} calculados`}`}.`,
    comments: (count) => (count === 1 ? 'Se pegó 1 comentario.' : `Se pegaron ${count} comentarios.`),
    decimal: {
      ',': (example) => `La coma de «${example}» se leyó como decimal.`,
      '.': (example) => `El punto de «${example}» se leyó como decimal.`,
    },
    whole: {
      ',': (example) => `La coma de «${example}» se leyó como separador de miles.`,
      '.': (example) => `El punto de «${example}» se leyó como separador de miles.`,
    },
    unreadable: (count) =>
      count === 1
        ? '1 celda no es un número: queda como texto, con el motivo.'
        : `${count} celdas no son números: quedan como texto, con el motivo.`,
    ambiguous: (example) => `Lo que se puede leer de dos maneras, como «${example}», queda como texto.`,
    skipped: {
      locked: (count) => `${cells(count)} de filas bloqueadas ${left(count)}.`,
      belowLastRow: (count) => `${cells(count)} debajo de la última fila ${left(count)}.`,
      rightOfTable: (count) => `${cells(count)} a la derecha del comentario ${left(count)}.`,
      empty: (count) => (count === 1 ? '1 celda vacía no cambió nada.' : `${count} celdas vacías no cambiaron nada.`),
    },
    nothing: 'No se pegó nada.',
  },
  turned: {
    undo: (count) => (count === 1 ? 'Se deshizo en 1 fila.' : `Se deshizo en ${count} filas.`),
    redo: (count) => (count === 1 ? 'Se rehízo en 1 fila.' : `Se rehízo en ${count} filas.`),
    nothingToUndo: 'No hay nada que deshacer.',
    nothingToRedo: 'No hay nada que rehacer.',
    changedSince: (code, by) => `${code} queda como está: ${by} lo cambió después.`,
    changedElsewhere: (code) => `${code} queda como está: cambió después.`,
    readOnly: (code) => `${code} queda como está: ya se envió o el periodo está cerrado.`,
  },
} satisfies typeof english;
