import { describe, expect, it } from 'vitest';
import type { NoDataReason, Status } from '../score/status.ts';
import { evaluateGroup, evaluateObjective, kpiAsChild, objectiveAsChild } from './evaluate-parents.ts';
import type { ScoredChild } from './evaluation.ts';

const settings = { coverageFloorPercent: 60 };

function scored(score: number, more: Partial<ScoredChild> = {}): ScoredChild {
  const status: Status = score >= 90 ? 'onTarget' : score >= 50 ? 'atRisk' : 'offTarget';
  return {
    id: 'k',
    weight: 1,
    decisive: false,
    status,
    reason: null,
    score,
    passesUp: true,
    isContext: false,
    ...more,
  };
}
function silent(reason: NoDataReason, more: Partial<ScoredChild> = {}): ScoredChild {
  return {
    id: 'k',
    weight: 1,
    decisive: false,
    status: 'noData',
    reason,
    score: null,
    passesUp: false,
    isContext: false,
    ...more,
  };
}
const worst = (children: readonly ScoredChild[]) => evaluateObjective('o', children, 'worst', settings);
const weighted = (children: readonly ScoredChild[]) => evaluateObjective('o', children, 'weighted', settings);

describe('golden roll-ups', () => {
  it('w=1,1,2 with scores 100, 50, not reported: score 75, coverage 50 %, no data', () => {
    const result = worst([scored(100), scored(50), silent('notReported', { weight: 2 })]);
    expect(result).toMatchObject({
      score: 75,
      coverage: 0.5,
      status: 'noData',
      reason: 'belowCoverage',
      passesUp: false,
    });
  });

  it('the same, third not applicable: score 75, coverage 100 %', () => {
    const result = worst([scored(100), scored(50), silent('notApplicable', { weight: 2 })]);
    expect(result).toMatchObject({ score: 75, coverage: 1, status: 'atRisk', passesUp: true, isDataMissing: false });
  });

  it('first (decisive) off target, second 50, third not reported: coverage 50 %, yet off target', () => {
    const result = worst([scored(20, { decisive: true }), scored(50), silent('notReported', { weight: 2 })]);
    expect(result).toMatchObject({ coverage: 0.5, status: 'offTarget', reason: null, passesUp: false });
  });
});

describe('an objective', () => {
  it('takes the worst of its decisive KPIs; all are where none is marked', () => {
    expect(worst([scored(100, { decisive: true }), scored(10)]).status).toBe('onTarget');
    expect(worst([scored(100), scored(10)]).status).toBe('offTarget');
  });

  it('is on target by score only if no decisive KPI is worse', () => {
    expect(weighted([scored(100, { weight: 9 }), scored(50)]).status).toBe('atRisk');
    expect(weighted([scored(100, { decisive: true, weight: 9 }), scored(50)]).status).toBe('onTarget');
    expect(weighted([scored(80), scored(20)]).status).toBe('atRisk');
    expect(weighted([scored(50), scored(20)]).status).toBe('offTarget');
  });

  it('is never on target over a silent decisive KPI', () => {
    for (const rule of [worst, weighted]) {
      expect(rule([scored(100, { weight: 3 }), silent('stale')])).toMatchObject({
        status: 'atRisk',
        isDataMissing: true,
      });
      expect(rule([scored(100, { weight: 3 }), silent('notDue')])).toMatchObject({
        status: 'onTarget',
        isDataMissing: false,
      });
      expect(rule([scored(100, { weight: 3, decisive: true }), silent('stale')])).toMatchObject({ status: 'onTarget' });
    }
  });

  it('is no data with its decisive KPIs’ first reason', () => {
    expect(
      worst([silent('noTarget', { decisive: true }), silent('notReported', { decisive: true }), scored(100)]),
    ).toMatchObject({ status: 'noData', reason: 'notReported', passesUp: false });
    expect(worst([silent('notDue', { decisive: true }), silent('stale', { decisive: true })]).reason).toBe('stale');
  });

  it('says why nothing is expected of it', () => {
    expect(worst([])).toMatchObject({ status: 'noData', reason: 'noKpi', coverage: null });
    expect(worst([silent('notDue'), silent('notApplicable')])).toMatchObject({ reason: 'notDue', coverage: null });
    expect(worst([silent('discontinued'), silent('notApplicable')])).toMatchObject({ reason: 'notApplicable' });
  });

  it('keeps what has no target in its coverage, and context out of it', () => {
    expect(worst([scored(100), silent('noTarget')]).coverage).toBe(0.5);
    const context = kpiAsChild(
      { kpiId: 'c', status: 'noData', reason: null, score: null },
      { weight: 5, decisive: true },
      'none',
    );
    expect(worst([scored(100), context])).toMatchObject({ coverage: 1, status: 'onTarget', score: 100 });
  });

  it('passes at exactly the floor', () => {
    expect(worst([scored(100, { weight: 0.6 }), silent('noTarget', { weight: 0.4, decisive: false })]).status).toBe(
      'atRisk',
    );
    expect(worst([scored(100, { weight: 0.59 }), silent('noTarget', { weight: 0.41 })]).status).toBe('noData');
  });
});

describe('a perspective, theme or plan', () => {
  const passing = worst([scored(100)]);
  const below = worst([scored(20, { decisive: true }), silent('notReported', { weight: 2 })]);
  const empty = worst([]);

  it('counts, scores and covers; a score below the floor is not passed up', () => {
    const group = evaluateGroup([objectiveAsChild(passing), objectiveAsChild(below), objectiveAsChild(empty)]);
    expect(group).toMatchObject({
      counts: { onTarget: 1, atRisk: 0, offTarget: 1, noData: 1 },
      score: 100,
      reason: null,
    });
    expect(group.coverage).toBeCloseTo(1 / 3, 10);
    expect(group.children).toHaveLength(3);
  });

  it('says why it has no score', () => {
    expect(evaluateGroup([objectiveAsChild(empty)])).toMatchObject({ score: null, coverage: 0, reason: 'noKpi' });
    expect(evaluateGroup([objectiveAsChild(worst([silent('notDue')]))])).toMatchObject({
      score: null,
      coverage: null,
      reason: 'notDue',
    });
    expect(evaluateGroup([])).toMatchObject({ score: null, coverage: null, reason: 'notApplicable' });
  });

  it('weighs its children', () => {
    const group = evaluateGroup([objectiveAsChild(passing, 3), objectiveAsChild(worst([scored(60)]), 1)]);
    expect(group.score).toBe(90);
  });
});
