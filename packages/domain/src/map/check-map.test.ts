import { describe, expect, it } from 'vitest';
import { checkMap } from './check-map.ts';
import type { MapDocument } from './document.ts';
import { arrow, facts, kpi, mapOf, measure, objective } from './map-case.ts';
import type { MapFacts } from './map-facts.ts';
import { MAP_FINDING_CODES } from './map-finding.ts';

/** Three lanes without a fault. */
const SOUND = mapOf('VTP', [2, 1], ['V1 0+2', 'T1 0', 'P1 0'], ['T1>V1', 'P1>T1'], {
  measures: [measure('V1', 'K-1'), measure('T1', 'K-2'), measure('P1', 'K-3')],
  initiativeLinks: [{ initiativeId: 'I-1', objectiveId: 'P1' }],
});
const KNOWN = facts([kpi('K-1'), kpi('K-2'), kpi('K-3')], {
  initiatives: [{ id: 'I-1', code: 'I-1', name: { en: 'Scanners' } }],
});

function found(document: Partial<MapDocument>, known: MapFacts = KNOWN): unknown[] {
  return checkMap({ ...SOUND, ...document }, known).map(({ code, params, place }) => ({ code, params, place }));
}

describe('the map’s checks', () => {
  it('find nothing in a sound map, nor in an empty one', () => {
    expect(found({})).toEqual([]);
    expect(checkMap(mapOf('VT', [1], []), facts())).toEqual([]);
  });

  it('find what has no KPI, no owner, drives nothing and has no driver', () => {
    const objectives = [...SOUND.objectives, objective('T2 1', { ownerId: null })];
    const place = (field: string) => ({ kind: 'objective', objectiveId: 'T2', field });
    expect(found({ objectives })).toEqual([
      { code: 'noKpi', params: { objective: 'T2' }, place: place('kpis') },
      { code: 'noOwner', params: { objective: 'T2' }, place: place('ownerId') },
      { code: 'drivesNothing', params: { objective: 'T2' }, place: place('links') },
      { code: 'noDriver', params: { objective: 'T2' }, place: place('links') },
    ]);
  });

  it('ask nothing to be driven by the top lane, nor a driver of the bottom lane', () => {
    expect(found({ links: [] }).map((one) => one as { code: string; params: object })).toMatchObject([
      { code: 'drivesNothing', params: { objective: 'T1' } },
      { code: 'drivesNothing', params: { objective: 'P1' } },
      { code: 'noDriver', params: { objective: 'V1' } },
      { code: 'noDriver', params: { objective: 'T1' } },
    ]);
  });

  it('find a link downwards, but not along a lane nor in a feedback loop', () => {
    const more = [objective('T2 1')];
    const document = {
      objectives: [...SOUND.objectives, ...more],
      measures: [...SOUND.measures, measure('T2', 'K-2')],
    };
    const links = [...SOUND.links, arrow('T2>V1'), arrow('T1>T2')];
    expect(found({ ...document, links })).toEqual([]);
    expect(found({ ...document, links: [...links, arrow('V1>P1', { isFeedbackLoop: true })] })).toEqual([]);
    expect(found({ ...document, links: [...links, arrow('T2>P1')] }).slice(-1)).toEqual([
      { code: 'linkDownwards', params: { from: 'T2', to: 'P1' }, place: { kind: 'link', linkId: 'T2>P1' } },
    ]);
  });

  it('name each cycle once', () => {
    const links = [...SOUND.links, arrow('V1>P1')];
    expect(found({ links })).toMatchObject([
      { code: 'linkCycle', params: { cycle: ['V1', 'P1', 'T1', 'V1'] }, place: { kind: 'link', linkId: 'V1>P1' } },
      { code: 'linkDownwards', params: { from: 'V1', to: 'P1' } },
    ]);
  });

  it('count KPIs and objectives', () => {
    const codes = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'];
    const known = facts(codes.map((code) => kpi(code)));
    const four = codes.slice(0, 4).map((code) => measure('V1', code));
    const measures = [...SOUND.measures.slice(1), ...four];
    expect(found({ measures }, known)).toEqual([]);
    expect(found({ measures: [...measures, measure('V1', 'K-5')] }, known)).toMatchObject([
      { code: 'tooManyKpis', params: { objective: 'V1', count: 5 } },
    ]);
    const many = Array.from({ length: 21 }, (_, column) => `V${column} ${column}`);
    const codesOf = (count: number) =>
      checkMap(mapOf('V', [21], many.slice(0, count)), facts()).map(({ code }) => code);
    expect(codesOf(20)).not.toContain('tooManyObjectives');
    expect(codesOf(21).at(-1)).toBe('tooManyObjectives');
  });

  it('find an objective that is only measured afterwards', () => {
    const lagging = kpi('K-2', { isLeading: false });
    expect(found({}, facts([kpi('K-1'), lagging, kpi('K-3')]))).toMatchObject([
      { code: 'noLeadingKpi', params: { objective: 'T1' } },
    ]);
    const measures = [...SOUND.measures, measure('T1', 'K-1')];
    expect(found({ measures }, facts([kpi('K-1'), lagging, kpi('K-3')]))).toEqual([]);
  });

  it('find the plan’s years without a target of their own, once a KPI', () => {
    const target = (period: string) => ({ period, value: { kind: 'figure', value: 1 } as const, reason: null });
    const partly = kpi('K-2', { targets: [target('2024'), target('2026-Q4'), target('soon')] });
    const measures = [...SOUND.measures, measure('P1', 'K-2')];
    expect(found({ measures }, facts([kpi('K-1'), partly, kpi('K-3')]))).toEqual([
      {
        code: 'targetMissing',
        params: { objective: 'T1', kpi: null, years: ['2025', '2027'] },
        place: { kind: 'target', objectiveId: 'T1', kpiId: 'K-2' },
      },
    ]);
    const context = kpi('K-2', { direction: 'none', targets: [] });
    expect(found({}, facts([kpi('K-1'), context, kpi('K-3')]))).toEqual([]);
  });

  it('read the plan’s years in its own calendar', () => {
    const targets = [{ period: 'FY2025/26', value: { kind: 'figure', value: 1 } as const, reason: null }];
    const known = facts([kpi('K-1', { targets })], { fiscalStart: 7, lastYear: 2026 });
    expect(found({ measures: [measure('V1', 'K-1'), ...SOUND.measures.slice(1)] }, known)).toMatchObject([
      { code: 'targetMissing', params: { years: ['FY2026/27'] } },
    ]);
  });

  it('find what is off target while nobody works on it, and work that serves nothing', () => {
    const known = facts([...KNOWN.kpis.values()], {
      statuses: [
        { objectiveId: 'P1', status: 'offTarget' },
        { objectiveId: 'T1', status: 'offTarget' },
        { objectiveId: 'V1', status: 'atRisk' },
      ],
      initiatives: [...KNOWN.initiatives, { id: 'I-2', code: 'I-2', name: { en: 'Dogs' } }],
    });
    expect(found({}, known)).toMatchObject([
      { code: 'offTargetWithoutInitiative', params: { objective: 'T1' } },
      {
        code: 'initiativeWithoutObjective',
        params: { initiative: 'I-2' },
        place: { kind: 'initiative', initiativeId: 'I-2' },
      },
    ]);
  });

  it('find a KPI whose two objectives work against each other, at any distance', () => {
    const measures = [...SOUND.measures, measure('P1', 'K-1')];
    const opposed = { code: 'kpiServesOpposites', params: { kpi: 'K-1', from: 'P1', to: 'V1' } };
    expect(found({ measures })).toEqual([]);
    expect(found({ measures, links: [arrow('T1>-V1'), arrow('P1>T1')] })).toMatchObject([opposed]);
    expect(found({ measures, links: [arrow('T1>-V1'), arrow('P1>-T1')] })).toEqual([]);
    expect(found({ measures, links: [...SOUND.links, arrow('P1>-V1')] })).toMatchObject([opposed]);
  });

  it('come in one fixed order and can be sent', () => {
    const bad = mapOf('VT', [2], ['V1 0', objective('T1 0', { ownerId: null }), 'T2 1'], ['V1>T1']);
    const all = checkMap(bad, KNOWN);
    const places = all.map(({ code }) => MAP_FINDING_CODES.indexOf(code));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});
