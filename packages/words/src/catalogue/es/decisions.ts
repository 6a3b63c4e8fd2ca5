import type { decisions as english } from '../en/decisions.ts';
import { plural } from '../../format/plural.ts';

const values = (count: number) => `${count} ${plural('es', count, { one: 'valor', other: 'valores' })}`;

export const decisions = {
  effect: {
    title: (count) => (count === 1 ? 'Si aprueba este valor' : `Si aprueba estos ${count} valores`),
    working: 'Calculando el efecto…',
    nothing: 'Nada cambia: cada cifra, estado y puntaje queda como está.',
    place: (unit, period) => `${unit}, ${period}`,
    noChange: 'Aquí nada cambia.',
    statusChanges: (count) => (count === 1 ? 'Cambia 1 estado' : `Cambian ${count} estados`),
    figuresOnly: (count) =>
      count === 1 ? '1 cifra cambia y conserva su estado' : `${count} cifras cambian y conservan su estado`,
    objectives: 'Objetivos',
    kpis: 'Indicadores',
    planScore: 'Puntaje del plan',
    score: (before, after) => `puntaje ${before} → ${after}`,
    figure: (before, after) => `${before} → ${after}`,
    becomes: 'pasa a',
    none: 'ninguno',
    parts: (before, after) => `${before} → ${after} partes`,
  },
  corrections: (count) => (count === 1 ? '1 corrección' : `${count} correcciones`),
  correctionsAfterApproval: (count) =>
    count === 1 ? '1 valor corregido después de aprobado' : `${count} valores corregidos después de aprobados`,
  correctionReason: 'Diga por qué se corrige',
  files: (count) => (count === 1 ? '1 archivo por leer' : `${count} archivos por leer`),
  openSheet: 'Abrir la hoja',
  returnSome: (count) => `Devolver ${values(count)}`,
  returnManyTitle: (count) => `Devolver ${values(count)}`,
  reasonForAll: 'El mismo motivo para todos',
  reasonFor: (code) => `¿Qué hay que corregir en ${code}?`,
  reasonMissingFor: (code) => `Diga qué hay que corregir en ${code}.`,
  returned: {
    by: (name, instant) => `Devuelto por ${name}, ${instant}`,
    fixed: 'Corregido',
    toDo: 'Por corregir',
    goTo: (code) => `Ir a ${code}`,
    list: 'Lo devuelto',
  },
  stepDone: (name, instant) => `${name}, ${instant}`,
  sendReady: {
    some: (ready, open) =>
      ready === 1
        ? `Enviar el valor listo y dejar ${open} por corregir`
        : `Enviar los ${ready} listos y dejar ${open} por corregir`,
    stays: (codes) => `Queda abierto: ${codes}.`,
  },
  closing: {
    button: 'Cerrar el periodo',
    title: (period, unit) => `Cerrar ${period}, ${unit}`,
    body: 'Al cerrar, las cifras se publican y la hoja queda bloqueada, con todo lo que depende de la unidad. Para corregir un valor habrá que reabrir, con un motivo.',
    complete: (count) => (count === 1 ? 'El único valor está aprobado.' : `Los ${count} valores están aprobados.`),
    gaps: (approved, owed) => `${approved} de ${values(owed)} están aprobados. Se publicará sin:`,
    state: { empty: 'sin valor', draft: 'borrador', submitted: 'espera aprobación' },
    inForce: 'se publica el valor aprobado; la corrección no',
    waiting: (count) =>
      count === 1
        ? '1 valor espera aprobación. Apruébelo o devuélvalo primero.'
        : `${count} valores esperan aprobación. Apruébelos o devuélvalos primero.`,
    toApprovals: 'Ir a aprobaciones',
    confirm: 'Cerrar y publicar',
    confirmGaps: (count) => `Cerrar y publicar sin ${values(count)}`,
    done: (period) => `${period} está cerrado y publicado.`,
    closedBy: (name, instant) => `Cerrado y publicado por ${name} el ${instant}.`,
  },
  reopening: {
    button: 'Reabrir',
    title: (period, unit) => `Reabrir ${period}, ${unit}`,
    body: 'La hoja se podrá corregir otra vez. El motivo queda a la vista en ella.',
    reason: '¿Por qué se reabre?',
    reasonMissing: 'Diga por qué se reabre.',
    confirm: 'Reabrir con este motivo',
    done: (period) => `${period} está abierto otra vez.`,
    reopenedBy: (name, instant, reason) => `Reabierto por ${name} el ${instant}: ${reason}`,
  },
} satisfies typeof english;
