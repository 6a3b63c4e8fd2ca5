import { describe, expect, it } from 'vitest';
import type { Proposal } from './document.ts';
import type { KpiFacts, MapFactsSent } from './map-facts.ts';
import { proposedFacts } from './proposed-facts.ts';

const KPI: KpiFacts = {
  id: 'kpi',
  code: 'K-01',
  name: { es: 'Liberación' },
  unitOfMeasure: { es: '%' },
  decimals: 0,
  direction: 'increase',
  frequency: 'month',
  isLeading: false,
  baseline: null,
  targets: [
    { period: '2026', value: { kind: 'figure', value: 70 }, reason: null },
    { period: '2027', value: { kind: 'figure', value: 80 }, reason: null },
  ],
  limits: null,
};
const SENT: MapFactsSent = {
  firstYear: 2026,
  lastYear: 2028,
  fiscalStart: 1,
  kpis: [KPI, { ...KPI, id: 'other' }],
  statuses: [],
  initiatives: [],
};
const limits = { onTargetFrom: null, offTargetBeyond: null };
const target = (unitId: string): Proposal => ({
  kind: 'target',
  kpiId: 'kpi',
  unitId,
  period: '2027',
  value: { kind: 'figure', value: 85 },
  path: 'step',
  limits,
  reason: 'Nuevo proceso',
});

describe('facts with what a draft proposes', () => {
  it('hold the proposed target and baseline of the plan’s whole unit in place of those in force', () => {
    const baseline: Proposal = { kind: 'baseline', kpiId: 'kpi', unitId: 'root', period: '2025', value: 60 };
    const [kpi, other] = proposedFacts(SENT, { proposals: [target('root'), baseline] }, 'root').kpis;
    expect(kpi?.targets.map(({ period, value }) => [period, value])).toEqual([
      ['2026', { kind: 'figure', value: 70 }],
      ['2027', { kind: 'figure', value: 85 }],
    ]);
    expect(kpi?.baseline).toEqual({ period: '2025', value: 60 });
    expect(other).toEqual({ ...KPI, id: 'other' });
  });

  it('leave what is proposed for an office out', () => {
    expect(proposedFacts(SENT, { proposals: [target('office')] }, 'root')).toEqual(SENT);
  });
});
