import type { HeadlineCode, SignalVerdict } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import { attentionText, type AttentionFigure } from './attention-text.ts';
import { headlineText } from './headline-text.ts';
import type { NamedHeadline } from './headline-text.ts';

const CODES = [
  'noObjectives',
  'noneHasData',
  'onlyOneOnTarget',
  'onlyOneNotOnTarget',
  'allOnTarget',
  'noneOnTarget',
  'someOnTarget',
  'worseWithDriver',
  'worse',
  'offWithDriver',
  'riskWithDriver',
  'off',
  'nothingWorse',
] as const satisfies readonly HeadlineCode[];

const names = {
  kpi: { en: 'Time to release, sea', es: 'Tiempo de despacho marítimo' },
  objective: { en: 'Trade moves fast', es: 'El comercio fluye rápido' },
  driver: { en: 'Equipment that works', es: 'Equipos que funcionan' },
};

function say(language: 'en' | 'es', code: HeadlineCode, params: NamedHeadline['params']): string {
  const format = formatter({ language, numberFormat: 'es-PE' });
  return headlineText(wordsIn(language), format, { code, params }, (text) => text[language] ?? '', '2026-09');
}

describe('the headline', () => {
  it('counts in words up to twelve', () => {
    expect(say('en', 'someOnTarget', { onTarget: 9, total: 17 })).toBe('Nine of 17 objectives are on target.');
    expect(say('es', 'someOnTarget', { onTarget: 9, total: 17 })).toBe('Nueve de 17 objetivos están en meta.');
    expect(say('en', 'someOnTarget', { onTarget: 1, total: 12 })).toBe('One of twelve objectives is on target.');
    expect(say('es', 'someOnTarget', { onTarget: 1, total: 12 })).toBe('Uno de doce objetivos está en meta.');
    expect(say('es', 'allOnTarget', { total: 5 })).toBe('Los cinco objetivos están en meta.');
  });

  it('says what got worse and where its drivers point, never why', () => {
    const params = { ...names, since: '2026-07' };
    expect(say('en', 'worseWithDriver', params)).toBe(
      '“Time to release, sea” is worse since July, and its drivers point to “Equipment that works”.',
    );
    expect(say('es', 'worseWithDriver', params)).toBe(
      '«Tiempo de despacho marítimo» empeora desde julio y lo que lo impulsa apunta a «Equipos que funcionan».',
    );
    expect(say('es', 'worse', { ...params, since: '2025-11' })).toBe(
      '«Tiempo de despacho marítimo» empeora desde noviembre de 2025.',
    );
    for (const code of CODES) {
      expect(say('en', code, params)).not.toMatch(/because|due to|caused/);
      expect(say('es', code, params)).not.toMatch(/porque|debido|causa/);
    }
  });

  it('is a whole sentence for every code in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      for (const code of CODES) {
        const sentence = say(language, code, { ...names, onTarget: 3, total: 17, since: null });
        expect(sentence).toMatch(/^[\p{Lu}“«].*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });
});

describe('what needs attention', () => {
  const signal: SignalVerdict = { kind: 'worse', side: 'up', rule: 'beyondLimit', since: '2026-06', reason: null };
  const lead: AttentionFigure = {
    value: 6.8,
    decimals: 1,
    unit: 'days',
    direction: 'decrease',
    target: { kind: 'figure', value: 4 },
    reason: null,
    signal,
  };
  const tell = (codes: Parameters<typeof attentionText>[2], kpi: AttentionFigure | null) =>
    attentionText(
      wordsIn('en'),
      formatter({ language: 'en', numberFormat: 'es-PE' }),
      codes,
      kpi,
      '2026-09',
    ).replaceAll('\u00A0', ' ');

  it('says how far, and since when', () => {
    expect(tell(['against', 'worse'], lead)).toBe('6.8 days against a target of 4 days. Worse since June.');
    expect(tell(['against', 'noise'], lead)).toContain('only a changed process');
  });

  it('says what is missing', () => {
    expect(tell(['missing'], { ...lead, value: null, reason: 'notReported' })).toBe('No value has been reported.');
    expect(tell(['missing'], null)).toBe('Nothing measures this objective yet.');
  });
});
