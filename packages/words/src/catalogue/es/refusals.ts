import type { refusalFallbacks as englishFallbacks, refusals as english } from '../en/refusals.ts';

export const refusals = {
  notANumber: () => 'Esto no es un número.',
  textEmpty: () => 'Escríbalo al menos en un idioma.',
} satisfies typeof english;

export const refusalFallbacks = {
  generic: (errorId) =>
    errorId === null ? 'No se pudo hacer. Intente de nuevo.' : `No se pudo hacer. Intente de nuevo; si continúa, dé a su administrador la referencia ${errorId}.`,
  notFound: 'No se encontró, o usted no puede verlo.',
  forbidden: 'Usted no puede hacer esto.',
  conflict: 'Alguien más lo cambió mientras tanto.',
  invalid: 'Algo de lo enviado no está bien.',
  busy: 'El servidor está ocupado. Intente de nuevo en un momento.',
} satisfies typeof englishFallbacks;
