import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scriptContext } from './acts/script-context.ts';
import { idFrom, idMaker } from './ids.ts';
import { at, layPeriods } from './lay-periods.ts';
import { writeScript } from './script.ts';

const scriptOf = (today: string) => writeScript(scriptContext(layPeriods(today)));

function digestOf(today: string): string {
  const acts = scriptOf(today).map(({ at, by, name, input }) => [at, by, name, input]);
  return createHash('sha256').update(JSON.stringify(acts)).digest('hex');
}

describe('the script', () => {
  it('is the same for the same day and another for another', () => {
    expect(digestOf('2026-11-22')).toBe(digestOf('2026-11-22'));
    expect(digestOf('2026-12-11')).not.toBe(digestOf('2026-11-22'));
  });

  it('runs forward in time and ends with the day on which the clock stops', () => {
    for (const today of ['2026-11-22', '2026-11-03', '2027-01-03', '2027-01-12', '2027-02-09']) {
      const acts = scriptOf(today);
      const instants = acts.map((one) => one.at);
      expect(instants, today).toEqual(instants.toSorted());
      expect(instants.at(-1)).toBe(at(today, 0));
      expect(acts.at(-1)?.input).toMatchObject({ settings: { todayStoppedAt: today } });
      expect(instants.filter((instant) => instant === at(today, 0))).toHaveLength(1);
    }
  });
});

describe('ids', () => {
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('are UUID v7 that say their instant', () => {
    const id = idFrom('2026-11-22T05:00:00.000Z', 'kpi K-01');
    expect(id).toMatch(pattern);
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.parse('2026-11-22T05:00:00.000Z'));
    expect(idFrom('2026-11-22T05:00:00.000Z', 'kpi K-02')).not.toBe(id);
  });

  it('never repeat within one play', () => {
    const next = idMaker(() => '2026-11-22T05:00:00.000Z');
    const ids = Array.from({ length: 20_000 }, next);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => pattern.test(id))).toBe(true);
  });
});
