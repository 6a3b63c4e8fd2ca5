import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { SendMail } from './deliver-mail.ts';

/** An attempt is over before the next one may begin, a minute later. */
const PATIENCE_MS = 20_000;

/** Through the mail server that is set, else into the folder. */
export function createSendMail({ smtpUrl }: Pick<Config, 'smtpUrl'>, folder: string, from: string): SendMail {
  if (smtpUrl === null) return async ({ id }, message) => leave(folder, id, message);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A message comes finished: nothing in it is fetched or read from a file.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to }, message) => {
    await transport.sendMail({ envelope: { from, to }, raw: message });
  };
}

/** Whom mail comes from when nobody said it. */
export function senderOf({ mailFrom, baseUrl }: Pick<Config, 'mailFrom' | 'baseUrl'>): string {
  const host = baseUrl === null ? '' : new URL(baseUrl).hostname;
  return mailFrom ?? `rumbo@${/^[a-z0-9.-]+$/.test(host) ? host : 'localhost'}`;
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
