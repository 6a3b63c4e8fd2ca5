import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

/** What a reader of CSV makes of one line. */
function read(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|\r\n$)/gs;
  for (const [, quoted, plain] of line.matchAll(pattern)) cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  return cells;
}

describe('a line of CSV', () => {
  it('gives back what was put in, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ',', '"', '\r', '\n', ';', ' ', '=', '+', '@') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const back = read(csvLine(cells));
        expect(back.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, ''))).toEqual(cells);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '=HYPERLINK("http://x")'])('makes text of %j', (text) => {
    expect(read(csvLine([text, 'b']))[0]).toBe(`'${text}`);
  });

  it('leaves numbers as they are', () => {
    expect(csvLine([-1, 2.5, null])).toBe('-1,2.5,\r\n');
  });
});
