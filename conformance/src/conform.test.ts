import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAttendanceTable } from './attendance-table.ts';
import { conform } from './conform.ts';
import { readExpectation } from './expectation.ts';

const MONTHS = [
  '2021-01',
  '2021-02',
  '2021-03',
  '2021-04',
  '2021-05',
  '2021-06',
  '2021-07',
  '2021-08',
  '2021-09',
  '2021-10',
  '2021-11',
  '2021-12',
  '2022-01',
];
// Breaches at the large place, with one month beyond the limits; the small one has none and leaves a month out.
const BREACHES = [90, 95, 88, 93, 91, 92, 300, 94, 90, 93, 91, 92, 89];
const SILENT = 4;

function tableText(): string {
  const lines = MONTHS.flatMap((month, index) => [
    `${month}-01,AAA,1,1000,${BREACHES[index]},7`,
    ...(index === SILENT ? [] : [`${month}-01,BBB,other,500,0,0`]),
  ]);
  return ['period,org_code,type,attendances,breaches,admissions', ...lines].join('\n');
}

/** What a hand calculation gives: means and moving ranges of the national shares. */
function chartText(
  change: (chart: { y: number[]; upl: number; special_cause_type: string[] }) => void = () => {},
): string {
  const y = BREACHES.map((breaches, index) => {
    const attendances = index === SILENT ? 1000 : 1500;
    return (attendances - breaches) / attendances;
  });
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const ranges = y.slice(1).map((value, index) => Math.abs(value - (y[index] ?? 0)));
  const range = ranges.reduce((sum, value) => sum + value, 0) / ranges.length;
  const chart = {
    date: MONTHS.map((month) => `${month}-01`),
    y,
    mean,
    lpl: mean - 2.66 * range,
    upl: mean + 2.66 * range,
    special_cause_type: y.map((value) => (value < mean - 2.66 * range ? 'Below LCL' : 'Common Cause')),
  };
  change(chart);
  return JSON.stringify({ performance: chart });
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const conformTo = (chart: string, table = tableText()) =>
  conform(join(folder, 'plan.db'), readAttendanceTable(table), readExpectation(chart, 'performance'));

describe('conform', () => {
  it('takes every row and finds the hand calculation on the screen', async () => {
    const found = await conformTo(chartText());
    expect(found.differences).toEqual([]);
    expect(found).toMatchObject({ units: 5, accepted: 25, refused: [], months: 13 });
  });

  it('names a value, a limit and a flag that differ', async () => {
    const found = await conformTo(
      chartText((chart) => {
        chart.y[2] = (chart.y[2] ?? 0) * (1 + 1e-8);
        chart.upl += 1e-6;
        chart.special_cause_type[6] = 'Common Cause';
      }),
    );
    expect(found.differences.map((line) => line.split(':')[0])).toEqual(['upper limit', '2021-03', '2021-07']);
  });

  it('names the rows that it did not take', async () => {
    const found = await conformTo(
      chartText(),
      `${tableText()}\n2021-01-01,AAA,1,1000,90,7\n2021-13-40,AAA,1,1,0,0\n2021-01-01,AAA,2,many,0,0`,
    );
    expect(found.refused.map((line) => line.split(':')[0])).toEqual(['Line 27', 'Line 28', 'Line 29']);
  });
});
