import type { mail as english } from '../en/mail.ts';

export const mail = {
  greeting: (name) => `Hola, ${name}:`,
  closing: 'Rumbo',
  invitation: {
    subject: (administration) => `Su cuenta en ${administration}`,
    body: (administration) =>
      `Usted tiene una cuenta en el plan estratégico de ${administration}. Elija una contraseña con el enlace de abajo. Sirve una sola vez, durante siete días.`,
    button: 'Elegir contraseña',
  },
  reset: {
    subject: 'Contraseña nueva para Rumbo',
    body: 'Alguien pidió una contraseña nueva para este correo. El enlace de abajo sirve una sola vez, durante una hora. Si no fue usted, no haga nada.',
    button: 'Elegir contraseña nueva',
  },
  secondFactorRemoved: {
    subject: 'Se quitó el segundo paso de su ingreso',
    body: 'Una persona administradora quitó el segundo paso de su ingreso. Hasta que lo active de nuevo, en la página de su cuenta, basta su contraseña. Si usted no lo pidió, avise a quien administra Rumbo.',
  },
  due: {
    subject: (period, unit) => `Datos de ${period}, ${unit}`,
    body: (count, day, relative) =>
      count === 1
        ? `Falta ingresar 1 valor; vence el ${day}, ${relative}.`
        : `Falta ingresar ${count} valores; vencen el ${day}, ${relative}.`,
    button: 'Ingresarlos',
  },
  submitted: {
    subject: (unit, period) => `${unit} envió ${period} a aprobación`,
    body: (count, name) => (count === 1 ? `${name} envió 1 valor.` : `${name} envió ${count} valores.`),
    button: 'Verlos',
  },
  returned: {
    subject: (period, unit) => `Devuelto: ${period}, ${unit}`,
    body: (count, name) => (count === 1 ? `${name} le devolvió 1 valor.` : `${name} le devolvió ${count} valores.`),
    reason: (code, reason) => `${code}: ${reason}`,
    button: 'Corregirlos',
  },
  approved: {
    subject: (period, unit) => `Aprobado: ${period}, ${unit}`,
    body: (count, name) => (count === 1 ? `${name} aprobó 1 valor.` : `${name} aprobó ${count} valores.`),
  },
  illustrative: 'Las cifras de este plan son ilustrativas.',
} satisfies typeof english;
