import { both, type BothText } from './both.ts';
import type { PersonKey } from './people.ts';

/** Days are counted from the plan's today: negative lies behind. */
export interface MilestonePlan {
  readonly name: BothText;
  readonly due: number;
  readonly reached: number | null;
  readonly weight: number;
  /** The day on which it was added to the initiative; null: with the plan. */
  readonly added: number | null;
}

export interface InitiativePlan {
  readonly code: string;
  readonly name: BothText;
  readonly owner: PersonKey;
  readonly serves: readonly string[];
  readonly from: number;
  readonly agreedEnd: number;
  /** By how many days the end slipped, and on which day that was said. */
  readonly slip: { readonly days: number; readonly said: number } | null;
  readonly milestones: readonly MilestonePlan[];
}

interface When {
  readonly due: number;
  readonly reached?: number;
  readonly weight?: number;
  readonly added?: number;
}

function milestone(es: string, en: string, { due, reached, weight, added }: When): MilestonePlan {
  return { name: both(es, en), due, reached: reached ?? null, weight: weight ?? 1, added: added ?? null };
}

/** The plan's portfolio: work that should move objectives. */
export const initiatives: readonly InitiativePlan[] = [
  {
    code: 'I-01',
    name: both('Ventanilla única, fase 3', 'Single window, phase 3'),
    owner: 'quispe',
    serves: ['P1'],
    from: -420,
    agreedEnd: 190,
    slip: null,
    milestones: [
      milestone('Mensajería con tres entidades', 'Messaging with three agencies', {
        due: -205,
        reached: -210,
        weight: 2,
      }),
      milestone('Permisos sanitarios en línea', 'Health permits online', { due: -60, reached: -58 }),
      milestone('Todas las entidades conectadas', 'All agencies connected', { due: 150, weight: 3 }),
    ],
  },
  {
    code: 'I-04',
    name: both('Nuevos perfiles de riesgo', 'New risk profiles'),
    owner: 'torres',
    serves: ['P2'],
    from: -240,
    agreedEnd: 60,
    slip: null,
    milestones: [
      milestone('Modelo validado con dos años de aforos', 'Model validated on two years of inspections', {
        due: -45,
        reached: -47,
        weight: 2,
      }),
      milestone('Nuevos perfiles en producción', 'New profiles go live', { due: 21, weight: 2 }),
    ],
  },
  {
    code: 'I-05',
    name: both('Análisis de imágenes de escáner', 'Image analysis for scanners'),
    owner: 'torres',
    serves: ['P2', 'V3'],
    from: -180,
    agreedEnd: 240,
    slip: { days: 24, said: -35 },
    milestones: [
      milestone('Imágenes de prueba etiquetadas', 'Test images labelled', { due: -90, reached: -70 }),
      milestone('Contrato del repositorio de imágenes', 'Image store contract', { due: 35, weight: 2 }),
      milestone('Piloto en el puerto principal', 'Pilot at the main seaport', { due: 160, weight: 2 }),
    ],
  },
  {
    code: 'I-06',
    name: both('Presupuesto por resultados', 'Results-based budget'),
    owner: 'lema',
    serves: ['L5'],
    from: -500,
    agreedEnd: 130,
    slip: null,
    milestones: [
      milestone('Programas ligados a objetivos', 'Programmes tied to objectives', { due: -300, reached: -296 }),
      milestone('Propuesta de reasignación', 'Reallocation proposal', { due: 5, added: -40 }),
      milestone('Proyecto de presupuesto del año siguiente', 'Draft budget of the next year', { due: 110, weight: 2 }),
    ],
  },
  {
    code: 'I-07',
    name: both('Renovación de equipos de laboratorio', 'Laboratory equipment renewal'),
    owner: 'salas',
    serves: ['P3', 'L3'],
    from: -230,
    agreedEnd: 60,
    slip: { days: 77, said: -40 },
    milestones: [
      milestone('Especificación técnica', 'Technical specification', { due: -196, reached: -192 }),
      milestone('Adjudicación de la licitación', 'Tender decision', { due: 12, weight: 2 }),
      milestone('Instalación y calibración', 'Installation and calibration', { due: 130, weight: 3 }),
    ],
  },
  {
    code: 'I-08',
    name: both('Mantenimiento de equipos de inspección', 'Maintenance of inspection equipment'),
    owner: 'quispe',
    serves: ['L3'],
    from: -600,
    agreedEnd: 150,
    slip: { days: 28, said: -30 },
    milestones: [
      milestone('Contrato marco firmado', 'Framework contract signed', { due: -480, reached: -471, weight: 2 }),
      milestone('Plan de recuperación', 'Recovery plan', { due: -6, added: -75 }),
      milestone('Repuestos críticos en almacén', 'Critical spare parts in stock', { due: 70, weight: 2 }),
    ],
  },
  {
    code: 'I-09',
    name: both('Segundo turno en el puerto principal', 'Second shift, main seaport'),
    owner: 'aguirre',
    serves: ['T1', 'V1'],
    from: -120,
    agreedEnd: 100,
    slip: null,
    milestones: [
      milestone('Acuerdo con el operador portuario', 'Agreement with the port operator', { due: -50, reached: -52 }),
      milestone('Turno completo', 'Full shift', { due: 45, weight: 2 }),
    ],
  },
  {
    code: 'I-10',
    name: both('OEA para pequeños exportadores', 'AEO for small exporters'),
    owner: 'ibarra',
    serves: ['T2'],
    from: -540,
    agreedEnd: 120,
    slip: null,
    milestones: [
      milestone('Requisitos simplificados', 'Simplified requirements', { due: -400, reached: -405, weight: 2 }),
      milestone('Cien empresas certificadas', 'One hundred firms certified', { due: -30, reached: -41, weight: 2 }),
      milestone('Portal OEA', 'AEO portal', { due: 90 }),
    ],
  },
  {
    code: 'I-12',
    name: both('Base de datos de valor', 'Valuation database'),
    owner: 'bravo',
    serves: ['P4'],
    from: -660,
    agreedEnd: 30,
    slip: null,
    milestones: [
      milestone('Precios de cincuenta partidas', 'Prices of fifty headings', { due: -430, reached: -428 }),
      milestone('Alertas al numerar', 'Alerts on lodging', { due: -110, reached: -104, weight: 2 }),
      milestone('Cobertura de cien partidas', 'Coverage of one hundred headings', { due: 25 }),
    ],
  },
  {
    code: 'I-13',
    name: both('Academia de riesgo y valor', 'Risk and valuation academy'),
    owner: 'rojas',
    serves: ['L1', 'P4'],
    from: -690,
    agreedEnd: 210,
    slip: null,
    milestones: [
      milestone('Primera promoción', 'First class', { due: -390, reached: -388, weight: 2 }),
      milestone('Segunda promoción', 'Second class', { due: -25, reached: -26, weight: 2 }),
      milestone('Tercera promoción', 'Third class', { due: 180, weight: 2 }),
    ],
  },
  {
    code: 'I-14',
    name: both('Una sola inspección para todas las entidades', 'One inspection for all agencies'),
    owner: 'solis',
    serves: ['T4'],
    from: -450,
    agreedEnd: 95,
    slip: null,
    milestones: [
      milestone('Acta única firmada por seis entidades', 'Single record signed by six agencies', {
        due: -280,
        reached: -272,
        weight: 2,
      }),
      milestone('Registro compartido en la frontera sur', 'Shared log at the south border', { due: 50 }),
    ],
  },
];
