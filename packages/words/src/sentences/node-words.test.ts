import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import type { LeadFacts, Wording } from './kpi-facts.ts';
import { nodeLine, nodeWords } from './node-words.ts';
import type { NodeFacts } from './node-words.ts';

const LEAD: LeadFacts = {
  value: 38.6,
  decimals: 1,
  unitOfMeasure: { es: 'horas', en: 'h' },
  direction: 'decrease',
  target: { kind: 'figure', value: 36 },
  reason: null,
  missing: null,
};
const TREND: NodeFacts['trend'] = {
  signal: { kind: 'worse', side: 'up', rule: 'beyondLimit', since: '2026-07', reason: null },
};

const reader = (language: 'es' | 'en'): Wording => ({
  words: wordsIn(language),
  format: formatter({ language, numberFormat: 'es-PE' }),
  text: (text) => text[language] ?? '',
});
const said = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' '));

describe('what an objective says on the map', () => {
  it('is its status, its figure, its target and whether the change is real', () => {
    expect(said(nodeWords({ status: 'atRisk', lead: LEAD, trend: TREND }, reader('es'), '2026-09'))).toEqual({
      statusWord: 'En riesgo',
      figure: '38.6 horas',
      target: 'meta 36 horas',
      shortTarget: 'meta 36',
      signal: 'peor desde jul',
    });
    expect(said(nodeLine({ lead: LEAD }, reader('en')))).toBe('38.6 h, target 36 h');
  });

  it('says nothing of a change where there is no room to draw it', () => {
    expect(nodeWords({ status: 'atRisk', lead: LEAD, trend: null }, reader('es'), '2026-09').signal).toBeNull();
  });

  it('is why there is no figure, and then nothing of a change', () => {
    const missing = { nextDue: null, parts: null, lastKnown: { period: '2026-07', value: 6.8 } };
    const stale = { ...LEAD, value: null, reason: 'stale' as const, missing };
    expect(nodeWords({ status: 'noData', lead: stale, trend: TREND }, reader('en'), '2026-09')).toMatchObject({
      statusWord: 'No data',
      figure: 'Last value Jul 2026',
      target: null,
      signal: null,
    });
    expect(nodeWords({ status: 'noData', lead: null, trend: null }, reader('es'), '2026-09')).toMatchObject({
      figure: 'Sin indicador',
      signal: null,
    });
  });
});
