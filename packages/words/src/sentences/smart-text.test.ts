import { SMART_CRITERIA } from '@rumbo/domain';
import type { Reach, SmartCode, SmartParams, SmartRow } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import { smartText } from './smart-text.ts';

const TARGET = { kpi: 'K-07', value: { kind: 'figure', value: 14 }, decimals: 1, unit: { en: '%' } } as const;
const REACH: Reach = { ...TARGET, limits: { lower: 10.6, centre: 12.8, upper: 15 } };
const PARAMS: SmartParams = {
  oneResult: {},
  noVerb: { language: 'es' },
  noResult: { language: 'en', verb: 'improve' },
  joinedVerbs: { language: 'en', by: 'and', verb: 'reduce' },
  tooLong: { language: 'en', length: 152, most: 140 },
  noOwner: {},
  measuredBy: { kpi: 'K-07', name: { en: 'Inspections that find something', es: 'Aforos con hallazgo' } },
  noKpi: {},
  noUnitOfMeasure: { kpi: 'K-07' },
  noDirection: { kpi: 'K-07' },
  noBaseline: { kpi: 'K-07' },
  heldAlready: REACH,
  changedBy: { ...REACH, initiatives: ['I-04', 'I-05'] },
  changeStated: { ...REACH, reason: 'Image analysis from March' },
  notHeld: REACH,
  reachUnknown: { ...REACH, limits: null },
  noTarget: { kpi: 'K-07' },
  drives: { objectives: ['T4', 'T1'] },
  inTopLane: { perspective: { en: 'Public value' }, theme: { en: 'Revenue' } },
  notLinkedUp: {},
  noTheme: {},
  dated: { ...TARGET, end: '2026-12-31' },
  datedOutside: { kpi: 'K-07', firstYear: '2025', lastYear: '2028' },
};

function say(language: 'en' | 'es', code: SmartCode, params: unknown = PARAMS[code]): string {
  const format = formatter({ language, numberFormat: 'es-PE' });
  // The table above holds each code to its parameters.
  const row = { criterion: 'specific', isMet: false, field: null, kpiId: null, code, params } as SmartRow;
  return smartText(wordsIn(language), format, row).replaceAll('\u00A0', ' ');
}

describe('what a SMART row says', () => {
  it.each(['en', 'es'] as const)('is something else in %s for every code', (language) => {
    // The record above has each code once.
    const lines = (Object.keys(PARAMS) as SmartCode[]).map((code) => say(language, code));
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line).toMatch(/^(?!.*(undefined|null|NaN|\[object)).+$/u);
    expect(SMART_CRITERIA.map((criterion) => wordsIn(language).smart.criterion[criterion])).toHaveLength(5);
  });

  it('says how the process stands and what to write', () => {
    expect(say('en', 'notHeld')).toBe(
      'The average holds at 12.8% (limits 10.6 to 15.0). Say what will change to hold 14%.',
    );
    expect(say('es', 'notHeld')).toBe(
      'El promedio se mantiene en 12.8 % (límites 10.6 a 15.0). Diga qué va a cambiar para sostener 14 %.',
    );
    expect(say('es', 'changedBy')).toBe(
      'El promedio se mantiene en 12.8 % (límites 10.6 a 15.0). Para llegar a 14 %: I-04 e I-05.',
    );
    expect(say('en', 'reachUnknown', { ...REACH, limits: null, value: { kind: 'yes' } })).toBe(
      'The process has no limits to tell by. Say what will change so that it becomes a yes.',
    );
  });

  it('says why a row is met', () => {
    expect(say('en', 'measuredBy')).toBe('K-07, inspections that find something');
    expect(say('en', 'measuredBy', { kpi: 'K-1', name: { en: 'AEO share' } })).toBe('K-1, AEO share');
    expect(say('en', 'drives')).toBe('Drives T4 and T1');
    expect(say('en', 'dated')).toBe('14% by 31 December 2026');
    expect(say('es', 'dated')).toBe('14 % al 31 de diciembre de 2026');
    expect(say('en', 'changeStated')).toBe('What will change: Image analysis from March');
  });

  it('names the language of a text that the reader may not see', () => {
    expect(say('es', 'noVerb')).toBe('Empiece con un verbo: qué se va a hacer.');
    expect(say('en', 'noVerb')).toBe('Begin with a verb: what will be done (in the Spanish text).');
    expect(say('en', 'joinedVerbs')).toBe('“and reduce” adds a second result. Make it an objective of its own.');
    expect(say('en', 'joinedVerbs', { language: 'en', by: '.', verb: 'raise' })).toContain('begins with “raise”');
  });
});
