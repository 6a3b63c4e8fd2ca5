import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson } from './packed-json.ts';

const item = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ id: fc.nat(30), text: fc.string({ unit: 'grapheme', maxLength: 60 }), of: fc.jsonValue() }),
  },
  fc.constantFrom(null, 7, 'text', undefined),
);

describe('packed JSON', () => {
  it('reads as JSON.stringify writes it, packed and not, whatever was packed before', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 120 }),
        fc.array(fc.record({ at: fc.nat(120), item }), { maxLength: 5 }),
        fc.jsonValue(),
        (items, changes, other) => {
          const list = [...items];
          const screen = () => ({
            result: { data: { other, map: { list, left: undefined }, short: list.slice(0, 3) } },
          });
          for (const change of [null, ...changes]) {
            if (change !== null) list.splice(change.at % (list.length + 1), 1, change.item);
            const { bytes, gzip } = packJson(screen());
            expect(bytes.toString()).toBe(JSON.stringify(screen()));
            expect(gunzipSync(gzip).equals(bytes)).toBe(true);
          }
        },
      ),
    );
  });

  it('writes any value of JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const { bytes, gzip } = packJson(value);
        expect(bytes.toString()).toBe(JSON.stringify(value));
        expect(gunzipSync(gzip).equals(bytes)).toBe(true);
      }),
    );
    expect(packJson({ at: new Date(0), list: [1, 2, 3, 4, 5] }).bytes.toString()).toBe(
      '{"at":"1970-01-01T00:00:00.000Z","list":[1,2,3,4,5]}',
    );
  });

  it('packs a list anew only where it has changed', () => {
    const list = Array.from({ length: 160 }, (_, id) => ({ id, text: `one of many, the ${id}th` }));
    let written = 0;
    for (const one of list) Object.defineProperty(one, 'seen', { enumerable: true, get: () => (written += 1) });
    const first = packJson({ list });
    expect(written).toBe(160);
    const changed = list.with(75, { id: 75, text: 'another' });
    expect(packJson({ list: changed }).bytes.equals(first.bytes)).toBe(false);
    expect(written).toBe(160 + 15);
  });
});
