import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import GOLDEN from '../../../docs/golden.json' with { type: 'json' };

const METHOD = readFileSync(new URL('../../../docs/method.md', import.meta.url), 'utf8');

/** Case and result of every row of the table in section 14. */
function goldenTable(): { case: string; result: string }[] {
  const section = METHOD.slice(METHOD.indexOf('## 14.'), METHOD.indexOf('## 15.'));
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => {
    const [name = '', result = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { case: name, result };
  });
}

/** Sections whose figures this version does not compute: forecast and link evidence. */
const LATER = [10, 11];

describe('the golden table', () => {
  it('is the same in the method and in golden.json, row for row', () => {
    expect(goldenTable()).toHaveLength(25);
    expect(GOLDEN.map((row) => ({ case: row.case, result: row.result }))).toEqual(goldenTable());
  });

  it('says honestly what is covered', () => {
    for (const { section, covered, case: name } of GOLDEN) {
      expect(covered, name).toBe(!LATER.includes(section) && !name.startsWith('season'));
    }
  });

  it('has an input and an expected result in every row', () => {
    for (const { input, expected, case: name } of GOLDEN) {
      expect(Object.keys(input).length, name).toBeGreaterThan(0);
      expect(Object.keys(expected).length, name).toBeGreaterThan(0);
    }
  });
});
