import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../log.ts';
import { deliverMail } from '../mail/deliver-mail.ts';
import { createSendMail } from '../mail/send-mail.ts';
import { readSecret } from '../secret.ts';
import type { TestServer } from './test-server.ts';

/** All that is not sent, however long it has to wait. */
const FOR_EVER = '9999-12-31T00:00:00.000Z';

export interface ReadMail {
  readonly to: string;
  readonly text: string;
  /** What stands behind the # of the link in it; empty without one. */
  readonly token: string;
}

/** Every mail that the server has written until now, as their readers get it. */
export async function mailsOf({ store, now, folder, origin: address }: TestServer): Promise<readonly ReadMail[]> {
  const [box, from] = [join(folder, 'mail'), 'rumbo@example.org'];
  mkdirSync(box, { recursive: true });
  const secret = readSecret({ secret: null, dataDir: folder });
  const send = createSendMail({ smtpUrl: null }, box, from);
  // The server looks into its outbox too: whoever takes a mail out, it is waited for.
  do await deliverMail({ store, now, log: createLog('silent'), send, from, address, secret });
  while ((await store.write((tx) => tx.outbox.waiting(FOR_EVER, 1))).length > 0);
  return readdirSync(box)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => read(readFileSync(join(box, name), 'utf8')));
}

function read(message: string): ReadMail {
  const text = Buffer.from(message.slice(message.indexOf('\r\n\r\n')), 'base64').toString();
  return { to: /^To: <(.*)>/m.exec(message)?.[1] ?? '', text, token: /#(\S+)/.exec(text)?.[1] ?? '' };
}
