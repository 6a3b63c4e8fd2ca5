import { describe, expect, it } from 'vitest';
import type { Language } from '../text.ts';
import { verbsOf } from './verbs.ts';

/** "verb", "verb (and verb)" or "none". */
function reading(sentence: string, language: Language): string {
  const { verb, joined } = verbsOf(sentence, language);
  return `${verb ?? 'none'}${joined === null ? '' : ` (${joined.by} ${joined.verb})`}`;
}

describe('an objective in Spanish', () => {
  it.each([
    ['Reducir el tiempo medio de despacho marítimo por debajo de la meta de cada año.', 'reducir'],
    ['Elevar la parte de los aforos físicos que encuentra una irregularidad, sin inspeccionar más.', 'elevar'],
    ['Sostener la disponibilidad de los sistemas críticos sobre la meta.', 'sostener'],
    ['Hacer conjuntas las inspecciones en que intervienen varias entidades.', 'hacer'],
    ['Mantener operativos los equipos de inspección y de laboratorio.', 'mantener'],
    ['Recuperar tributos omitidos con auditorías posteriores al despacho.', 'recuperar'],
    ['Ser referente regional en facilitación', 'ser'],
    ['Ir hacia la aduana sin papel', 'ir'],
    ['Oír a los operadores', 'oír'],
    ['Asegurarse de que cada envío tenga un perfil de riesgo', 'asegurarse'],
    ['Para 2026, reducir a 36 horas el despacho', 'reducir'],
    ['A partir de 2026, cobrar en línea todos los tributos', 'cobrar'],
    ['Gradualmente sustituir el aforo por el escáner', 'sustituir'],
    ['No aumentar los aforos', 'aumentar'],
    ['Regular el tránsito aduanero', 'regular'],
    ['Pesar los contenedores a la entrada', 'pesar'],
    ['IMPLANTAR LA VENTANILLA ÚNICA', 'implantar'],
  ])('%s', (sentence, verb) => {
    expect(reading(sentence, 'es')).toBe(verb);
  });

  it.each([
    'Bienestar del personal aduanero',
    'Lugar de trabajo seguro para atender al público',
    'Taller de valoración',
    'Mujeres en la aduana',
    'Mujer y frontera',
    'Radar costero',
    'Courier y envíos postales',
    'Líder regional en facilitación',
    'Carácter técnico de la institución',
    'Porvenir del comercio',
    'Alquiler de escáneres',
    'Regular y constante',
    'El poder de decidir',
    'Despacho en 48 horas',
    'Reducción del tiempo de despacho',
    'La frontera actúa como una sola',
    'Charla mensual con agentes de aduana',
    'Gobiernos conectados',
    'Perla del Pacífico',
    '',
    '2026',
  ])('%s has no verb to begin with', (sentence) => {
    expect(reading(sentence, 'es')).toBe('none');
  });

  it.each([
    ['Facilitar el comercio y controlar el contrabando', 'facilitar (y controlar)'],
    ['Facilitar y asegurar el comercio', 'facilitar (y asegurar)'],
    ['Aumentar la recaudación e incrementar la base', 'aumentar (e incrementar)'],
    ['Reducir el despacho y, además, mejorar la atención', 'reducir (y mejorar)'],
    ['Reducir esperas y así facilitar el comercio', 'reducir (y facilitar)'],
    ['Reducir esperas & elevar hallazgos', 'reducir (& elevar)'],
    ['Proteger a la sociedad y al mismo tiempo regular el tránsito', 'proteger'],
    ['Ordenar el tránsito y regular los precintos', 'ordenar (y regular)'],
    ['Reducir las esperas. Elevar la recaudación.', 'reducir (. elevar)'],
    ['Reducir las esperas; elevar la recaudación', 'reducir (. elevar)'],
    ['Capacitar al personal para detectar y reportar fraudes', 'capacitar (y reportar)'],
  ])('%s joins two', (sentence, expected) => {
    expect(reading(sentence, 'es')).toBe(expected);
  });

  it.each([
    'Proteger a la sociedad y al comercio',
    'Mejorar la eficacia e integridad del control',
    'Elevar el bienestar y lugar de trabajo del personal',
    'Cuidar el hogar y taller del funcionario',
    'Reforzar el control aéreo y radar',
    'Instalar escáneres y hangar',
    'Mantener un control firme y regular',
    'Atender a operadores y couriers con un trato claro y familiar',
    'Respetar el saber y el poder de cada oficina',
    'Reforzar la lucha contra el contrabando y la defraudación al ingresar y al salir',
    'Vender por e-commerce',
    'Coordinar con gobiernos y organismos internos y externos',
    'Medir tiempos y alquiler',
  ])('%s joins nouns', (sentence) => {
    expect(verbsOf(sentence, 'es').joined).toBeNull();
  });
});

describe('an objective in English', () => {
  it.each([
    ['Bring the mean time to release sea imports below each year’s target.', 'bring'],
    ['Collect each month at least what the fiscal framework forecasts.', 'collect'],
    ['Control high-risk consignments before they are released.', 'control'],
    ['Release four in five declarations within 48 hours of arrival.', 'release'],
    ['Raise the share of trade that authorized economic operators move.', 'raise'],
    ['Increase the declarations that need no amendment.', 'increase'],
    ['Make joint the inspections that several agencies take part in.', 'make'],
    ['Move most declarations to pre-arrival clearance.', 'move'],
    ['Keep inspection and laboratory equipment in service.', 'keep'],
    ['Hold the availability of critical systems above target.', 'hold'],
    ['Raise the result of the yearly integrity survey.', 'raise'],
    ['Certify the staff who work in risk functions.', 'certify'],
    ['By 2026, cut the time to release to 36 hours', 'cut'],
    ['To strengthen post-clearance audit', 'strengthen'],
    ['Gradually replace inspections by scanning', 'replace'],
    ['Work with traders on pre-arrival data', 'work'],
    ['Supply scanners to every post', 'supply'],
    ['Apply one tariff', 'apply'],
  ])('%s', (sentence, verb) => {
    expect(reading(sentence, 'en')).toBe(verb);
  });

  it.each([
    'Release within 48 hours',
    'Trade moves fast and predictably',
    'Audit after clearance',
    'Integrity and trust',
    'Budget follows strategy',
    'Control of transit',
    'Increase in revenue',
    'Border agencies act as one',
    'Skills where the risk is',
    'Research and audit',
    'Family and workplace',
    'Sustainable Domestic and International Trade Revenue Collection Enhanced',
    '',
  ])('%s has no verb to begin with', (sentence) => {
    expect(reading(sentence, 'en')).toBe('none');
  });

  it.each([
    ['Facilitate trade and stop smuggling', 'facilitate (and stop)'],
    ['Inspect and release cargo', 'inspect (and release)'],
    ['Raise revenue and reduce fraud', 'raise (and reduce)'],
    ['Raise revenue and increase trust', 'raise (and increase)'],
    ['Shorten queues and control every truck', 'shorten (and control)'],
    ['Audit and control the accounts', 'audit (and control)'],
    ['Shorten queues and also to raise revenue', 'shorten (and raise)'],
    ['Shorten queues. Raise revenue.', 'shorten (. raise)'],
  ])('%s joins two', (sentence, expected) => {
    expect(reading(sentence, 'en')).toBe(expected);
  });

  it.each([
    'Protect society and trade',
    'Strengthen risk and control functions',
    'Raise the quality of search and release',
    'Keep inspection and laboratory equipment in service.',
    'Keep rules fair and open data current',
    'Cut the cost of import and export',
    'Publish an increase and decrease of each duty',
    'Release goods fast and predictably',
    'Reduce time by inspecting less and auditing more',
    'Grow skills and experience',
    'Improve people and process',
  ])('%s joins nouns', (sentence) => {
    expect(verbsOf(sentence, 'en').joined).toBeNull();
  });
});

it('tells a verb alone from a verb and its result', () => {
  expect(verbsOf('Mejorar', 'es').hasResult).toBe(false);
  expect(verbsOf('Mejorar.', 'es').hasResult).toBe(false);
  expect(verbsOf('Mejorar la atención', 'es').hasResult).toBe(true);
  expect(verbsOf('Improve', 'en').hasResult).toBe(false);
});

it('reads ten thousand characters in an instant', () => {
  const started = performance.now();
  for (const language of ['es', 'en'] as const) verbsOf('y reducir and release, '.repeat(450), language);
  expect(performance.now() - started).toBeLessThan(500);
});
