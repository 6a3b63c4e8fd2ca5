import type { ReadingContent } from '@rumbo/domain';
import type { UnitKey } from '../plan/units.ts';

/** What happened to one row besides being reported, submitted and approved on time. `back` counts months before the newest. */
export interface Exception {
  readonly kpi: string;
  readonly unit: UnitKey;
  readonly back: number;
  readonly what: Happening;
}

type Happening =
  /** Never reported: a gap, or a part that a sum goes without. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'estimated'; readonly comment: string }
  | { readonly kind: 'commented'; readonly comment: string }
  /** First sent wrong, given back with a reason, then sent right. */
  | { readonly kind: 'returned'; readonly first: ReadingContent; readonly comment: string; readonly reason: string }
  /** Approved, published, and corrected later after reopening the month. */
  | { readonly kind: 'corrected'; readonly first: ReadingContent; readonly reason: string; readonly comment: string }
  /** Still to be entered, typed but not sent, sent but not approved. */
  | { readonly kind: 'outstanding' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'submitted' };

export type HappeningKind = Happening['kind'];

const value = (figure: number): ReadingContent => ({ kind: 'value', value: figure });

function on(kpi: string, unit: UnitKey, back: number, what: Happening): Exception {
  return { kpi, unit, back, what };
}

function commented(kpi: string, unit: UnitKey, back: number, comment: string): Exception {
  return on(kpi, unit, back, { kind: 'commented', comment });
}

export const exceptions: readonly Exception[] = [
  // The newest month, as people left it.
  on('K-05', 'FS', 0, { kind: 'outstanding' }),
  on('K-07', 'FS', 0, { kind: 'outstanding' }),
  on('K-12', 'FS', 0, { kind: 'outstanding' }),
  on('K-33', 'FS', 0, { kind: 'outstanding' }),
  on('K-20', 'PP', 0, { kind: 'draft' }),
  on('K-28', 'PP', 0, { kind: 'draft' }),
  on('K-12', 'PP', 0, { kind: 'outstanding' }),
  on('K-08', 'PN', 0, { kind: 'submitted' }),
  on('K-28', 'PN', 0, { kind: 'submitted' }),
  on('K-33', 'PN', 0, { kind: 'submitted' }),

  // What went otherwise before.
  on('K-10', 'TEC', 23, { kind: 'missing' }),
  on('K-04', 'FS', 14, { kind: 'missing' }),
  on('K-07', 'FS', 14, { kind: 'missing' }),
  on('K-33', 'FN', 20, { kind: 'missing' }),
  on('K-05', 'FN', 9, { kind: 'notApplicable', reason: 'Paso cerrado todo el mes por un deslizamiento' }),
  on('K-31', 'FN', 9, { kind: 'notApplicable', reason: 'Paso cerrado todo el mes por un deslizamiento' }),
  on('K-16', 'OPE', 2, {
    kind: 'estimated',
    comment: 'Estimado: falta el valor de dos operadores que renovaron su autorización',
  }),
  on('K-24', 'AE', 2, {
    kind: 'returned',
    first: value(48_210),
    comment: 'Incluye envíos de entrega rápida',
    reason: 'Es el doble del mes anterior: parece sumar también las declaraciones simplificadas',
  }),
  on('K-09', 'FIS', 5, {
    kind: 'corrected',
    first: value(2.4),
    reason: 'Un caso de fiscalización se contó dos veces',
    comment: 'Se retira el caso duplicado, 0.6 M USD',
  }),

  // What people wrote beside the values that stand out.
  commented('K-01', 'PP', 2, 'Empiezan a acumularse contenedores en espera de laboratorio'),
  commented('K-01', 'PP', 1, 'Los contenedores retenidos para análisis pasaron de 4 % a 8 % de las declaraciones'),
  commented('K-01', 'PP', 0, 'Más contenedores en espera de laboratorio'),
  commented('K-03', 'PP', 1, 'El patio de aforo trabaja lleno desde el día 10'),
  commented('K-03', 'PP', 0, 'La espera de resultados de laboratorio explica la mayor parte de la caída'),
  commented('K-14', 'LAB', 3, 'Dos de los cinco espectrómetros quedaron fuera de servicio'),
  commented('K-14', 'LAB', 1, 'Horas extra desde el mes pasado: 60 muestras más por semana'),
  commented('K-14', 'LAB', 0, 'La cola llegó a 1 140 muestras; la universidad analizó 90'),
  commented('K-11', 'LAB', 4, 'Dos espectrómetros parados; los repuestos necesitan una nueva licitación'),
  commented('K-11', 'LAB', 0, 'Dos espectrómetros parados, repuestos en licitación'),
  commented('K-30', 'AE', 8, 'El aeropuerto entró a la ventanilla única este mes'),
  commented('K-13', 'ANA', 0, 'La licitación de equipos de laboratorio se atrasa y con ella su gasto'),
];

const byRow = new Map(exceptions.map((one) => [`${one.kpi} ${one.unit} ${one.back}`, one.what]));

export function happeningOf(kpi: string, unit: UnitKey, back: number): Happening | null {
  return byRow.get(`${kpi} ${unit} ${back}`) ?? null;
}

const WITHOUT_VALUE: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'missing',
  'notApplicable',
  'outstanding',
  'draft',
  'submitted',
]);

/** Whether the row's value is among those that count. */
export function counts(what: Happening | null): boolean {
  return what === null || !WITHOUT_VALUE.has(what.kind);
}
