import type { reminders as english } from '../en/reminders.ts';
import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('es', count, { one: 'valor', other: 'valores' })}`;
const late = (count: number) => `${values(count)} ${plural('es', count, { one: 'vencido', other: 'vencidos' })}`;

export const reminders = {
  subject: (overdue, due) =>
    overdue === 0 ? `${values(due)} por reportar` : due === 0 ? late(overdue) : `${late(overdue)}, ${due} por vencer`,
  escalatedSubject: (count) => `${late(count)} en las unidades cuyos datos aprueba usted`,
  sections: {
    late: 'Vencido: le toca ingresarlo',
    before: 'Por vencer: le toca ingresarlo',
    escalated: 'Vencido en las unidades cuyos datos aprueba usted',
  },
  line: (unit, period) => `${unit}, ${period}`,
  owed: (count, codes) => `${values(count)}: ${codes}`,
  due: (day) => `vence el ${day}`,
  late: (count, day) =>
    `${count} ${plural('es', count, { one: 'día hábil', other: 'días hábiles' })} de atraso, venció el ${day}`,
  owedBy: (names) => `lo debe ${names}`,
  nobody: 'nadie lo reporta',
  instead: (names) => `en lugar de ${names}`,
  more: (count) => `y ${count} más`,
  open: 'Abrir',
  openList: 'Todo lo que le falta',
  why: 'En el menú de su cuenta usted elige de qué se le avisa.',
  choice: {
    label: 'Avisos por correo',
    all: 'Lo que vence y lo vencido',
    late: 'Solo lo vencido',
    none: 'Ninguno',
  },
} satisfies typeof english;
