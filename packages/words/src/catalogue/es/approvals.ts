import type { approvals as english } from '../en/approvals.ts';
import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('es', count, { one: 'valor', other: 'valores' })}`;

export const approvals = {
  title: 'Aprobaciones',
  waiting: (count) =>
    count === 0
      ? 'Nada espera por usted.'
      : count === 1
        ? '1 valor espera por usted.'
        : `${count} valores esperan por usted.`,
  empty: {
    title: 'Nada espera por usted',
    body: 'Aquí aparecerá lo que sus unidades envíen a aprobación, primero lo más antiguo.',
  },
  submission: (unit, period) => `${unit}, ${period}`,
  submittedBy: (name, instant) => `Enviado por ${name}, ${instant}`,
  count: values,
  needEyes: (count) => (count === 1 ? '1 requiere su mirada' : `${count} requieren su mirada`),
  asExpected: (count) => (count === 1 ? '1 dentro de lo esperado' : `${count} dentro de lo esperado`),
  showAll: 'Ver todas las filas',
  showFewer: 'Ver solo lo que requiere mirada',
  columns: {
    kpi: 'Indicador',
    before: 'Antes',
    now: 'Ahora',
    change: 'Cambio',
    target: 'Meta',
    expected: 'Esperado',
    comment: 'Comentario',
    enteredBy: 'Ingresado por',
  },
  reason: {
    correction: 'reemplaza un valor aprobado',
    estimated: 'estimado',
    notApplicable: 'se dice que no aplica',
    firstValue: 'primer valor',
  },
  one: {
    label: 'Lo que espera',
    position: (at, of) => `${at} de ${of}`,
    previous: 'Anterior',
    next: 'Siguiente',
  },
  approve: 'Aprobar',
  approveAll: (count) => `Aprobar ${values(count)}`,
  approved: (count) => (count === 1 ? '1 valor aprobado.' : `${count} valores aprobados.`),
  return: 'Devolver',
  returnTitle: (code) => `Devolver ${code}`,
  returnReason: '¿Qué hay que corregir?',
  returnReasonMissing: 'Diga qué hay que corregir.',
  returnSend: 'Devolver con este motivo',
  returned: (count) => (count === 1 ? '1 valor devuelto.' : `${count} valores devueltos.`),
  select: (code) => `Seleccionar ${code}`,
  selectAll: 'Seleccionar todo',
  selected: (count) => (count === 1 ? '1 seleccionado' : `${count} seleccionados`),
  own: 'Lo ingresó o envió usted; lo aprueba otra persona.',
  changedSince: 'Este valor cambió desde que abrió la página. Mire el nuevo antes de aprobarlo.',
} satisfies typeof english;
