import { describe, expect, it } from 'vitest';
import { EMPTY_MAP } from '../map/document.ts';
import type { Link, MapDocument, Objective } from '../map/document.ts';
import type { Status } from '../score/status.ts';
import type { SignalVerdict } from '../signal/verdict.ts';
import { headlineOf } from './headline-of.ts';
import type { HeadlineInput, Standing } from './headline-of.ts';
import { needsAttention } from './needs-attention.ts';
import type { AttentionCandidate } from './needs-attention.ts';

function objective(id: string, lane: string, column: number): Objective {
  return {
    id,
    code: id,
    title: { en: id },
    statement: null,
    ownerId: null,
    deputyId: null,
    review: null,
    slot: { perspectiveId: lane, column, span: 1 },
  };
}

function arrow(fromId: string, toId: string): Link {
  const rest = {
    sign: 1 as const,
    lagMonths: null,
    reason: null,
    tested: false,
    reviewOn: null,
    isFeedbackLoop: false,
  };
  return { id: `${fromId}>${toId}`, fromId, toId, ...rest };
}

/** release is driven by the lab, the lab by staff; revenue by nothing. */
const MAP: MapDocument = {
  ...EMPTY_MAP,
  perspectives: ['top', 'bottom'].map((id) => ({ id, name: { en: id }, question: null })),
  objectives: [
    objective('release', 'top', 0),
    objective('revenue', 'top', 1),
    objective('lab', 'bottom', 0),
    objective('staff', 'bottom', 1),
  ],
  links: [arrow('lab', 'release'), arrow('staff', 'lab')],
  measures: [
    { objectiveId: 'release', kpiId: 'hours', weight: 1, decisive: true },
    { objectiveId: 'revenue', kpiId: 'collected', weight: 1, decisive: true },
  ],
};

const QUIET: SignalVerdict = { kind: 'noRealChange', side: null, rule: null, since: null, reason: null };
const WORSE: SignalVerdict = { kind: 'worse', side: 'up', rule: 'beyondLimit', since: '2026-07', reason: null };

function standing(status: Status, score: number | null = null): Standing {
  return { status, score };
}

function headline(
  objectives: Record<string, Standing>,
  kpis: Record<string, Standing & { signal?: SignalVerdict }> = {},
  document: MapDocument = MAP,
) {
  const input: HeadlineInput = {
    document,
    objectives: new Map(Object.entries(objectives)),
    kpis: new Map(Object.entries(kpis).map(([id, kpi]) => [id, { signal: QUIET, ...kpi }])),
  };
  return headlineOf(input);
}

const CALM = {
  release: standing('onTarget'),
  revenue: standing('onTarget'),
  lab: standing('onTarget'),
  staff: standing('onTarget'),
};

describe('the headline', () => {
  it('counts first', () => {
    const mixed = { ...CALM, lab: standing('atRisk'), staff: standing('noData') };
    expect(headline(mixed)[0]).toEqual({
      code: 'someOnTarget',
      params: { onTarget: 2, atRisk: 1, offTarget: 0, noData: 1, total: 4 },
    });
    expect(headline(CALM).map(({ code }) => code)).toEqual(['allOnTarget', 'nothingWorse']);
    expect(headline({}).map(({ code }) => code)).toEqual(['noneHasData']);
    expect(headline({}, {}, EMPTY_MAP).map(({ code }) => code)).toEqual(['noObjectives']);
    const one = { ...MAP, objectives: MAP.objectives.slice(0, 1), links: [], measures: [] };
    expect(headline(CALM, {}, one)[0]?.code).toBe('onlyOneOnTarget');
    expect(headline({ release: standing('offTarget') }, {}, one).map(({ code }) => code)).toEqual([
      'onlyOneNotOnTarget',
      'off',
    ]);
  });

  it('names the worst real worsening and the deepest driver off target', () => {
    const objectives = {
      ...CALM,
      release: standing('offTarget'),
      lab: standing('offTarget'),
      staff: standing('offTarget'),
    };
    const kpis = {
      hours: { ...standing('offTarget', 20), signal: WORSE },
      collected: { ...standing('offTarget', 40), signal: WORSE },
    };
    expect(headline(objectives, kpis)[1]).toEqual({
      code: 'worseWithDriver',
      params: { kpiId: 'hours', objectiveId: 'release', since: '2026-07', driverId: 'staff' },
    });
  });

  it('puts status before score, and needs the change to be real', () => {
    const kpis = {
      hours: { ...standing('atRisk', 10), signal: WORSE },
      collected: { ...standing('offTarget', 45), signal: WORSE },
    };
    expect(headline(CALM, kpis)[1]).toMatchObject({ code: 'worse', params: { kpiId: 'collected' } });
    const noise = { hours: standing('offTarget', 0), collected: standing('onTarget', 100) };
    expect(headline(CALM, noise)[1]?.code).toBe('nothingWorse');
  });

  it('without a worsening points from the uppermost objective to its deepest driver', () => {
    const off = { ...CALM, release: standing('offTarget'), lab: standing('offTarget') };
    expect(headline(off)[1]).toEqual({ code: 'offWithDriver', params: { objectiveId: 'release', driverId: 'lab' } });
    const risk = { ...CALM, release: standing('atRisk'), staff: standing('offTarget') };
    expect(headline(risk)[1]).toEqual({
      code: 'riskWithDriver',
      params: { objectiveId: 'release', driverId: 'staff' },
    });
  });

  it('else names what is furthest from its target', () => {
    const off = {
      ...CALM,
      revenue: standing('offTarget', 12),
      staff: standing('offTarget', 30),
      lab: standing('noData'),
    };
    expect(headline({ ...off })[1]).toEqual({ code: 'off', params: { objectiveId: 'revenue' } });
  });
});

describe('what needs attention', () => {
  const calm: AttentionCandidate & { id: string } = {
    id: 'calm',
    status: 'onTarget',
    score: 100,
    isWorse: false,
    isOverdueAction: false,
    isDataMissing: false,
  };
  const items = [
    calm,
    { ...calm, id: 'silent', status: 'noData' as const, score: null, isDataMissing: true },
    { ...calm, id: 'late action', status: null, isOverdueAction: true },
    { ...calm, id: 'risk', status: 'atRisk' as const, score: 60 },
    { ...calm, id: 'risk and worse', status: 'atRisk' as const, score: 80, isWorse: true },
    { ...calm, id: 'off', status: 'offTarget' as const, score: 30 },
    { ...calm, id: 'further off', status: 'offTarget' as const, score: 10 },
    { ...calm, id: 'off and worse', status: 'offTarget' as const, score: 40, isWorse: true },
  ];

  it('comes in the order of criterion A4, at most five', () => {
    expect(needsAttention(items).map(({ item, reason }) => `${item.id}: ${reason}`)).toEqual([
      'off and worse: offTargetAndWorse',
      'further off: offTarget',
      'off: offTarget',
      'risk and worse: atRiskAndWorse',
      'risk: atRisk',
    ]);
  });

  it('then actions, then silence, and leaves out what is well', () => {
    expect(needsAttention(items.slice(0, 3)).map(({ reason }) => reason)).toEqual(['overdueAction', 'missingData']);
    expect(needsAttention([calm])).toEqual([]);
    expect(needsAttention([{ ...calm, isWorse: true }])).toEqual([]);
  });
});
