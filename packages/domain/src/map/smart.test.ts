import { describe, expect, it } from 'vitest';
import type { MapDocument, Objective } from './document.ts';
import { arrow, facts, kpi, mapOf, measure, objective } from './map-case.ts';
import type { KpiFacts, MapFactsSent } from './map-facts.ts';
import { smartOf } from './smart.ts';
import type { SmartCriterion } from './smart-row.ts';

const STATEMENT =
  'Raise the share of physical inspections that find an irregularity from 9.8% to 14% by December 2026, with no more inspections than in 2025.';
const P2 = objective('P2 1', {
  title: { es: 'Inspeccionar lo que importa', en: 'Inspect what matters' },
  statement: { en: STATEMENT },
});
const MAP = mapOf('VTP', [1, 1], ['V1 0+2', 'T4 1', 'T1 0', P2], ['P2>T4', 'T4>V1'], {
  measures: [measure('P2', 'K-21'), measure('P2', 'K-07', { decisive: true })],
  initiativeLinks: [{ initiativeId: 'I-04', objectiveId: 'P2' }],
});
const HITS = kpi('K-07', { limits: { lower: 10.6, centre: 12.8, upper: 15 } });
const INITIATIVES = [{ id: 'I-04', code: 'I-04', name: { en: 'New risk profiles' } }];

interface Case {
  readonly of?: Partial<Objective>;
  readonly map?: Partial<MapDocument>;
  readonly kpi?: Partial<KpiFacts>;
  readonly sent?: Partial<MapFactsSent>;
}

function row(criterion: SmartCriterion, { of = {}, map = {}, kpi: changed = {}, sent = {} }: Case = {}) {
  const document = { ...MAP, ...map };
  const known = facts([{ ...HITS, ...changed }, kpi('K-21', { baseline: null })], {
    initiatives: INITIATIVES,
    ...sent,
  });
  const rows = smartOf({ ...P2, ...of }, document, known);
  expect(rows.map((one) => one.criterion)).toEqual(['specific', 'measurable', 'achievable', 'relevant', 'timeBound']);
  expect(rows.every(({ isMet, field }) => isMet === (field === null))).toBe(true);
  return rows.find((one) => one.criterion === criterion);
}

describe('specific', () => {
  it('is one result with an owner', () => {
    expect(row('specific')).toMatchObject({ isMet: true, code: 'oneResult' });
    expect(row('specific', { of: { ownerId: null } })).toMatchObject({ code: 'noOwner', field: 'ownerId' });
  });

  it('reads the statement, and the title while there is none', () => {
    const title = { en: 'Inspection' };
    expect(row('specific', { of: { title } })).toMatchObject({ isMet: true });
    expect(row('specific', { of: { title, statement: null } })).toMatchObject({
      code: 'noVerb',
      params: { language: 'en' },
      field: 'title',
    });
    expect(row('specific', { of: { statement: { en: 'Inspect' } } })).toMatchObject({
      code: 'noResult',
      params: { verb: 'inspect' },
      field: 'statement',
    });
  });

  it('looks at each language', () => {
    const statement = { es: 'Elevar los hallazgos y reducir los aforos', en: STATEMENT };
    expect(row('specific', { of: { statement } })).toMatchObject({
      code: 'joinedVerbs',
      params: { language: 'es', by: 'y', verb: 'reducir' },
      field: 'statement',
    });
  });

  it('counts characters as people do', () => {
    const sentence = (length: number) => ({ en: `Raise it ${'😀'.repeat(length - 9)}` });
    expect(row('specific', { of: { statement: sentence(140) } })).toMatchObject({ isMet: true });
    expect(row('specific', { of: { statement: sentence(141) } })).toMatchObject({
      code: 'tooLong',
      params: { length: 141, most: 140 },
    });
  });
});

describe('measurable', () => {
  it('is by one KPI with a direction and a baseline', () => {
    expect(row('measurable')).toMatchObject({
      isMet: true,
      code: 'measuredBy',
      params: { kpi: 'K-07' },
      kpiId: 'K-07',
    });
    expect(row('measurable', { map: { measures: [] } })).toMatchObject({ code: 'noKpi', field: 'kpis' });
    expect(row('measurable', { kpi: { baseline: null } })).toMatchObject({
      code: 'noBaseline',
      params: { kpi: 'K-07' },
      field: 'baseline',
    });
    expect(row('measurable', { kpi: { direction: 'none' } })).toMatchObject({
      code: 'noDirection',
      field: 'direction',
    });
    expect(row('measurable', { kpi: { unitOfMeasure: {} } })).toMatchObject({ code: 'noUnitOfMeasure' });
  });
});

describe('achievable', () => {
  const alone = { map: { initiativeLinks: [] } };

  it('warns where the process does not hold the target, and nobody says what will change', () => {
    expect(row('achievable', alone)).toEqual({
      criterion: 'achievable',
      isMet: false,
      code: 'notHeld',
      params: {
        kpi: 'K-07',
        value: { kind: 'figure', value: 14 },
        decimals: 1,
        unit: { en: '%' },
        limits: { lower: 10.6, centre: 12.8, upper: 15 },
      },
      field: 'initiatives',
      kpiId: 'K-07',
    });
  });

  it('is met by the process, an initiative or a reason', () => {
    const limits = { lower: 14, centre: 15, upper: 16 };
    expect(row('achievable', { ...alone, kpi: { limits } })).toMatchObject({ isMet: true, code: 'heldAlready' });
    expect(row('achievable')).toMatchObject({ isMet: true, code: 'changedBy', params: { initiatives: ['I-04'] } });
    const targets = HITS.targets.map((target) => ({ ...target, reason: ' ' }));
    expect(row('achievable', { ...alone, kpi: { targets } })).toMatchObject({ code: 'notHeld' });
    const reasoned = targets.map((target) => ({ ...target, reason: 'Image analysis from March' }));
    expect(row('achievable', { ...alone, kpi: { targets: reasoned } })).toMatchObject({
      isMet: true,
      code: 'changeStated',
      params: { reason: 'Image analysis from March' },
    });
  });

  it('is not met by an initiative that no longer counts, nor by silence', () => {
    expect(row('achievable', { sent: { initiatives: [] } })).toMatchObject({ code: 'notHeld' });
    expect(row('achievable', { ...alone, kpi: { limits: null } })).toMatchObject({
      code: 'reachUnknown',
      field: 'initiatives',
    });
    expect(row('achievable', { kpi: { targets: [] } })).toMatchObject({ code: 'noTarget', field: 'targets' });
    expect(row('achievable', { map: { measures: [] } })).toMatchObject({ code: 'noKpi' });
  });

  it('holds the process against the last target of the plan', () => {
    const targets = [11, 12, 10].map((value, place) => ({
      period: ['2025', '2028', '2026'][place] ?? '',
      value: { kind: 'figure', value } as const,
      reason: null,
    }));
    expect(row('achievable', { ...alone, kpi: { targets } })).toMatchObject({
      code: 'heldAlready',
      params: { value: { value: 10 } },
    });
  });
});

describe('relevant', () => {
  it('is what drives the level above or stands at the top', () => {
    expect(row('relevant')).toMatchObject({ isMet: true, code: 'drives', params: { objectives: ['T4'] } });
    expect(row('relevant', { of: { id: 'V1', slot: { perspectiveId: 'V', column: 0, span: 2 } } })).toMatchObject({
      isMet: true,
      code: 'inTopLane',
      params: { perspective: { en: 'V' }, theme: { en: 'Theme 0' } },
    });
  });

  it.each([
    ['to nothing', []],
    ['along the lane', [arrow('P2>P1')]],
    ['back in a loop', [arrow('P2>T4', { isFeedbackLoop: true })]],
  ])('is not met by a link %s', (_, links) => {
    const objectives = [...MAP.objectives, objective('P1 0')];
    expect(row('relevant', { map: { links, objectives } })).toMatchObject({ code: 'notLinkedUp', field: 'links' });
  });

  it('needs a theme', () => {
    expect(row('relevant', { map: { themes: [] } })).toMatchObject({ code: 'noTheme', field: 'slot' });
  });
});

describe('time-bound', () => {
  it('is a target dated inside the plan', () => {
    expect(row('timeBound')).toMatchObject({
      isMet: true,
      code: 'dated',
      params: { kpi: 'K-07', value: { value: 14 }, end: '2027-12-31' },
    });
  });

  it('says what is missing', () => {
    const only = { map: { measures: [measure('P2', 'K-07')] } };
    expect(row('timeBound', { ...only, kpi: { targets: [] } })).toMatchObject({ code: 'noTarget', field: 'targets' });
    const targets = [{ period: '2028', value: { kind: 'figure', value: 14 } as const, reason: null }];
    expect(row('timeBound', { ...only, kpi: { targets } })).toMatchObject({
      code: 'datedOutside',
      params: { kpi: 'K-07', firstYear: '2025', lastYear: '2027' },
    });
    expect(row('timeBound', { map: { measures: [] } })).toMatchObject({ code: 'noKpi' });
  });
});

it('judges a large map in a few milliseconds', () => {
  const places = Array.from({ length: 300 }, (_, index) => `${index % 2 === 0 ? 'V' : 'P'}${index} ${index >> 1}`);
  const links = Array.from({ length: 600 }, (_, index) => arrow(`P${(index % 150) * 2 + 1}>V${(index % 149) * 2}`));
  const large = mapOf('VP', [150], places, links);
  const [one] = large.objectives;
  const started = performance.now();
  for (let run = 0; run < 20; run += 1) if (one) smartOf(one, large, facts());
  expect((performance.now() - started) / 20).toBeLessThan(16);
});
