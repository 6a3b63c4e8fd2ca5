import { both, type BothText } from './both.ts';

export interface LinkPlan {
  readonly from: string;
  readonly to: string;
  readonly lagMonths: number | null;
  readonly reason: BothText;
  /** Whether somebody has looked at data for it. */
  readonly tested: boolean;
}

function link(from: string, to: string, lagMonths: number | null, es: string, en: string, tested = false): LinkPlan {
  return { from, to, lagMonths, reason: both(es, en), tested };
}

/** The hypotheses of version 1: what drives what, after how many months, and why we believe so. */
export const links: readonly LinkPlan[] = [
  link(
    'L3',
    'P3',
    0,
    'Sin espectrómetros operativos las muestras hacen cola.',
    'Without working spectrometers samples queue up.',
    true,
  ),
  link(
    'P3',
    'T1',
    0,
    'Un contenedor en espera de laboratorio no sale en 48 horas.',
    'A container that waits for the laboratory does not leave within 48 hours.',
    true,
  ),
  link(
    'T1',
    'V1',
    0,
    'Lo que sale en 48 horas baja el tiempo medio de despacho.',
    'What leaves within 48 hours lowers the mean time to release.',
    true,
  ),
  link(
    'P1',
    'T1',
    1,
    'Lo que se despacha antes de llegar no espera en el patio.',
    'What is cleared before it arrives does not wait in the yard.',
    true,
  ),
  link(
    'P1',
    'T2',
    6,
    'La ventanilla única hace más simple cumplir los requisitos de operador autorizado.',
    'The single window makes it simpler to meet the requirements of an authorized operator.',
  ),
  link(
    'T2',
    'V1',
    3,
    'Los operadores autorizados pasan con menos controles.',
    'Authorized operators pass with fewer controls.',
  ),
  link(
    'L2',
    'P1',
    0,
    'El despacho anticipado depende de que la mensajería no se caiga.',
    'Pre-arrival clearance depends on messaging that stays up.',
    true,
  ),
  link(
    'L2',
    'P4',
    1,
    'La base de precios en línea acorta la consulta de valor.',
    'The price database online shortens the valuation query.',
  ),
  link(
    'L1',
    'P4',
    6,
    'Los analistas certificados cierran antes las consultas de valor.',
    'Certified analysts close valuation queries sooner.',
  ),
  link(
    'L1',
    'P2',
    6,
    'Quien conoce los perfiles elige mejor qué abrir.',
    'Those who know the profiles choose better what to open.',
  ),
  link(
    'L4',
    'P2',
    null,
    'La confianza entre colegas hace que los hallazgos se informen.',
    'Trust among colleagues makes findings be reported.',
  ),
  link(
    'P2',
    'T4',
    2,
    'Menos aforos y mejor elegidos dejan tiempo para inspeccionar juntos.',
    'Fewer and better chosen inspections leave time to inspect together.',
  ),
  link(
    'P4',
    'T3',
    3,
    'El valor aclarado temprano enseña a declarar bien.',
    'Value settled early teaches how to declare well.',
  ),
  link(
    'P5',
    'T3',
    6,
    'Quien fue fiscalizado corrige sus declaraciones siguientes.',
    'Those who were audited correct their next declarations.',
  ),
  link(
    'T3',
    'V2',
    0,
    'Una declaración correcta paga lo que debe desde el primer día.',
    'A correct declaration pays what it owes from the first day.',
    true,
  ),
  link(
    'T4',
    'V3',
    1,
    'Actuar juntos cierra los huecos que aprovecha el contrabando.',
    'Acting together closes the gaps that smugglers use.',
  ),
];

/** The link that version 2 added. */
export const laterLinks: readonly LinkPlan[] = [
  link(
    'L5',
    'P2',
    9,
    'El presupuesto de escáneres y análisis de imágenes llega donde está el riesgo.',
    'The budget for scanners and image analysis reaches the place of risk.',
  ),
];
