import { plural } from '../../format/plural.ts';
import type { mapVersions as english } from '../en/map-versions.ts';

export const mapVersions = {
  compareWithLive: 'Comparar con el mapa vigente',
  more: 'Más sobre el borrador',
  sentBy: (name, instant) => `${name} lo envió para aprobar, ${instant}`,
  cannotDraw: 'Nadie puede dibujar en él hasta que se decida o se retire.',
  givenBackBy: (name) => `${name} lo devolvió`,
  somebody: 'alguien',
  something: 'algo que ya no está',
  quoted: (note) => `«${note}»`,
  draft: (number) => `Borrador ${number}`,
  send: {
    button: 'Enviar para aprobar',
    title: (number) => `Enviar el borrador ${number} para aprobar`,
    decides: (name) => `Decide ${name} o la dirección. Mientras tanto nadie puede dibujar en él.`,
    leadershipDecides:
      'Decide la dirección, porque el plan no nombra a quién aprueba el mapa. Mientras tanto nadie puede dibujar en él.',
    note: 'Qué cambia y por qué',
    findings: 'Observaciones que siguen abiertas',
    saving: 'Primero se guardan sus últimos cambios.',
    notSaved: 'Sus últimos cambios aún no están guardados: el servidor no responde. Envíe el borrador cuando lo estén.',
    done: 'El borrador se envió para aprobar.',
  },
  withdraw: { button: 'Retirar', done: 'Ya se puede volver a dibujar en el borrador.' },
  publish: {
    button: (number) => `Publicar la versión ${number}`,
    title: (number) => `Publicar la versión ${number}`,
    lead: 'Desde ahora la siguen el mapa, los tableros y los estados. Una versión queda como está para siempre.',
    differences: 'Lo que entra en vigor',
    nothing: 'Nada: el borrador dice lo mismo que el mapa vigente.',
    done: (number) => `La versión ${number} está publicada.`,
  },
  giveBack: {
    button: 'Devolver',
    title: 'Devolver el borrador',
    reason: '¿Qué tiene que cambiar?',
    missing: 'Diga qué tiene que cambiar.',
    send: 'Devolver con este motivo',
    done: 'El borrador se devolvió.',
  },
  discard: {
    button: 'Descartar el borrador',
    title: (number) => `¿Descartar el borrador ${number}?`,
    by: (names) => `Dibujaron en él: ${names}.`,
    lost: (count) =>
      `Se ${plural('es', count, { one: 'perdería', other: 'perderían' })} ${count} ${plural('es', count, { one: 'diferencia', other: 'diferencias' })} con el mapa vigente. No se puede deshacer.`,
    nothingLost: 'Dice lo mismo que el mapa vigente: solo se pierden los pasos por deshacer.',
    keep: 'Conservarlo',
    done: 'El borrador se descartó.',
  },
  waiting: {
    heading: 'Mapa estratégico',
    title: (number) => `El borrador ${number} espera su decisión`,
    look: 'Ver el borrador',
  },
} satisfies typeof english;
