import type { OutboxMail } from '@rumbo/store';
import { wordsIn, type Words } from '@rumbo/words';
import * as z from 'zod';

const text = z.string().min(1).max(2_000);
const link = z.url({ protocol: /^https?$/ });
const shared = { name: text, illustrative: z.boolean().default(false) };

/** What each kind of mail has to be told. Names are in the reader's language. */
const told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), ...shared, administration: text, link }),
  z.object({ kind: z.literal('reset'), ...shared, link }),
  z.object({ kind: z.literal('secondFactorRemoved'), ...shared }),
]);
type Told = z.infer<typeof told>;

interface Parts {
  readonly subject: string;
  readonly body: readonly string[];
  readonly button: string | null;
}

/** Subject and text of a mail in its person's language. Throws for a kind or parameters that nobody words. */
export function mailText({ kind, language, params }: Pick<OutboxMail, 'kind' | 'language' | 'params'>): {
  readonly subject: string;
  readonly text: string;
} {
  const given = told.parse({ ...params, kind });
  const words = wordsIn(language).mail;
  const { subject, body, button } = partsOf(given, words);
  const action = button === null || !('link' in given) ? [] : [`${button}:\n${given.link}`];
  const note = given.illustrative ? [words.illustrative] : [];
  return { subject, text: [words.greeting(given.name), ...body, ...action, ...note, words.closing, ''].join('\n\n') };
}

function partsOf(given: Told, words: Words['mail']): Parts {
  switch (given.kind) {
    case 'invitation': {
      const { subject, body, button } = words.invitation;
      return { subject: subject(given.administration), body: [body(given.administration)], button };
    }
    case 'reset':
      return { ...words.reset, body: [words.reset.body] };
    case 'secondFactorRemoved':
      return { ...words.secondFactorRemoved, body: [words.secondFactorRemoved.body], button: null };
  }
}
