/** One person a role, and the others that a flow needs. All invented, with one password on a machine of one's own. */
export const PASSWORD = 'rumbo-demostracion';

export const people = {
  leader: { name: 'R. Ponce', email: 'r.ponce@aduanas.example', role: 'Dirección' },
  planner: { name: 'A. Paredes', email: 'a.paredes@aduanas.example', role: 'Planificación' },
  contributor: { name: 'L. Vargas', email: 'l.vargas@aduanas.example', role: 'Reporte de datos' },
  approver: { name: 'T. Aguirre', email: 't.aguirre@aduanas.example', role: 'Aprobación' },
  auditor: { name: 'O. Delgado', email: 'o.delgado@aduanas.example', role: 'Auditoría' },
  admin: { name: 'F. Mendoza', email: 'f.mendoza@aduanas.example', role: 'Administración' },
} as const;

export type Who = keyof typeof people;
// The keys of an object written above.
export const everybody = Object.keys(people) as readonly Who[];
