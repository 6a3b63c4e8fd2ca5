import type { Role } from '@rumbo/domain';
import type { UnitKey } from './units.ts';

export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly language: 'es' | 'en';
  /** What they may do, and within which unit. */
  readonly grants: readonly { readonly role: Role; readonly unit: UnitKey }[];
}

function person(name: string, address: string, role: Role, ...units: readonly UnitKey[]): DemonstrationPerson {
  return { name, email: `${address}@aduanas.example`, language: 'es', grants: units.map((unit) => ({ role, unit })) };
}

/** Everybody who takes part: at least one person a role, one contributor an office and a department. */
export const people = {
  ponce: person('R. Ponce', 'r.ponce', 'leadership', 'ANA'),
  paredes: person('A. Paredes', 'a.paredes', 'planner', 'ANA'),
  vargas: person('L. Vargas', 'l.vargas', 'contributor', 'PP'),
  flores: person('D. Flores', 'd.flores', 'contributor', 'PN'),
  medina: person('C. Medina', 'c.medina', 'contributor', 'PS'),
  rios: person('G. Ríos', 'g.rios', 'contributor', 'AE'),
  cardenas: person('H. Cárdenas', 'h.cardenas', 'contributor', 'FN'),
  huaman: person('N. Huamán', 'n.huaman', 'contributor', 'FS'),
  salas: person('R. Salas', 'r.salas', 'contributor', 'LAB'),
  quispe: person('M. Quispe', 'm.quispe', 'contributor', 'TEC'),
  torres: person('A. Torres', 'a.torres', 'contributor', 'RIE'),
  bravo: person('S. Bravo', 's.bravo', 'contributor', 'FIS'),
  ibarra: person('C. Ibarra', 'c.ibarra', 'contributor', 'OPE'),
  rojas: person('P. Rojas', 'p.rojas', 'contributor', 'PER'),
  lema: person('J. Lema', 'j.lema', 'contributor', 'FIN'),
  navarro: person('E. Navarro', 'e.navarro', 'approver', 'ANA'),
  aguirre: person('T. Aguirre', 't.aguirre', 'approver', 'PP', 'PN', 'PS'),
  solis: person('V. Solís', 'v.solis', 'approver', 'AE', 'FN', 'FS'),
  delgado: { ...person('O. Delgado', 'o.delgado', 'auditor', 'ANA'), language: 'en' },
  mendoza: person('F. Mendoza', 'f.mendoza', 'admin', 'ANA'),
} as const satisfies Readonly<Record<string, DemonstrationPerson>>;

export type PersonKey = keyof typeof people;

/** Who fills in the sheet of each unit. The administration's own rows name their person in the assignment. */
export const contributors: Readonly<Record<Exclude<UnitKey, 'ANA'>, PersonKey>> = {
  PP: 'vargas',
  PN: 'flores',
  PS: 'medina',
  AE: 'rios',
  FN: 'cardenas',
  FS: 'huaman',
  LAB: 'salas',
  TEC: 'quispe',
  RIE: 'torres',
  FIS: 'bravo',
  OPE: 'ibarra',
  PER: 'rojas',
  FIN: 'lema',
};

const SEA: ReadonlySet<UnitKey> = new Set<UnitKey>(['PP', 'PN', 'PS']);
const LAND_AND_AIR: ReadonlySet<UnitKey> = new Set<UnitKey>(['AE', 'FN', 'FS']);

/** Who approves what a unit reports: one person for the seaports, one for airport and borders, one for the centre. */
export function approverOf(unit: UnitKey): PersonKey {
  if (SEA.has(unit)) return 'aguirre';
  return LAND_AND_AIR.has(unit) ? 'solis' : 'navarro';
}
