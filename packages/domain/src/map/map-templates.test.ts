import { describe, expect, it } from 'vitest';
import { checkMapDocument } from './check-document.ts';
import { columnCount } from './columns.ts';
import { mapDocumentSchema } from './document-schema.ts';
import { uuid } from './edit-case.ts';
import { MAP_TEMPLATES, mapTemplate } from './map-templates.ts';
import type { MapTemplate } from './map-templates.ts';
import { nextCode } from './slots.ts';

function drawn(template: MapTemplate) {
  let last = 0;
  return mapTemplate(template, () => {
    last += 1;
    return uuid(last);
  });
}

describe('templates', () => {
  it.each(MAP_TEMPLATES)('%s is a whole map in both languages', (template) => {
    const map = drawn(template);
    expect(mapDocumentSchema.parse(map)).toEqual(map);
    expect(() => checkMapDocument(map)).not.toThrow();
    const texts = [...map.perspectives, ...map.themes].map(({ name }) => name);
    for (const { es, en } of texts) expect([es, en]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('have room for the five objectives of a full lane', () => {
    expect(columnCount(drawn('customs').themes)).toBeGreaterThanOrEqual(5);
  });

  it('put the public first and resources last in customs, with three themes', () => {
    const { perspectives, themes } = drawn('customs');
    expect(perspectives.map(({ name }) => name.en)).toEqual([
      'Public value',
      'Traders and partners',
      'Internal processes',
      'People, technology, budget',
    ]);
    expect(themes.map(({ name }) => name.en)).toEqual([
      'Trade facilitation and economic competitiveness',
      'Revenue collection',
      'Enforcement, security and protection of society',
    ]);
  });

  it('give each lane a letter of its own', () => {
    const map = drawn('customs');
    expect(map.perspectives.map(({ id }) => nextCode(map, id))).toEqual(['V1', 'O1', 'P1', 'E1']);
  });
});
