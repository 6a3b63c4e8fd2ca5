import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { OutboxMail, Store } from '@rumbo/store';
import type { Log } from '../log.ts';
import { mailText } from './mail-text.ts';
import { messageOf } from './message.ts';
import { reminderMail } from './reminder-mail.ts';

const AT_ONCE = 50;
const MINUTE = 60_000;
const LONGEST_WAIT = 24 * 60 * MINUTE;

export interface MailDependencies {
  readonly store: Store;
  readonly now: () => string;
  readonly log: Log;
  /** Where mail is left while no mail server is set. */
  readonly folder: string;
  /** The address people know the product by; null: this machine. */
  readonly baseUrl: string | null;
}

/**
 * Leaves each waiting mail as a file in the folder. An attempt is counted before it begins, so that a process that ends
 * in it, or another one beside it, does not begin the same one again; a repeat writes the same file.
 */
export async function deliverMail({ store, now, log, folder, baseUrl }: MailDependencies): Promise<void> {
  const mails = await store.write(async (tx) => {
    const due = await tx.outbox.waiting(now(), AT_ONCE);
    for (const { id, attempts } of due) await tx.outbox.markTried(id, nextTry(now(), attempts));
    return due;
  });
  for (const mail of mails) {
    try {
      leave(folder, mail.id, messageFor(mail, baseUrl));
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

function messageFor(mail: OutboxMail, baseUrl: string | null): string {
  const host = baseUrl === null ? '' : new URL(baseUrl).hostname;
  const from = `rumbo@${/^[a-z0-9.-]+$/.test(host) ? host : 'localhost'}`;
  const said = mail.kind === 'reminders' ? reminderMail(mail, baseUrl) : mailText(mail);
  return messageOf({ ...mail, ...said, from, at: mail.createdAt });
}

/** Whole or not there at all. Only the product's own account may read it: a link in it lets somebody in. */
function leave(folder: string, id: string, message: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${id}.eml`);
  const unfinished = `${file}.unfinished`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(descriptor, message);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
}
