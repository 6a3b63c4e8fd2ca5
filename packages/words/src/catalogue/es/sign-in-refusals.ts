import type { signInRefusals as english } from '../en/sign-in-refusals.ts';

export const signInRefusals = {
  // Enlaces
  linkUnknown: () =>
    'Se envió otro enlace después, o se perdió una parte de este. Use el correo más reciente o pida otro enlace.',
  linkUsed: () => 'Este enlace ya se usó. Ingrese con la contraseña que se eligió o pida otro enlace.',
  invitationExpired: () => 'Esta invitación tiene más de siete días. Pida otra a quien administra Rumbo.',
  resetExpired: () => 'Este enlace tiene más de una hora. Pida otro.',
  personInactive: () => 'La cuenta de esta persona está desactivada y no se le envía nada. Actívela primero.',
  personWithoutEmail: () => 'Esta persona no tiene correo. Agréguelo primero.',
  // Segundo paso y contraseña
  passwordWrong: () => 'Esta no es su contraseña actual.',
  codeWrong: () => 'El código no corresponde. Tome el más reciente; cada uno sirve una sola vez.',
  signInLate: () => 'Pasó demasiado tiempo. Escriba de nuevo su correo y su contraseña.',
  secondFactorOff: () => 'El segundo paso está desactivado.',
  secondFactorOn: () => 'El segundo paso ya está activo. Quítelo primero.',
  // Otro proveedor
  providerAway: ({ name }) => `${name ?? 'El proveedor'} no responde ahora. Intente en un momento o use su contraseña.`,
  providerRefused: ({ name }) => `El ingreso con ${name ?? 'el proveedor'} no se completó. Empiece de nuevo.`,
  providerNoAccount: ({ name }) =>
    `Esta cuenta de ${name ?? 'el proveedor'} no está vinculada con nadie aquí. Ingrese con su contraseña y vincúlela en su cuenta, o pida una invitación a quien administra Rumbo.`,
  providerEmailUnverified: ({ name }) =>
    `${name ?? 'El proveedor'} no ha confirmado su correo. Confírmelo allí e ingrese de nuevo.`,
  providerTaken: ({ name }) => `Esta cuenta de ${name ?? 'el proveedor'} ya está vinculada con otra persona.`,
  providerOnly: () => 'Elija primero una contraseña: sin ella no tendría cómo ingresar.',
} satisfies typeof english;
