import { both, type BothText } from './both.ts';
import type { PersonKey } from './people.ts';
import type { PerspectiveKey } from './perspectives.ts';

export interface ObjectivePlan {
  readonly code: string;
  readonly title: BothText;
  /** The objective in one sentence that can be measured. */
  readonly statement: BothText;
  readonly owner: PersonKey;
  readonly lane: PerspectiveKey;
  readonly column: number;
  readonly span: number;
}

function objective(
  code: string,
  owner: PersonKey,
  lane: PerspectiveKey,
  [column, span]: readonly [number, number],
  title: BothText,
  statement: BothText,
): ObjectivePlan {
  return { code, title, statement, owner, lane, column, span };
}

/** The seventeen objectives as version 1 of the map had them. */
export const objectives: readonly ObjectivePlan[] = [
  objective(
    'V1',
    'paredes',
    'V',
    [0, 2],
    both('El comercio fluye rápido y sin sorpresas', 'Trade moves fast and predictably'),
    both(
      'Reducir el tiempo medio de despacho marítimo por debajo de la meta de cada año.',
      'Bring the mean time to release sea imports below each year’s target.',
    ),
  ),
  objective(
    'V2',
    'lema',
    'V',
    [2, 2],
    both('Se recauda lo que corresponde', 'The revenue that is due is collected'),
    both(
      'Recaudar cada mes al menos lo previsto en el marco fiscal.',
      'Collect each month at least what the fiscal framework forecasts.',
    ),
  ),
  objective(
    'V3',
    'torres',
    'V',
    [4, 1],
    both('Una frontera que protege a la sociedad', 'A border that protects society'),
    both(
      'Controlar antes del levante los envíos de alto riesgo.',
      'Control high-risk consignments before they are released.',
    ),
  ),
  objective(
    'T1',
    'aguirre',
    'T',
    [0, 1],
    both('Despacho en 48 horas', 'Release within 48 hours'),
    both(
      'Despachar dentro de las 48 horas de la llegada cuatro de cada cinco declaraciones.',
      'Release four in five declarations within 48 hours of arrival.',
    ),
  ),
  objective(
    'T2',
    'ibarra',
    'T',
    [1, 1],
    both('Más operadores confiables (OEA)', 'More trusted traders (AEO)'),
    both(
      'Elevar la parte del comercio que mueven los operadores económicos autorizados.',
      'Raise the share of trade that authorized economic operators move.',
    ),
  ),
  objective(
    'T3',
    'ibarra',
    'T',
    [2, 2],
    both('Declaraciones correctas a la primera', 'Declarations right first time'),
    both(
      'Aumentar las declaraciones que no necesitan rectificación.',
      'Increase the declarations that need no amendment.',
    ),
  ),
  objective(
    'T4',
    'solis',
    'T',
    [4, 1],
    both('La frontera actúa como una sola', 'Border agencies act as one'),
    both(
      'Hacer conjuntas las inspecciones en que intervienen varias entidades.',
      'Make joint the inspections that several agencies take part in.',
    ),
  ),
  objective(
    'P3',
    'salas',
    'P',
    [0, 1],
    both('Resultados de laboratorio a tiempo', 'Laboratory results on time'),
    both(
      'Entregar el resultado de laboratorio en cuatro días o menos.',
      'Deliver the laboratory result in four days or less.',
    ),
  ),
  objective(
    'P1',
    'quispe',
    'P',
    [1, 1],
    both('Despachar antes de la llegada', 'Clear before arrival'),
    both(
      'Llevar a la modalidad anticipada la mayoría de las declaraciones.',
      'Move most declarations to pre-arrival clearance.',
    ),
  ),
  objective(
    'P4',
    'bravo',
    'P',
    [2, 1],
    both('Valorar a tiempo', 'Check value early'),
    both('Resolver en 30 días las consultas de valor.', 'Resolve valuation queries within 30 days.'),
  ),
  objective(
    'P5',
    'bravo',
    'P',
    [3, 1],
    both('Fiscalizar después del despacho', 'Audit after clearance'),
    both(
      'Recuperar tributos omitidos con auditorías posteriores al despacho.',
      'Recover unpaid duties with audits after clearance.',
    ),
  ),
  objective(
    'P2',
    'torres',
    'P',
    [4, 1],
    both('Inspeccionar lo que importa', 'Inspect what matters'),
    both(
      'Elevar la parte de los aforos físicos que encuentra una irregularidad, sin inspeccionar más.',
      'Raise the share of physical inspections that find an irregularity, without inspecting more.',
    ),
  ),
  objective(
    'L3',
    'quispe',
    'L',
    [0, 1],
    both('Equipos que funcionan', 'Equipment that works'),
    both(
      'Mantener operativos los equipos de inspección y de laboratorio.',
      'Keep inspection and laboratory equipment in service.',
    ),
  ),
  objective(
    'L2',
    'quispe',
    'L',
    [1, 1],
    both('Sistemas siempre disponibles', 'Systems always available'),
    both(
      'Sostener la disponibilidad de los sistemas críticos sobre la meta.',
      'Hold the availability of critical systems above target.',
    ),
  ),
  objective(
    'L1',
    'rojas',
    'L',
    [2, 1],
    both('Capacidades donde está el riesgo', 'Skills where the risk is'),
    both('Certificar al personal que trabaja en funciones de riesgo.', 'Certify the staff who work in risk functions.'),
  ),
  objective(
    'L4',
    'rojas',
    'L',
    [3, 1],
    both('Integridad y confianza', 'Integrity and trust'),
    both('Elevar el resultado de la encuesta anual de integridad.', 'Raise the result of the yearly integrity survey.'),
  ),
  objective(
    'L5',
    'lema',
    'L',
    [4, 1],
    both('El presupuesto sigue a la estrategia', 'Budget follows strategy'),
    both(
      'Ejecutar el presupuesto según lo programado para cada mes.',
      'Execute the budget as scheduled for each month.',
    ),
  ),
];

/** What version 2 of the map says instead. */
export const rewordedTitles: Readonly<Record<string, BothText>> = {
  P1: both('Despacho anticipado, ventanilla única', 'Clear before arrival, one window'),
};
