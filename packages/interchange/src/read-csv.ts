import { Refusal } from '@rumbo/domain';
import { parse } from 'csv-parse/sync';
import { MOST_ROWS } from './table.ts';
import type { Table } from './table.ts';

const SEPARATORS = [';', '\t', ','] as const;

/** A text file of values: its encoding and its separator are told by what is in it. */
export function readCsv(bytes: Uint8Array): Table {
  const text = textOf(bytes);
  if (/[\0-\x08\x0E-\x1F]/.test(text)) throw new Refusal('invalid', 'fileNotATable', {}, 'file');
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  try {
    // Without columns each record is a list of texts.
    const rows: string[][] = parse(body, {
      delimiter: named?.[1] ?? separatorOf(body),
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS + 1,
    });
    return { name: null, rows };
  } catch {
    throw new Refusal('invalid', 'fileDamaged', {}, 'file');
  }
}

/** UTF-16 and UTF-8 by their marks or because they fit; what is no UTF-8 is what Windows writes in the west. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
