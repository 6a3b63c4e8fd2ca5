import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../testing/desk.ts';
import { openHouse } from '../../../testing/house.ts';
import type { House, Line } from '../../../testing/house.ts';

type Says = 'figure' | 'figure with comment' | 'nothing';

type Act =
  | {
      readonly kind: 'type';
      readonly row: number;
      readonly isLeft: boolean;
      readonly says: Says;
      readonly loses: Line | null;
    }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'hear' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'retry' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      row: fc.nat({ max: 2 }),
      isLeft: fc.boolean(),
      // The line goes as the row is left, and is mended once that is known.
      loses: fc.constantFrom<Line | null>(null, null, 'request lost', 'answer lost'),
      says: fc.constantFrom<Says>('figure', 'figure', 'figure with comment', 'nothing'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      line: fc.constantFrom<Line>('up', 'request lost', 'answer lost', 'late'),
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom<Act>({ kind: 'hear' }, { kind: 'reload' }, { kind: 'retry' }) },
);
/** Who does it, and whether the line is given time to answer before the next act. */
const acts = fc.array(fc.tuple(fc.nat({ max: 1 }), act, fc.boolean()), { minLength: 3, maxLength: 30 });

// The modules of the wire take the browser's own from the globals when they are loaded.
let house: House;
let web: typeof import('../../../testing/desk.ts') & Pick<typeof import('../../app/api.ts'), 'api'>;
beforeAll(async () => {
  vi.stubGlobal('EventSource', EventTarget);
  house = await openHouse();
  vi.stubGlobal('fetch', house.fetch);
  web = { ...(await import('../../../testing/desk.ts')), ...(await import('../../app/api.ts')) };
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await house.close();
});

/** Does the acts, then the lines are up until nothing waits. */
async function play(desks: readonly Desk[], all: readonly (readonly [number, Act, boolean])[]) {
  const last = new Map<string, { readonly desk: Desk; readonly key: string; readonly text: string }>();
  for (const [index, [who, one, isWaiting]] of all.entries()) {
    const desk = desks[who];
    const key = one.kind === 'type' ? desk?.keys[one.row] : '';
    if (desk === undefined || key === undefined) throw new Error('There are two people and three rows.');
    const isAway = desk.person.line !== 'up';
    if (one.kind === 'line') {
      desk.person.line = one.line;
      if (one.line === 'up') house.deliver();
    } else if (one.kind === 'type') {
      const text = one.says === 'nothing' ? '' : String(1_000 + index);
      desk.type(key, text, one.says === 'figure with comment' ? { comment: `${index}` } : {});
      last.set(`${who} ${key}`, { desk, key, text });
      if (one.loses !== null) desk.person.line = one.loses;
      if (one.isLeft) desk.leave(key);
      if (one.loses !== null) {
        await house.rest();
        desk.person.line = 'up';
        house.deliver();
      }
    } else if (one.kind === 'retry') desk.retry();
    // Without a line nothing is heard, and no page opens.
    else if (!isAway) await desk[one.kind]();
    if (isWaiting) await house.rest();
  }
  for (const desk of desks) desk.person.line = 'up';
  house.deliver();
  for (let round = 0; round < 6; round += 1) {
    await house.rest();
    for (const desk of desks) {
      if (round === 2) for (const key of Object.keys(desk.drafts())) desk.leave(key);
      desk.retry();
    }
  }
  return [...last.values()];
}

describe('what two people type into one sheet, over lines that fail', () => {
  it('makes one revision of each accepted edit, in any order of saves, retries and reconnections, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const unitId = await house.openOffice();
        const [first, second] = house.people;
        const desks = [await web.openDesk(house, unitId, first), await web.openDesk(house, unitId, second)];
        const typed = await play(desks, all);
        const values = await revisionsOf(unitId);
        expect(new Set(values).size, `one revision an edit: ${values.join(' ')}`).toBe(values.length);
        for (const desk of desks) {
          expect(desk.waiting()).toEqual([]);
          for (const value of desk.saved) expect(values, 'what was said to be saved').toContain(value);
          if (!desk.wasReloaded()) expect([...desk.conflicts.values()], 'with oneself').not.toContain(desk.person.name);
        }
        for (const { desk, key, text } of typed) {
          const isKept = desk.drafts()[key]?.texts.value === text;
          if (text !== '') expect(isKept || values.includes(Number(text)), `${text} is saved or kept`).toBe(true);
          if (isKept) expect(desk.conflicts.has(key), `only a conflict keeps ${text}`).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** The values of every revision of each cell, as its history tells them. */
async function revisionsOf(unitId: string): Promise<readonly number[]> {
  const { kpiIds, planId } = house;
  const [person] = house.people;
  const told: number[] = [];
  for (const kpiId of kpiIds) {
    const asked = { planId, kpiId, unitId, period: web.PERIOD };
    const { revisions } = await house.as(person, () => web.api.history.query(asked));
    told.push(...revisions.flatMap(({ content }) => (content.kind === 'value' ? [content.value] : [])));
  }
  return told;
}
