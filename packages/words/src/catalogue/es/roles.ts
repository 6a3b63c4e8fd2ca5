import type { roles as english } from '../en/roles.ts';

export const roles = {
  name: {
    leadership: 'Alta dirección',
    planner: 'Planificación',
    contributor: 'Captura de datos',
    approver: 'Aprobación',
    auditor: 'Auditoría',
    admin: 'Administración del sistema',
  },
  inText: {
    leadership: 'alta dirección',
    planner: 'planificación',
    contributor: 'captura de datos',
    approver: 'aprobación',
    auditor: 'auditoría',
    admin: 'administración del sistema',
  },
  does: {
    leadership: 'Lee, comenta y decide',
    planner: 'Dibuja el mapa y define indicadores y metas',
    contributor: 'Ingresa los datos de su unidad',
    approver: 'Aprueba y devuelve los datos de sus unidades',
    auditor: 'Ve todo y no cambia nada',
    admin: 'Administra personas, unidades y ajustes',
  },
  actor: { person: 'una persona', key: 'un sistema', token: 'un enlace', system: 'Rumbo' },
} satisfies typeof english;
