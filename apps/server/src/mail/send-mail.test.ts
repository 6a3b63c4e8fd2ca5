import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { messageOf } from './message.ts';
import { createSendMail, senderOf } from './send-mail.ts';

/** A mail server that speaks no more SMTP than it must, and keeps what it was given. */
interface Post {
  readonly url: string;
  readonly said: readonly string[];
  readonly refuse: () => void;
}

let server: Server;
let post: Post;
beforeEach(async () => {
  const said: string[] = [];
  let refuses = false;
  server = createServer((socket) => answer(socket, said, () => refuses));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // It listens on a port, not on a path.
  const { port } = server.address() as AddressInfo;
  post = { url: `smtp://someone:secret@127.0.0.1:${port}`, said, refuse: () => void (refuses = true) };
});
afterEach(() => new Promise((closed) => server.close(closed)));

function answer(socket: Socket, said: string[], refuses: () => boolean): void {
  let isData = false;
  let kept = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    said.push(line);
    if (isData) {
      if (line !== '.') return;
      isData = false;
      say('250 kept');
    } else if (line.startsWith('EHLO')) socket.write('250-here\r\n250 AUTH PLAIN\r\n');
    else if (line.startsWith('AUTH')) say('235 in');
    else if (line.startsWith('RCPT') && refuses()) say('550 nobody');
    else if (line === 'DATA') {
      isData = true;
      say('354 go on');
    } else if (line === 'QUIT') socket.end('221 bye\r\n');
    else say('250 fine');
  };
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (kept + text).split('\r\n');
    kept = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  socket.on('error', () => undefined);
  say('220 here');
}

const FROM = 'rumbo@example.org';
const mail = { id: newId(), from: FROM, to: 'ana@example.org', at: '2026-04-08T13:00:00.000Z' };
const message = messageOf({ ...mail, language: 'es', subject: 'Contraseña', text: 'Hola, Núñez:\n.\nFin' });

describe('a mail server', () => {
  it('is given the message as it is, by who may send', async () => {
    await createSendMail({ smtpUrl: post.url }, '/nowhere', FROM)(mail, message);
    expect(post.said).toContain(`AUTH PLAIN ${Buffer.from('\0someone\0secret').toString('base64')}`);
    expect(post.said).toContain('MAIL FROM:<rumbo@example.org>');
    expect(post.said).toContain('RCPT TO:<ana@example.org>');
    const [start, end] = [post.said.indexOf('DATA') + 1, post.said.indexOf('.')];
    expect(`${post.said.slice(start, end).join('\r\n')}\r\n`).toBe(message);
  });

  it('that refuses, or is away, is a failure of the attempt', async () => {
    post.refuse();
    await expect(createSendMail({ smtpUrl: post.url }, '/nowhere', FROM)(mail, message)).rejects.toThrow('550');
    const away = createSendMail({ smtpUrl: 'smtp://127.0.0.1:1' }, '/nowhere', FROM);
    await expect(away(mail, message)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the sender', () => {
  it('is who was named, else the product at its own address', () => {
    expect(senderOf({ mailFrom: 'avisos@aduanas.example', baseUrl: null })).toBe('avisos@aduanas.example');
    expect(senderOf({ mailFrom: null, baseUrl: 'https://rumbo.example.gob' })).toBe('rumbo@rumbo.example.gob');
    expect(senderOf({ mailFrom: null, baseUrl: 'http://[::1]:3000' })).toBe('rumbo@localhost');
  });
});
