import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSaveQueue } from './save-queue.ts';
import type { RowOutcome, SendAnswer, Write } from './save-queue.ts';

interface Edit {
  readonly basedOn: number;
  readonly value: number;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A server as ours answers: revisions by row, a newer one is a conflict, a repeated command gets its first answer. */
function server() {
  const revisions = new Map<string, readonly number[]>();
  const answers = new Map<string, { readonly said: string; readonly rows: readonly RowOutcome[] }>();
  const conflicts: string[] = [];
  const record = ({ key, payload }: Write<Edit>): RowOutcome => {
    const before = revisions.get(key) ?? [];
    if (payload.basedOn !== before.length) {
      conflicts.push(key);
      return { kind: 'stopped' };
    }
    revisions.set(key, [...before, payload.value]);
    return { kind: 'saved', at: '', revision: before.length + 1 };
  };
  return {
    revisions,
    conflicts,
    answer(batch: readonly Write<Edit>[]): readonly RowOutcome[] {
      const id = batch[0]?.commandId ?? '';
      const said = JSON.stringify(batch);
      const known = answers.get(id);
      if (known !== undefined) {
        expect(said, 'a repeat says what was said first').toBe(known.said);
        return known.rows;
      }
      const rows = batch.map(record);
      answers.set(id, { said, rows });
      return rows;
    },
  };
}

type Line = 'up' | 'request lost' | 'answer lost';
type Act = { readonly key: string; readonly value: number } | Line;

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.integer({ min: 0, max: 999 }) }),
  fc.constantFrom<Line>('up', 'request lost', 'answer lost'),
);

/** Does the acts one after the other, then the line is up until nothing waits. */
async function play(acts: readonly (readonly [Act, boolean])[]) {
  const house = server();
  const known = new Map<string, number>();
  const saved: string[] = [];
  let line: Line = 'up';
  const queue = createSaveQueue<Edit>({
    async send(batch): Promise<SendAnswer> {
      const how = line;
      await Promise.resolve();
      if (how === 'request lost') return { kind: 'away' };
      const rows = house.answer(batch);
      return how === 'answer lost' ? { kind: 'away' } : { kind: 'answered', rows };
    },
    seal: ({ key, payload }) => ({ ...payload, basedOn: known.get(key) ?? 0 }),
    onSaved(all) {
      for (const { write, revision } of all) {
        known.set(write.key, revision);
        saved.push(`${write.key}=${write.payload.value}`);
      }
    },
    onChange: () => {},
  });
  for (const [index, [one, isWaiting]] of acts.entries()) {
    if (typeof one !== 'string')
      queue.put({ key: one.key, commandId: String(index), payload: { basedOn: 0, value: one.value } });
    else {
      line = one;
      queue.goOn();
    }
    if (isWaiting) await settle();
  }
  line = 'up';
  await settle();
  // The timer asks again and again; what was on its way may have come to nothing.
  for (let again = 0; again < 3; again += 1) {
    queue.goOn();
    await settle();
  }
  return { house, saved, waiting: queue.waiting() };
}

describe('the save queue over a server that keeps revisions', () => {
  it('makes one revision of each accepted edit, in whatever order lines are cut and answers are lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { minLength: 1, maxLength: 25 }), async (acts) => {
        const { house, saved, waiting } = await play(acts);
        expect(waiting).toEqual([]);
        expect(house.conflicts, 'nobody else has typed').toEqual([]);
        const made = [...house.revisions].flatMap(([key, values]) => values.map((value) => `${key}=${value}`));
        expect([...saved].sort()).toEqual(made.sort());
        const last = new Map(acts.flatMap(([one]) => (typeof one === 'string' ? [] : [[one.key, one.value] as const])));
        for (const [key, value] of last) expect(house.revisions.get(key)?.at(-1)).toBe(value);
      }),
      { numRuns: 60 },
    );
  });
});
