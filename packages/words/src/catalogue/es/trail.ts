import type { trail as english } from '../en/trail.ts';

export const trail = {
  title: (code, period) => `Historial de ${code}, ${period}`,
  open: 'Historial',
  openOf: (period) => `Historial de ${period}`,
  fromTo: (before, after, isCorrection) =>
    isCorrection ? `Corrección, de ${before} a ${after}` : `De ${before} a ${after}`,
  by: (name) => `por ${name}`,
  done: { submitted: 'Enviado', withdrawn: 'Retirado', returned: 'Devuelto', approved: 'Aprobado' },
  isRolledUp:
    'Aquí nadie reporta esta cifra: se arma con las de las unidades de abajo. Elija una de ellas para ver su historial.',
  isComputed: 'Nadie reporta esta cifra: se calcula con otros indicadores.',
} satisfies typeof english;
