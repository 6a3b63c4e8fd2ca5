import { checkReading } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../acts/plan-kpis.ts';
import { scriptContext } from '../acts/script-context.ts';
import { layPeriods, MONTHS, NEWEST } from '../lay-periods.ts';
import { kpis } from '../plan/kpis.ts';
import { exceptions } from './exceptions.ts';
import { rowsOf, type Row } from './rows.ts';
import { storyOf, type Told } from './stories.ts';

const context = scriptContext(layPeriods('2026-11-22'));
const months = Array.from({ length: MONTHS }, (_, index) => rowsOf(context.frame, index));
const all = months.flat();

/** The figure of the whole over the rows that count. */
function whole(kpi: string, rows: readonly Row[]): number {
  const counting = rows.filter((row) => row.kpi === kpi && row.happened !== 'draft' && row.happened !== 'submitted');
  const factor = kpis.find(({ code }) => code === kpi)?.factor ?? 1;
  let [numerator, denominator] = [0, 0];
  for (const { content } of counting) {
    if (content.kind !== 'ratio') continue;
    numerator += content.numerator;
    denominator += content.denominator;
  }
  return (factor * numerator) / denominator;
}

describe('the readings', () => {
  it('can all be entered: nothing blocks, whatever the month', () => {
    for (const kpi of kpis) {
      const definition = definitionOf(context, kpi, '2024-01-01');
      for (const { content, unit, period, first } of all.filter((row) => row.kpi === kpi.code)) {
        for (const sent of first === null ? [content] : [content, first.content]) {
          const problems = checkReading(definition, sent, { last: null, steady: null, expectedRange: null });
          expect(
            problems.filter(({ severity }) => severity === 'blocking'),
            `${kpi.code} ${unit} ${period}`,
          ).toEqual([]);
        }
      }
    }
  });

  it('add up to the story of the whole in every month', () => {
    const told: readonly Told[] = [
      'K-01',
      'K-03',
      'K-04',
      'K-06',
      'K-07',
      'K-10',
      'K-11',
      'K-12',
      'K-16',
      'K-17',
      'K-20',
      'K-30',
    ];
    for (const [index, rows] of months.entries()) {
      for (const kpi of told) {
        const figure = whole(kpi, rows);
        if (!Number.isNaN(figure)) expect(Math.abs(figure - storyOf(kpi, index)), `${kpi} ${index}`).toBeLessThan(0.15);
      }
    }
  });

  it('are reported by everybody who should, but for what the story leaves out', () => {
    const monthly = kpis.filter(({ kind, frequency }) => kind !== 'formula' && frequency === 'month');
    const expected = monthly.reduce((sum, { reporters }) => sum + reporters.length, 0);
    for (const [index, rows] of months.entries()) {
      const left = exceptions.filter(
        ({ back, what }) => back === NEWEST - index && (what.kind === 'missing' || what.kind === 'outstanding'),
      );
      expect(
        rows.filter(({ kpi }) => monthly.some(({ code }) => code === kpi)),
        `${index}`,
      ).toHaveLength(expected - left.length);
    }
  });

  it('know a gap, a not-applicable, an estimate, a return, a correction, drafts and rows that wait', () => {
    expect(new Set(all.map(({ happened }) => happened))).toEqual(
      new Set([null, 'notApplicable', 'estimated', 'commented', 'returned', 'corrected', 'draft', 'submitted']),
    );
    expect(new Set(exceptions.map(({ what }) => what.kind)).has('missing')).toBe(true);
    for (const { kpi, unit } of exceptions) {
      expect(
        kpis.find(({ code }) => code === kpi)?.reporters.some((one) => one.unit === unit),
        `${kpi} ${unit}`,
      ).toBe(true);
    }
  });
});
