import type { worklist as english } from '../en/worklist.ts';
import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('es', count, { one: 'valor', other: 'valores' })}`;

export const worklist = {
  title: 'Captura',
  heading: (open, late) => {
    const owed = open === 1 ? 'Le falta enviar 1 valor' : `Le falta enviar ${open} valores`;
    const all = open === 1 ? 'ya vencido' : 'todos vencidos';
    return { none: `${owed}.`, some: `${owed}, algunos vencidos.`, all: `${owed}, ${all}.` }[late];
  },
  nothing: 'No debe nada por ahora.',
  next: (day, relative) => `Lo próximo vence el ${day}, ${relative}.`,
  noNext: 'Este mes no vence nada más.',
  notAsked: {
    title: 'No se le pide ningún valor',
    body: 'Cuando un planificador le asigne indicadores a usted o a su unidad, aquí verá lo que debe, por fecha de vencimiento.',
  },
  groups: {
    returned: 'Devuelto a usted',
    late: 'Vencido',
    due: (day, relative) => `Vence el ${day}, ${relative}`,
    sent: 'Enviado, espera aprobación',
    done: 'Aprobado',
  },
  line: (unit, period) => `${unit}, ${period}`,
  forName: (name) => `en lugar de ${name}`,
  lateBy: (count) => `${count} ${plural('es', count, { one: 'día hábil', other: 'días hábiles' })} de atraso`,
  dueToday: 'vence hoy',
  dueDay: (day) => `venció el ${day}`,
  progress: (sent, expected) => `${sent} de ${expected} enviados`,
  drafts: (count) => `${count} en borrador`,
  approvedOf: (approved, expected) => `${approved} de ${expected} aprobados`,
  returnedCount: (count) => (count === 1 ? '1 valor devuelto' : `${values(count)} devueltos`),
  reason: (code, reason) => `${code}: ${reason}`,
  more: (count) => `y ${count} más`,
  showMore: (count) => `Ver ${count} más`,
  open: { returned: 'Corregir', late: 'Capturar', due: 'Capturar', sent: 'Ver', done: 'Ver' },
} satisfies typeof english;
