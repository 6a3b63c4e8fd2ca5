import type { definitionRefusals as english } from '../en/definition-refusals.ts';
import type { RefusalSentence } from '../en/refusals.ts';

export const definitionRefusals = {
  definitionChanged: () =>
    'Otra persona guardó esta definición desde que usted empezó. Mire qué cambió; si guarda otra vez, queda lo suyo.',
} satisfies Record<keyof typeof english, RefusalSentence>;
