import { describe, expect, it } from 'vitest';
import { checkMapDocument } from './check-document.ts';
import { MAP, uuid } from './edit-case.ts';
import { renewedMap } from './renewed-map.ts';

describe('a map for another plan', () => {
  let count = 0;
  const newId = () => uuid(90_000 + (count += 1));
  const copy = renewedMap(MAP, newId, (kpiId) => (kpiId === uuid(301) ? uuid(801) : null));

  it('is the same drawing under ids of its own', () => {
    expect(() => checkMapDocument(copy)).not.toThrow();
    expect(copy.objectives.map(({ code, title, slot }) => [code, title, slot.column, slot.span])).toEqual(
      MAP.objectives.map(({ code, title, slot }) => [code, title, slot.column, slot.span]),
    );
    expect(copy.links).toHaveLength(MAP.links.length);
    const before = new Set(JSON.stringify(MAP).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
    const after = JSON.stringify(copy).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    expect(after.filter((id) => before.has(id))).toEqual([]);
  });

  it('is measured by the KPIs that are there, and leaves initiatives and proposals behind', () => {
    expect(copy.measures.map(({ kpiId }) => kpiId)).toEqual([uuid(801)]);
    expect([copy.initiativeLinks, copy.proposals]).toEqual([[], []]);
  });
});
