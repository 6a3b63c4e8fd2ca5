import { both, type BothText } from './both.ts';

/** `ANA` is the administration; then the six customs offices, then the departments of the centre. */
export const UNIT_KEYS = [
  'ANA',
  'PP',
  'PN',
  'PS',
  'AE',
  'FN',
  'FS',
  'LAB',
  'TEC',
  'RIE',
  'FIS',
  'OPE',
  'PER',
  'FIN',
] as const;
export type UnitKey = (typeof UNIT_KEYS)[number];

export const PORTS = ['PP', 'PN', 'PS'] as const satisfies readonly UnitKey[];
export const OFFICES = ['PP', 'PN', 'PS', 'AE', 'FN', 'FS'] as const satisfies readonly UnitKey[];

export const unitNames: Readonly<Record<UnitKey, BothText>> = {
  ANA: both('Administración Nacional de Aduanas', 'National Customs Administration'),
  PP: both('Puerto principal', 'Main seaport'),
  PN: both('Puerto norte', 'North seaport'),
  PS: both('Puerto sur', 'South seaport'),
  AE: both('Aeropuerto internacional', 'International airport'),
  FN: both('Frontera norte', 'North land border'),
  FS: both('Frontera sur', 'South land border'),
  LAB: both('Laboratorio Central', 'Central Laboratory'),
  TEC: both('Tecnología', 'Technology'),
  RIE: both('Gestión de Riesgos', 'Risk Management'),
  FIS: both('Fiscalización Posterior', 'Post-clearance Audit'),
  OPE: both('Operadores y Facilitación', 'Trader Programmes'),
  PER: both('Personas y Aprendizaje', 'People and Learning'),
  FIN: both('Finanzas', 'Finance'),
};
