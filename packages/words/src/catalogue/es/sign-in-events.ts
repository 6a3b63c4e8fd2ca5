import type { signInEvents as english } from '../en/sign-in-events.ts';

export const signInEvents = {
  signIn: 'Ingresó',
  signInRefused: 'Ingreso rechazado',
  signOut: 'Salió',
  sessionEnded: 'Terminó una sesión',
  setUp: 'Dio de alta la instalación',
  resetAsked: 'Pidió una contraseña nueva',
  passwordSet: 'Eligió una contraseña con un enlace',
  passwordChanged: 'Cambió la contraseña',
  passwordRefused: 'Contraseña o código rechazado en su cuenta',
  codeRefused: 'Código del segundo paso rechazado',
  recoveryCodeUsed: 'Ingresó con un código de recuperación',
  recoveryCodesRenewed: 'Generó códigos de recuperación nuevos',
  secondFactorOn: 'Activó el segundo paso',
  secondFactorOff: 'Desactivó el segundo paso',
  identityLinked: 'Vinculó una cuenta externa',
  identityUnlinked: 'Desvinculó la cuenta externa',
  identityRefused: 'Cuenta externa rechazada',
} satisfies typeof english;
