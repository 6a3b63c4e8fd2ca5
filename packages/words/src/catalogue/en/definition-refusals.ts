import type { RefusalSentence } from './refusals.ts';

/** What a person may be refused on the page of a definition. */
export const definitionRefusals = {
  definitionChanged: () =>
    'Somebody else has saved this definition since you began. Look at what they changed; saving again keeps yours.',
} satisfies Record<string, RefusalSentence>;
