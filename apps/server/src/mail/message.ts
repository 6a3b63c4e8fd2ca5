/** A mail as people read it. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly language: 'es' | 'en';
  readonly subject: string;
  readonly text: string;
  /** The same as a page, for who reads mail as one; null: the text alone. */
  readonly html?: string | null;
}

/** Nothing in it ends an address or a header. */
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}$/;
const ID = /^[A-Za-z0-9-]{1,64}$/;
/** RFC 2047: a line of at most 76 characters, of which "Subject: =?UTF-8?B?" and "?=" are 21. */
const BYTES_A_WORD = Math.floor((76 - 21) / 4) * 3;

/**
 * The message as it travels (RFC 5322, MIME): ASCII in short lines, the same bytes each time. Throws where an id or an
 * address could smuggle another header in.
 */
export function messageOf({ id, from, to, at, language, subject, text, html = null }: Mail): string {
  if (!ID.test(id) || !ADDRESS.test(from) || !ADDRESS.test(to))
    throw new Error('a mail without a proper id or address');
  const headers = [
    `From: Rumbo <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${from.slice(from.indexOf('@') + 1)}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Language: ${language}`,
  ];
  const plain = partOf('text/plain', text);
  if (html === null) return [...headers, plain].join('\r\n');
  // Of an id that is checked above, and with a sign that base64 does not have: no part can hold it.
  const boundary = `=_${id}`;
  const parts = [plain, partOf('text/html', html)].map((part) => `--${boundary}\r\n${part}`);
  const type = `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`;
  return `${[...headers, type].join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`;
}

/** A text with the headers that say what it is. */
function partOf(type: string, text: string): string {
  const body = Buffer.from(text.replace(/\r?\n|\r/g, '\r\n')).toString('base64');
  const headers = [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64'];
  return `${headers.join('\r\n')}\r\n\r\n${body.replace(/.{1,76}/g, '$&\r\n')}`;
}

/** A header's text in encoded words, cut between characters; what is in it can never end the line. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text.replace(/[\s\p{C}]+/gu, ' ').trim()) {
    if (Buffer.byteLength(word + character) > BYTES_A_WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}
