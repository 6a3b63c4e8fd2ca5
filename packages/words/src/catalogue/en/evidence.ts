import type { RefusalSentence } from './refusals.ts';

/** The files that support a value. */
export const evidence = {
  title: 'Evidence',
  attach: 'Attach a file',
  attachTo: (code: string) => `Attach a file to ${code}`,
  /** What may be attached. */
  help: 'PDF, image, Excel, Word or text, up to 10 MB',
  drop: 'Drop the file to attach it',
  takeAway: 'Take away',
  takeAwayNamed: (name: string) => `Take away ${name}`,
  open: (name: string, size: string) => `Download ${name}, ${size}`,
  added: (name: string, instant: string) => `${name}, ${instant}`,
  sending: (percent: number) => `${percent}% sent`,
  cancel: 'Cancel',
  cancelNamed: (name: string) => `Cancel sending ${name}`,
  retry: 'Try again',
  retryNamed: (name: string) => `Try again with ${name}`,
  forget: 'Leave out',
  forgetNamed: (name: string) => `Leave out ${name}`,
  waiting: 'There is no connection. The file waits here as long as this page is open.',
  attached: (name: string) => `${name} attached`,
  takenAway: (name: string) => `${name} taken away`,
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
};

const named = (kpi: unknown): string => (typeof kpi === 'string' && kpi !== '' ? `${kpi}: ` : '');

export const evidenceRefusals = {
  evidenceNotFound: () => 'This file was not found; it may have been taken away already.',
  evidenceLost: () => 'The contents of this file are missing on the server. Tell whoever looks after it.',
  evidenceType: () => 'This kind of file cannot be attached. Attach a PDF, an image, an Excel or Word file, or text.',
  evidenceTooLarge: ({ most }) => `The file is too large. It may have at most ${most ?? 10} MB.`,
  evidenceFull: ({ kpi, most }) => `${named(kpi)}the value has ${most ?? 10} files already. Take one away first.`,
  evidenceApproved: ({ kpi }) =>
    `${named(kpi)}the value is approved with the files that it has. Correct the value first, then change its files.`,
} satisfies Record<string, RefusalSentence>;
