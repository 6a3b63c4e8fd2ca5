import { describe, expect, it } from 'vitest';
import type { KpiRule } from '../kpi/kpi-rule.ts';
import { brokenRules, compareReadings, type ComparedReading } from './compare-readings.ts';

const row = (code: string, value: number | null, own: Partial<ComparedReading> = {}): ComparedReading => ({
  kpiId: code,
  code,
  period: '2026-09',
  unitOfMeasure: '%',
  kind: 'value',
  scale: 'percent',
  direction: 'increase',
  decimals: 1,
  from: [],
  value,
  ...own,
});
const rule = (relation: KpiRule['relation'], kpiId: string, ...otherKpiIds: string[]): KpiRule => ({
  id: 'r',
  planId: 'p',
  kpiId,
  relation,
  otherKpiIds,
});

function told(rows: readonly ComparedReading[], rules: readonly KpiRule[] = []): string[] {
  return [...compareReadings(rows, rules)].flatMap(([key, problems]) =>
    problems.map(
      ({ code, severity, params }) => `${key.split(' ')[0]} ${severity} ${code} ${Object.values(params).join(',')}`,
    ),
  );
}

describe('the same value in two rows', () => {
  it('is told at both', () => {
    expect(told([row('A', 93.6), row('B', 93.6), row('C', 93.7)])).toEqual([
      'A warning equalToRow B',
      'B warning equalToRow A',
    ]);
    expect(told([row('A', 3_185), row('B', 3_185)])).toHaveLength(2);
  });

  it.each<[string, ComparedReading, ComparedReading]>([
    ['nothing', row('A', 0), row('B', 0)],
    ['everything', row('A', 100), row('B', 100)],
    ['small whole counts', row('A', 412), row('B', 412)],
    ['round thousands', row('A', 12_000), row('B', 12_000)],
    ['two digits', row('A', 9.5), row('B', 9.5)],
    ['yes and yes', row('A', 1, { direction: 'yesNo' }), row('B', 1, { direction: 'yesNo' })],
    ['other units of measure', row('A', 93.6), row('B', 93.6, { unitOfMeasure: 'h' })],
    ['other periods', row('A', 93.6), row('B', 93.6, { period: '2026-08' })],
    ['no value yet', row('A', 93.6), row('B', null)],
    ['what is computed', row('A', 93.6), row('B', 93.6, { kind: 'formula' })],
  ])('is not told of %s', (_, a, b) => {
    expect(told([a, b])).toEqual([]);
  });
});

describe('a rule between KPIs', () => {
  it('warns at each row that it names', () => {
    const broken = [row('A', 8), row('B', 7)];
    expect(told(broken, [rule('atMost', 'A', 'B')])).toEqual(['A warning ruleAtMost A,B', 'B warning ruleAtMost A,B']);
    expect(told([row('A', 10), row('B', 4), row('C', 5)], [rule('sumOf', 'A', 'B', 'C')])).toEqual([
      'A warning ruleSumOf A,B + C',
      'B warning ruleSumOf A,B + C',
      'C warning ruleSumOf A,B + C',
    ]);
  });

  it.each<[string, ComparedReading[], KpiRule]>([
    ['equal figures', [row('A', 7), row('B', 7)], rule('atMost', 'A', 'B')],
    ['floating point', [row('A', 0.3), row('B', 0.1), row('C', 0.2)], rule('sumOf', 'A', 'B', 'C')],
    ['a value that is missing', [row('A', 10), row('B', 4), row('C', null)], rule('sumOf', 'A', 'B', 'C')],
    ['a row that is missing', [row('A', 10), row('B', 4)], rule('sumOf', 'A', 'B', 'C')],
    ['another period', [row('A', 8), row('B', 7, { period: '2026-08' })], rule('atMost', 'A', 'B')],
  ])('says nothing of %s', (_, rows, one) => {
    expect(told(rows, [one])).toEqual([]);
  });

  it('is told with the figure of each KPI, in its order', () => {
    const broken = [row('B', 7), row('A', 8)];
    const [problem] = compareReadings(broken, [rule('atMost', 'A', 'B')]).get('B 2026-09') ?? [];
    expect(problem?.beside?.map(({ code, value }) => [code, value])).toEqual([
      ['A', 8],
      ['B', 7],
    ]);
  });

  it('is told where a computed KPI is typed, too', () => {
    const rows = [row('F', 12, { kind: 'formula', from: ['B', 'C'] }), row('A', 8), row('B', 6), row('C', 2)];
    expect(told(rows, [rule('atMost', 'F', 'A')])).toEqual([
      'F warning ruleAtMost F,A',
      'A warning ruleAtMost F,A',
      'B warning ruleAtMost F,A',
      'C warning ruleAtMost F,A',
    ]);
  });

  it('can be looked at alone', () => {
    const rows = [row('A', 93.6), row('B', 93.6), row('C', 93.5)];
    expect([...brokenRules(rows, [rule('atMost', 'B', 'C')]).keys()]).toEqual(['B 2026-09', 'C 2026-09']);
  });
});
