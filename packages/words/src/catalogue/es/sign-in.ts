import type { signIn as english } from '../en/sign-in.ts';

export const signIn = {
  title: 'Iniciar sesión',
  email: 'Correo electrónico',
  password: 'Contraseña',
  submit: 'Ingresar',
  submitting: 'Ingresando',
  code: 'Código de su autenticador',
  emailMissing: 'Escriba su correo electrónico.',
  passwordMissing: 'Escriba su contraseña.',
  wrong: 'El correo y la contraseña no coinciden. Revíselos e intente de nuevo.',
  tooMany: (seconds) =>
    seconds === 1 ? 'Demasiados intentos. Espere 1 segundo.' : `Demasiados intentos. Espere ${seconds} segundos.`,
  unreachable: 'El servidor no respondió. Revise su conexión e intente de nuevo.',
  expired: {
    title: 'Su sesión terminó',
    body: 'Ingrese de nuevo; lo que escribió sigue aquí.',
    submit: 'Ingresar y continuar',
    otherPerson: (name) =>
      `Esta página es de ${name}. Ingrese con esa cuenta para continuar, o empiece de nuevo con la suya.`,
  },
  signedOut: 'Cerró la sesión.',
  firstAdministrator: {
    title: 'Poner en marcha Rumbo',
    intro: 'Aquí todavía nadie tiene cuenta. La primera administra personas, unidades y ajustes.',
    token: 'Código de instalación',
    tokenHelp: 'Se mostró al arrancar el servidor.',
    administration: 'Nombre de la administración',
    name: 'Su nombre',
    submit: 'Crear la primera cuenta',
  },
  reset: {
    title: 'Elija una contraseña nueva',
    request: 'Enviar un enlace',
    sent: 'Si ese correo tiene cuenta, ya va en camino un enlace. Sirve una sola vez, durante una hora.',
    newPassword: 'Contraseña nueva',
    submit: 'Guardar la contraseña',
    done: 'Su contraseña cambió y todas sus sesiones terminaron. Ingrese con la nueva.',
  },
  passwordRule: 'Al menos 12 caracteres. Una frase se recuerda mejor que signos y números.',
  demonstration: {
    title: 'Recorrer como',
    help: 'Una demostración con cifras inventadas. Cada persona ve lo que su rol permite.',
    others: (count) => (count === 1 ? 'Otra persona, en otra unidad' : `Otras ${count} personas, en otras unidades`),
  },
} satisfies typeof english;
