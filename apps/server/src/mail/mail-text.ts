import type { OutboxMail } from '@rumbo/store';
import { formatter, wordsIn, type Formatter, type Words } from '@rumbo/words';
import * as z from 'zod';

const text = z.string().min(1).max(2_000);
const count = z.int().min(1);
const link = z.url({ protocol: /^https?$/ });
const shared = { name: text, illustrative: z.boolean().default(false) };
const named = { ...shared, unit: text, period: text, count };

/** What each kind of mail has to be told. Names are in the reader's language, periods are ids, days are ISO days. */
const told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), ...shared, administration: text, link }),
  z.object({ kind: z.literal('reset'), ...shared, link }),
  z.object({ kind: z.literal('secondFactorRemoved'), ...shared }),
  z.object({ kind: z.literal('due'), ...named, day: z.iso.date(), today: z.iso.date(), link }),
  z.object({ kind: z.literal('submitted'), ...named, by: text, link }),
  z.object({ kind: z.literal('returned'), ...named, by: text, code: text, reason: text, link }),
  z.object({ kind: z.literal('approved'), ...named, by: text }),
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
  const { subject, body, button } = partsOf(given, words, formatter({ language, numberFormat: 'es-PE' }));
  const action = button === null || !('link' in given) ? [] : [`${button}:\n${given.link}`];
  const note = given.illustrative ? [words.illustrative] : [];
  return { subject, text: [words.greeting(given.name), ...body, ...action, ...note, words.closing, ''].join('\n\n') };
}

function partsOf(given: Told, words: Words['mail'], format: Formatter): Parts {
  switch (given.kind) {
    case 'invitation': {
      const { subject, body, button } = words.invitation;
      return { subject: subject(given.administration), body: [body(given.administration)], button };
    }
    case 'reset':
      return { ...words.reset, body: [words.reset.body] };
    case 'secondFactorRemoved':
      return { ...words.secondFactorRemoved, body: [words.secondFactorRemoved.body], button: null };
    case 'due': {
      const { subject, body, button } = words.due;
      const day = format.day(given.day, 'weekday');
      const lines = [body(given.count, day, format.relativeDay(given.day, given.today))];
      return { subject: subject(format.period(given.period, 'text'), given.unit), body: lines, button };
    }
    case 'submitted': {
      const { subject, body, button } = words.submitted;
      const heading = subject(given.unit, format.period(given.period, 'text'));
      return { subject: heading, body: [body(given.count, given.by)], button };
    }
    case 'returned': {
      const { subject, body, reason, button } = words.returned;
      const lines = [body(given.count, given.by), reason(given.code, given.reason)];
      return { subject: subject(format.period(given.period, 'text'), given.unit), body: lines, button };
    }
    case 'approved': {
      const { subject, body } = words.approved;
      const heading = subject(format.period(given.period, 'text'), given.unit);
      return { subject: heading, body: [body(given.count, given.by)], button: null };
    }
  }
}
