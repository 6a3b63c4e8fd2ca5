import { plural } from '../../format/plural.ts';
import type { objective as english } from '../en/objective.ts';

export const objective = {
  inLane: (perspective, theme) => (theme === null ? perspective : `${perspective}, ${theme}`),
  owner: 'Responsable',
  noOwner: 'Todavía nadie responde por él',
  statement: 'Enunciado',
  kpis: 'Qué lo mide',
  noKpis: 'Todavía nada mide este objetivo; por eso no tiene estado.',
  drivers: 'Qué lo impulsa',
  noDrivers: 'Ningún objetivo figura como impulso de este.',
  driven: 'Qué impulsa',
  drivesNothing: 'No figura como impulso de ningún otro.',
  hypothesis: 'Una flecha es una hipótesis: el estado nunca pasa por ella.',
  tested: 'Comprobado',
  assumed: 'Supuesto',
  lag: (months) => (months === 0 ? 'dentro del mes' : months === 1 ? 'un mes después' : `${months} meses después`),
  lagUnknown: 'demora desconocida',
  against: 'lo frena',
  initiatives: 'Iniciativas que deben moverlo',
  noInitiatives: 'No tiene iniciativas vinculadas.',
  decisive: 'Decisivo',
  notDecisive: 'No decisivo',
  weight: 'Peso',
  why: 'Por qué este estado',
  ruleWorst: 'El peor estado entre sus indicadores decisivos con datos.',
  ruleWeighted:
    'Por puntaje: en meta desde 90, si ningún indicador decisivo está en riesgo o fuera de meta; en riesgo desde 50.',
  dataMissing: 'Un indicador decisivo no tiene estado; por eso el objetivo no puede estar en meta.',
  score: 'Puntaje',
  scoreOf: (score) => `${score} de 100`,
  coverage: 'Cobertura',
  coverageOf: (percent) => `${percent} del peso que ya vence tiene estado`,
  leftOut: 'No se contó',
  countsFrom: (got, expected) => `${got} de ${expected} partes`,
  comments: 'Comentarios',
  slip: {
    none: 'Según el plan',
    late: (days) =>
      days < 14
        ? `${days} ${plural('es', days, { one: 'día', other: 'días' })} de atraso`
        : `${Math.round(days / 7)} semanas de atraso`,
    early: (days) =>
      days < 14
        ? `${days} ${plural('es', days, { one: 'día', other: 'días' })} de adelanto`
        : `${Math.round(days / 7)} semanas de adelanto`,
  },
  milestones: (reached, total) =>
    `${reached} de ${total} ${plural('es', total, { one: 'hito alcanzado', other: 'hitos alcanzados' })}`,
  nextMilestone: (name, day) => `Sigue: ${name}, ${day}`,
  pastMilestone: (name, day) => `Vencido: ${name}, ${day}`,
  ends: (day) => `Termina el ${day}`,
} satisfies typeof english;
