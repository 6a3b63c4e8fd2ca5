import type { KpiDefinition } from '@rumbo/domain';
import { both, same, type BothText } from './both.ts';
import type { PersonKey } from './people.ts';
import { OFFICES, PORTS, type UnitKey } from './units.ts';

type Defaulted =
  | 'factor'
  | 'formula'
  | 'window'
  | 'spread'
  | 'dueDays'
  | 'leading'
  | 'season'
  | 'trend'
  | 'plausible'
  | 'isMedian';
type Chosen = 'kind' | 'scale' | 'decimals' | 'direction' | 'frequency' | 'overTime' | 'overUnits';

/** Who reports a KPI: a unit, and by name where somebody of the centre does it for that unit. */
export interface Reporter {
  readonly unit: UnitKey;
  readonly person?: PersonKey;
}

/** A KPI as the plan defines it, without ids and dates. */
export interface KpiPlan extends Pick<KpiDefinition, Chosen>, Partial<Pick<KpiDefinition, Defaulted>> {
  readonly code: string;
  readonly name: BothText;
  readonly description: BothText;
  readonly source: BothText;
  readonly unitOfMeasure: BothText;
  readonly numeratorName?: BothText;
  readonly denominatorName?: BothText;
  readonly owner: PersonKey;
  readonly reporters: readonly Reporter[];
}

export const of = (...units: readonly UnitKey[]): readonly Reporter[] => units.map((unit) => ({ unit }));
export const byOffices = of(...OFFICES);
export const byPorts = of(...PORTS);
export const byPortsAndAirport = of(...PORTS, 'AE');
export const centrally = (person: PersonKey, ...units: readonly UnitKey[]): readonly Reporter[] =>
  units.map((unit) => ({ unit, person }));

export const percent = same('%');
export const hours = same('h');
export const days = both('días', 'days');
export const points = both('puntos', 'points');
export const millions = both('M USD', 'M USD');
export const thousands = both('miles de USD', 'USD thousand');

export const monthlyPercent = {
  kind: 'ratio',
  factor: 100,
  scale: 'percent',
  unitOfMeasure: percent,
  frequency: 'month',
  overTime: 'mean',
  overUnits: 'none',
  plausible: { low: 0, high: 100 },
} as const;

export const monthlyTotal = { kind: 'value', frequency: 'month', overTime: 'sum', overUnits: 'sum' } as const;

export const sources = {
  clearance: both('Sistema de despacho, automático', 'Clearance system, automatic'),
  risk: both('Motor de riesgos y actas de aforo', 'Risk engine and inspection records'),
  singleWindow: both('Ventanilla única', 'Single window'),
  laboratory: both('Sistema del laboratorio (LIMS)', 'Laboratory system (LIMS)'),
  operations: both('Monitoreo de servicios', 'Service monitoring'),
  finance: both('Sistema de administración financiera', 'Financial management system'),
  audit: both('Registro de fiscalización', 'Audit register'),
  people: both('Planilla y registro de certificaciones', 'Payroll and certification register'),
  joint: both('Actas de inspección conjunta', 'Joint inspection records'),
};
