import { inflateSync } from 'node:zlib';

/** What a test asks of a PDF: its parts as written, and its text as somebody would copy it. */
export interface ReadPdf {
  /** Everything outside of streams. */
  readonly source: string;
  readonly pages: number;
  readonly mediaBox: readonly number[];
  readonly text: string;
}

/** A typeface that is chosen, letters that are shown, and words that what is shown stands for. */
const CONTENT = /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\/ActualText \(((?:\\.|[^\\)])*)\)/gs;

/** A string as a PDF writes it, with a mark of its byte order. */
function written(escaped: string): string {
  const bytes = escaped.replace(
    /\\(.)/gs,
    (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign,
  );
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le').slice(1);
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Letters by glyph, from the map that a font carries for whoever copies text. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16);
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex = ''], index) =>
      letters.set((first + index).toString(16).padStart(4, '0'), utf16(hex.replaceAll(' ', ''))),
    );
  }
  return letters;
}

/** Reads what pdfkit writes; no reader for PDFs in general. */
export function readPdf(bytes: Buffer): ReadPdf {
  const whole = bytes.toString('latin1');
  const streams = new Map<string, string>();
  for (const [, id = '', , stream = ''] of whole.matchAll(
    /\n(\d+) 0 obj\n((?:(?!endobj).)*?)\nstream\n(.*?)\nendstream/gs,
  )) {
    try {
      streams.set(id, inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'));
    } catch {
      streams.set(id, stream);
    }
  }
  const source = whole.replace(/stream\n.*?\nendstream/gs, 'stream');
  const objectOf = (id: string): string => new RegExp(`\\n${id} 0 obj\\n(.*?)\\nendobj`, 's').exec(source)?.[1] ?? '';
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name = '', id = ''] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objectOf(id))?.[1] ?? '';
    fonts.set(name, lettersOf(streams.get(map) ?? ''));
  }
  const content = streams.get(/\/Contents (\d+) 0 R/.exec(source)?.[1] ?? '') ?? '';
  let letters: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, shown = '', meant] of content.matchAll(CONTENT)) {
    if (meant !== undefined) text += written(meant);
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]+)>/gi))
      for (const [glyph] of hex.matchAll(/.{4}/g)) text += letters.get(glyph.toLowerCase()) ?? '';
    if (shown !== '') text += '\n';
  }
  const [, box = ''] = /\/MediaBox \[([^\]]+)\]/.exec(source) ?? [];
  return {
    source,
    pages: [...source.matchAll(/\/Type \/Page\n/g)].length,
    mediaBox: box.split(' ').map(Number),
    text,
  };
}
