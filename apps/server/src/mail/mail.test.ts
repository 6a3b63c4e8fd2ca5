import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutboxMail, Store } from '@rumbo/store';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { createLog } from '../log.ts';
import { newServer, type TestServer } from '../testing/test-server.ts';
import { deliverMail } from './deliver-mail.ts';
import { mailText } from './mail-text.ts';
import { messageOf } from './message.ts';
import { createSendMail } from './send-mail.ts';

const FROM = 'rumbo@example.org';
const ADDRESS = 'https://rumbo.example.org';
const SECRET = Buffer.alloc(32, 7);
const LINK = 'https://rumbo.example.org/invitation#abc';
const invitation = { name: 'Núñez', administration: 'Aduana de Tacna', link: LINK };

function mailOf(more: Partial<OutboxMail> = {}): OutboxMail {
  return {
    id: newId(),
    to: 'ana@example.org',
    kind: 'invitation',
    language: 'es',
    params: invitation,
    createdAt: '2026-04-08T13:00:00.000Z',
    sentAt: null,
    attempts: 0,
    dueAt: null,
    ...more,
  };
}

/** What a mail program makes of a message. */
function read(message: string): { readonly headers: ReadonlyMap<string, string>; readonly text: string } {
  const end = message.indexOf('\r\n\r\n');
  const lines = message.slice(0, end).replace(/\r\n /g, ' ').split('\r\n');
  const decoded = (value: string) =>
    value
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => Buffer.from(base64, 'base64').toString());
  const headers = new Map(
    lines.map((line) => [line.split(': ')[0] ?? '', decoded(line.slice(line.indexOf(': ') + 2))]),
  );
  return { headers, text: Buffer.from(message.slice(end), 'base64').toString() };
}

describe('a message', () => {
  const NAMES = ['From', 'To', 'Subject', 'Date', 'Message-ID', 'Auto-Submitted', 'MIME-Version'];
  const mail = { id: newId(), from: 'rumbo@example.org', to: 'ana@example.org', at: '2026-04-08T13:00:00.000Z' };

  it('says in the person’s language what is to be done', () => {
    const text = mailText(mailOf());
    const { headers, text: body } = read(messageOf({ ...mail, language: 'es', ...text }));
    expect(headers.get('Subject')).toBe('Su cuenta en Aduana de Tacna');
    expect(headers.get('Date')).toBe('Wed, 08 Apr 2026 13:00:00 +0000');
    expect(headers.get('To')).toBe('<ana@example.org>');
    expect(body).toContain('Hola, Núñez:\r\n\r\nUsted tiene');
    expect(body).toContain(`Elegir contraseña:\r\n${LINK}`);
    expect(mailText(mailOf({ language: 'en' })).text).toContain('You have been given an account');
  });

  it('words every kind', () => {
    for (const kind of ['invitation', 'reset', 'secondFactorRemoved'])
      expect(mailText(mailOf({ kind })).text).toContain('Hola, Núñez:');
    expect(() => mailText(mailOf({ kind: 'other' }))).toThrow();
    expect(() => mailText(mailOf({ params: { ...invitation, link: 'javascript:alert(1)' } }))).toThrow();
  });

  it('has the headers it should have and no other, whatever is in subject and text', () => {
    const anything = fc.string({
      unit: fc.constantFrom('a', 'ñ', '😀', '\r', '\n', ':', ' ', '\u2028', '=?', 'Bcc: x@y'),
    });
    fc.assert(
      fc.property(anything, anything, (subject, text) => {
        const message = messageOf({ ...mail, language: 'es', subject, text });
        expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
        for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
        expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const { headers } = read(message);
        expect([...headers.keys()].slice(0, NAMES.length)).toEqual(NAMES);
        expect(headers.size).toBe(10);
        expect(headers.get('Subject')).toBe(subject.replace(/[\s\p{C}]+/gu, ' ').trim());
      }),
    );
  });

  it.each([
    'ana@example.org\r\nBcc: eva@example.org',
    'a b@example.org',
    '<ana>@example.org',
    'ana@example.org,eva@b.c',
    '',
  ])('is not made for the address %j', (to) => {
    expect(() => messageOf({ ...mail, to, language: 'es', subject: 'a', text: 'b' })).toThrow();
  });
});

describe('the outbox', () => {
  let server: TestServer;
  let folder: string;
  beforeEach(async () => {
    server = await newServer();
    folder = join(server.folder, 'post');
  });
  afterEach(() => server.close());

  const deliver = (store: Store = server.store) =>
    deliverMail({
      store,
      now: server.now,
      log: createLog('silent'),
      send: createSendMail({ smtpUrl: null }, folder, FROM),
      from: FROM,
      address: ADDRESS,
      secret: SECRET,
    });
  const put = (...mails: readonly OutboxMail[]) =>
    server.store.write(async (tx) => {
      for (const mail of mails) await tx.outbox.put(mail);
    });
  /** All that is not sent, however long it has to wait. */
  const waiting = () => server.store.write((tx) => tx.outbox.waiting('9999-12-31T00:00:00.000Z', 100));

  it('leaves each mail once, for nobody else to read', async () => {
    const mails = [mailOf(), mailOf({ to: 'eva@example.org', language: 'en' })];
    await put(...mails);
    await Promise.all([deliver(), deliver()]);
    expect(readdirSync(folder).toSorted()).toEqual(mails.map(({ id }) => `${id}.eml`).toSorted());
    const file = join(folder, `${mails[1]?.id}.eml`);
    expect(read(readFileSync(file, 'utf8')).headers.get('To')).toBe('<eva@example.org>');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await waiting()).toEqual([]);
    rmSync(folder, { recursive: true });
    await deliver();
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  it('writes the same file again after a process that ended before it was marked', async () => {
    await put(mailOf());
    let writes = 0;
    const ending: Store = {
      ...server.store,
      async write(work) {
        writes += 1;
        if (writes > 1) throw new Error('the process ended');
        return server.store.write(work);
      },
    };
    await expect(deliver(ending)).rejects.toThrow('the process ended');
    const files = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const before = files();
    expect(before).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);
    server.wind(61_000);
    await deliver();
    expect(files()).toEqual(before);
    expect(await waiting()).toEqual([]);
  });

  it('waits twice as long after each attempt that failed, and goes on with the others', async () => {
    const [broken, good] = [mailOf({ to: 'nobody\r\nBcc: eva@example.org' }), mailOf()];
    await put(broken, good);
    await deliver();
    expect(readdirSync(folder)).toEqual([`${good.id}.eml`]);
    const attempts = async () => (await waiting())[0]?.attempts;
    expect(await attempts()).toBe(1);
    await deliver();
    expect(await attempts()).toBe(1);
    server.wind(61_000);
    await deliver();
    expect(await attempts()).toBe(2);
    server.wind(61_000);
    await deliver();
    expect(await attempts()).toBe(2);
    server.wind(60_000);
    await deliver();
    expect(await attempts()).toBe(3);
  });

  it('tries again once the folder can be written', async () => {
    await put(mailOf());
    folder = join(server.folder, 'rumbo.db');
    await deliver();
    expect(await waiting()).toHaveLength(1);
    folder = join(server.folder, 'post');
    server.wind(61_000);
    await deliver();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is looked into by the server itself', async () => {
    const mail = mailOf();
    await put(mail);
    await server.stop();
    const again = await newServer({ dataDir: server.folder, databaseUrl: `file:${server.folder}/rumbo.db` });
    await expect.poll(() => readdirSync(server.folder)).toContain('mail');
    await expect.poll(() => readdirSync(join(server.folder, 'mail'))).toEqual([`${mail.id}.eml`]);
    await again.close();
  });
});
