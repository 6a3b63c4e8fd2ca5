import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEqualFigure } from '@rumbo/domain';
import { newTrace, type KpiSummary, type KpiView, type ObjectiveView, type OverviewView } from '@rumbo/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playForQuarter, TODAY, type Played } from './demonstration.ts';
import type { Expected } from './expected.ts';

// Written by `npm run oracle:calc` and nothing else.
const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'oracle', 'quarter.json'), 'utf8'),
) as Expected;

let played: Played;
beforeAll(async () => {
  played = await playForQuarter();
}, 120_000);
afterAll(() => played.close());

const asked = (period: string) => ({ planId: played.planId, period });
const leader = () => ({ kind: 'person', personId: played.leaderId }) as const;

const overviewOf = (period: string): Promise<OverviewView> =>
  played.operations.overview(leader(), asked(period), newTrace());

async function kpisOf(period: string): Promise<readonly KpiSummary[]> {
  const { groups } = await played.operations.kpis(leader(), asked(period), newTrace());
  return [...new Map(groups.flatMap(({ kpis }) => kpis).map((kpi) => [kpi.code, kpi])).values()];
}

const kpiOf = (kpiId: string, period: string): Promise<KpiView> =>
  played.operations.kpi(leader(), { ...asked(period), kpiId }, newTrace());

const objectiveOf = (objectiveId: string, period: string): Promise<ObjectiveView> =>
  played.operations.objective(leader(), { ...asked(period), objectiveId }, newTrace());

const STATUS: Readonly<Record<string, string>> = { onTarget: 'on', atRisk: 'risk', offTarget: 'off' };

/** As the spreadsheet words it: context has no status, and what has none says why. */
const statusIn = ({ status, reason, direction }: KpiSummary): string =>
  direction === 'none' ? 'none' : (STATUS[status] ?? reason ?? 'noData');

function expectSame(actual: number | null, wanted: number | null, what: string): void {
  if (actual === null || wanted === null) return expect(actual, what).toBe(wanted);
  expect(isEqualFigure(actual, wanted), `${what}: ${actual} for ${wanted}`).toBe(true);
}

/** The target where it is one figure. */
function targetOf({ yardstick }: KpiSummary): number | null {
  const target = yardstick?.target;
  if (target === undefined || target.kind === 'range') return null;
  return target.kind === 'yes' ? 1 : target.value;
}

describe(`the quarter that ${expected.computedBy.split(' ').slice(0, 2).join(' ')} computed`, () => {
  it('is the one that is played here', () => {
    expect(expected.today).toBe(TODAY);
    expect(Object.keys(expected.kpis)).toHaveLength(33);
  });

  it.each(expected.months)('%s: every KPI has that value, target, status and score', async (month) => {
    const kpis = await kpisOf(month);
    expect(kpis.map(({ code }) => code).sort()).toEqual(Object.keys(expected.kpis).sort());
    for (const kpi of kpis) {
      const wanted = expected.kpis[kpi.code]?.[month];
      if (wanted === undefined) throw new Error(`${kpi.code} was not computed`);
      expectSame(kpi.value, wanted.value, `${kpi.code} value`);
      expectSame(kpi.direction === 'none' ? null : targetOf(kpi), wanted.target, `${kpi.code} target`);
      expect(statusIn(kpi), `${kpi.code} status`).toBe(wanted.status);
      expectSame(kpi.score, wanted.score, `${kpi.code} score`);
    }
  });

  it.each(expected.months)('%s: every objective has that status, score and coverage', async (month) => {
    const { map, planScore } = await overviewOf(month);
    expect(map.nodes.map(({ code }) => code).sort()).toEqual(Object.keys(expected.objectives).sort());
    for (const { id, code, status } of map.nodes) {
      const wanted = expected.objectives[code]?.[month];
      expect(STATUS[status] ?? status, code).toBe(wanted?.status);
      const { objective } = await objectiveOf(id, month);
      expectSame(objective.score, wanted?.score ?? null, `${code} score`);
      expectSame(objective.coverage, wanted?.coverage ?? null, `${code} coverage`);
    }
    expectSame(planScore, expected.scores['-1']?.[month] ?? null, 'the plan');
  });

  it('every KPI has those process limits', async () => {
    const newest = expected.months.at(-1) ?? '';
    for (const kpi of await kpisOf(newest)) {
      const wanted = expected.limits[kpi.code];
      if (wanted === undefined) continue;
      const limits = (await kpiOf(kpi.id, newest)).limits.at(-1);
      expectSame(limits?.centre ?? null, wanted.centre, `${kpi.code} centre`);
      expectSame(limits?.lower ?? null, wanted.lower, `${kpi.code} lower limit`);
      expectSame(limits?.upper ?? null, wanted.upper, `${kpi.code} upper limit`);
    }
  });
});
