import type { commandLine as english } from '../en/command-line.ts';

export const commandLine = {
  listening: (address) => `Rumbo está listo en ${address}`,
  stopping: 'Deteniendo.',
  migrated: (count) => (count === 1 ? 'Se aplicó 1 migración.' : `Se aplicaron ${count} migraciones.`),
  seeded: (plan) => `La base de datos estaba vacía y ahora contiene el plan ${plan}, con cifras ilustrativas.`,
  demonstrationPeople: 'Personas con las que se puede ingresar:',
  demonstrationPassword: (password) => `Contraseña de todas: ${password}`,
  setUpCode: (code) => `Todavía nadie tiene cuenta. Cree la primera con el código ${code}`,
  nodeTooOld: (found, needed) => `Este es Node ${found}; Rumbo necesita ${needed}.`,
  newerDatabase: 'La base de datos fue escrita por una versión más nueva de Rumbo. Arranque esa versión o restaure una copia.',
  databaseInUse: 'Un servidor está usando esta base de datos. Deténgalo primero.',
  wrongSetting: (name, problem) => `El ajuste ${name} no se puede usar: ${problem}`,
  adminCreated: (email) => `${email} administra ahora esta instalación.`,
  backedUp: (path) => `Copia escrita en ${path}`,
  restored: (path) => `Restaurado desde ${path}`,
  checkPassed: (count) => (count === 1 ? 'Se revisó 1 fila; coincide con los datos.' : `Se revisaron ${count} filas; todas coinciden con los datos.`),
  checkFailed: (count) => (count === 1 ? '1 fila no coincide con los datos.' : `${count} filas no coinciden con los datos.`),
  rebuilt: (count) => (count === 1 ? 'Se recalculó 1 fila.' : `Se recalcularon ${count} filas.`),
  unknownCommand: (name) => `No existe la orden ${name}. Estas existen:`,
  usage: 'Uso',
  done: 'Listo.',
} satisfies typeof english;
