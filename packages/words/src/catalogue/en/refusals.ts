import type { RefusalParams } from '@rumbo/domain';

/** One sentence a refusal code. A parameter that did not come is left out of the sentence, never shown as "undefined". */
export type RefusalSentence = (params: RefusalParams) => string;

export const refusals = {
  notANumber: () => 'This is not a number.',
  textEmpty: () => 'Write it in at least one language.',
} satisfies Record<string, RefusalSentence>;

export const refusalFallbacks = {
  generic: (errorId: string | null) =>
    errorId === null ? 'That did not work. Try again.' : `That did not work. Try again; if it goes on, tell your administrator the reference ${errorId}.`,
  notFound: 'It was not found, or you may not see it.',
  forbidden: 'You may not do this.',
  conflict: 'Somebody else changed this in the meantime.',
  invalid: 'Something in what was sent is not right.',
  busy: 'The server is busy. Try again in a moment.',
};
