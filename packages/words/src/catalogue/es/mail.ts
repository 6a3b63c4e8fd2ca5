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
  illustrative: 'Las cifras de este plan son ilustrativas.',
} satisfies typeof english;
