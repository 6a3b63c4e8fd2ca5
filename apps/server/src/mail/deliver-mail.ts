import type { OutboxMail, Store } from '@rumbo/store';
import type { Log } from '../log.ts';
import { linkToken } from '../sign-in/token.ts';
import { mailText } from './mail-text.ts';
import { messageOf } from './message.ts';
import { reminderMail } from './reminder-mail.ts';

const AT_ONCE = 50;
const MINUTE = 60_000;
const LONGEST_WAIT = 24 * 60 * MINUTE;

/** Hands a message on; throws where it could not be. */
export type SendMail = (mail: Pick<OutboxMail, 'id' | 'to'>, message: string) => Promise<void>;

export interface MailDependencies {
  readonly store: Store;
  readonly now: () => string;
  readonly log: Log;
  readonly send: SendMail;
  readonly from: string;
  /** Where people reach the product. */
  readonly address: string;
  readonly secret: Buffer;
}

/**
 * Sends each waiting mail. An attempt is counted before it begins, so that a process that ends in it, or another one beside
 * it, does not begin the same one again; a repeat is the same message.
 */
export async function deliverMail(deps: MailDependencies): Promise<void> {
  const { store, now, log } = deps;
  const mails = await store.write(async (tx) => {
    const due = await tx.outbox.waiting(now(), AT_ONCE);
    for (const { id, attempts } of due) await tx.outbox.markTried(id, nextTry(now(), attempts));
    return due;
  });
  for (const mail of mails) {
    try {
      await deps.send(mail, messageFor(mail, deps));
    } catch (error) {
      log.error({ err: error, mail: mail.id, kind: mail.kind, attempts: mail.attempts + 1 }, 'mail not delivered');
      continue;
    }
    await store.write((tx) => tx.outbox.markSent(mail.id, now()));
  }
}

/** A minute after the first attempt, and each time twice as long. */
function nextTry(at: string, attempts: number): string {
  return new Date(Date.parse(at) + Math.min(MINUTE * 2 ** attempts, LONGEST_WAIT)).toISOString();
}

/** The page that a link for a password leads to. The token goes in the fragment: no server log and no Referer has it. */
const PAGES: Readonly<Record<string, string>> = { invitation: '/invitation', reset: '/reset' };

function messageFor(mail: OutboxMail, deps: MailDependencies): string {
  const said = mail.kind === 'reminders' ? reminderMail(mail, deps.address) : mailText(withLink(mail, deps));
  return messageOf({ ...mail, ...said, from: deps.from, at: mail.createdAt });
}

function withLink(mail: OutboxMail, { address, secret }: MailDependencies): OutboxMail {
  const page = PAGES[mail.kind];
  if (page === undefined) return mail;
  return { ...mail, params: { ...mail.params, link: `${address}${page}#${linkToken(secret, mail.id)}` } };
}
