/**
 * Passwords of 12 characters or more that everybody tries first, and the pieces that they are made of. A password is
 * common when nothing is left of it after its pieces, digits and signs are taken away.
 */
const PIECES = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'contraseña',
  'contrasena',
  'clave',
  'secreto',
  'secret',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'asdfghjkl',
  'asdf',
  'zxcvbnm',
  'zxcv',
  '1q2w3e4r5t6y',
  '1q2w3e4r',
  '1qaz2wsx3edc',
  'qazwsxedc',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefgh',
  'abcdef',
  'abcd',
  'abc',
  'letmein',
  'welcome',
  'bienvenido',
  'bienvenida',
  'iloveyou',
  'teamo',
  'administrador',
  'administrator',
  'admin',
  'usuario',
  'user',
  'root',
  'login',
  'changeme',
  'cambiame',
  'default',
  'temporal',
  'prueba',
  'test',
  'demo',
  'invitado',
  'guest',
  'monkey',
  'dragon',
  'football',
  'futbol',
  'princess',
  'princesa',
  'sunshine',
  'superman',
  'master',
  'hello',
  'hola',
  'rumbo',
  'aduanas',
  'aduana',
  'customs',
];

/** Whether a password would be among the first guesses. `password` is already normalised. */
export function isCommonPassword(password: string): boolean {
  const small = password.toLowerCase();
  if (new Set(small).size < 4) return true;
  let rest = small;
  for (const piece of PIECES) rest = rest.replaceAll(piece, '');
  return rest.replace(/[\d\p{P}\p{S}\s]/gu, '') === '' && rest !== small ? true : isSequence(small);
}

/** 123456789012, abcdefghijkl, aaaabbbbcccc: each character next to, or the same as, the one before. */
function isSequence(text: string): boolean {
  let steps = 0;
  for (let at = 1; at < text.length; at += 1) {
    const step = Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1));
    if (step <= 1 || step === 9) steps += 1;
  }
  return steps >= text.length - 2;
}
