import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputProblem, readInputs } from './inputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(): void {
  for (const [place, name] of [
    ['tables', 'nhs_ae_attendances_monthly.csv'],
    ['vectors', 'nhs_plotthedots_ae.json'],
  ] as const) {
    mkdirSync(join(folder, place));
    writeFileSync(join(folder, place, name), name);
  }
}

describe('readInputs', () => {
  it('reads both files of the folder, named as seen by who typed it', () => {
    fill();
    const inputs = readInputs(['.', '--database', 'made/plan.db'], folder);
    expect(inputs).toEqual({
      table: 'nhs_ae_attendances_monthly.csv',
      vectors: 'nhs_plotthedots_ae.json',
      databaseFile: join(folder, 'made', 'plan.db'),
    });
  });

  it.each([
    ['no folder named', [], /Name the folder/],
    ['a folder that does not exist', ['nowhere'], /no folder nowhere/],
    ['a folder without the files', ['.'], /no file tables/],
    ['an option that does not exist', ['.', '--data', 'x'], /--data/],
  ])('says in one sentence what is wrong with %s', (_, args, sentence) => {
    const read = () => readInputs(args, folder);
    expect(read).toThrow(InputProblem);
    expect(read).toThrow(sentence);
  });

  it('does not write into a database that is there', () => {
    fill();
    writeFileSync(join(folder, 'mine.db'), '');
    expect(() => readInputs(['.', '--database', 'mine.db'], folder)).toThrow(/mine\.db is there already/);
  });
});
