import type { Words } from '../en/index.ts';

export const evidence: Words['evidence'] = {
  title: 'Evidencia',
  attach: 'Adjuntar archivo',
  attachTo: (code) => `Adjuntar archivo a ${code}`,
  help: 'PDF, imagen, Excel, Word o texto, hasta 10 MB',
  drop: 'Suelte el archivo para adjuntarlo',
  takeAway: 'Quitar',
  takeAwayNamed: (name) => `Quitar ${name}`,
  open: (name, size) => `Descargar ${name}, ${size}`,
  added: (name, instant) => `${name}, ${instant}`,
  sending: (percent) => `${percent} % enviado`,
  cancel: 'Cancelar',
  cancelNamed: (name) => `Cancelar el envío de ${name}`,
  retry: 'Reintentar',
  retryNamed: (name) => `Reintentar con ${name}`,
  forget: 'Dejarlo',
  forgetNamed: (name) => `Dejar ${name} sin adjuntar`,
  waiting: 'No hay conexión. El archivo espera aquí mientras esta página siga abierta.',
  attached: (name) => `${name} adjuntado`,
  takenAway: (name) => `${name} quitado`,
  files: (count) => (count === 1 ? '1 archivo' : `${count} archivos`),
};

const named = (kpi: unknown): string => (typeof kpi === 'string' && kpi !== '' ? `${kpi}: ` : '');

export const evidenceRefusals: Pick<
  Words['refusals'],
  'evidenceNotFound' | 'evidenceLost' | 'evidenceType' | 'evidenceTooLarge' | 'evidenceFull' | 'evidenceApproved'
> = {
  evidenceNotFound: () => 'No se encontró este archivo; quizá ya se quitó.',
  evidenceLost: () => 'El contenido de este archivo falta en el servidor. Avise a quien lo administra.',
  evidenceType: () =>
    'Este tipo de archivo no se puede adjuntar. Adjunte un PDF, una imagen, un archivo de Excel o Word, o texto.',
  evidenceTooLarge: ({ most }) => `El archivo es demasiado grande. Puede tener ${most ?? 10} MB como máximo.`,
  evidenceFull: ({ kpi, most }) => `${named(kpi)}el valor ya tiene ${most ?? 10} archivos. Quite uno primero.`,
  evidenceApproved: ({ kpi }) =>
    `${named(kpi)}el valor está aprobado con los archivos que tiene. Corrija primero el valor y después cambie sus archivos.`,
};
