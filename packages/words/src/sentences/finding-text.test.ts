import { MAP_FINDING_CODES } from '@rumbo/domain';
import type { FindingParams, MapFinding } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import { findingText } from './finding-text.ts';

const PARAMS: FindingParams = {
  linkCycle: { cycle: ['V1', 'P1', 'V1'] },
  linkDownwards: { from: 'T2', to: 'P1' },
  kpiServesOpposites: { kpi: 'K-01', from: 'P1', to: 'V1' },
  noKpi: { objective: 'T2' },
  noOwner: { objective: 'T2' },
  targetMissing: { objective: 'L4', kpi: null, years: ['2027'] },
  offTargetWithoutInitiative: { objective: 'T1' },
  drivesNothing: { objective: 'L5' },
  noDriver: { objective: 'V3' },
  noLeadingKpi: { objective: 'T1' },
  initiativeWithoutObjective: { initiative: 'I-02' },
  tooManyKpis: { objective: 'V1', count: 5 },
  tooManyObjectives: { count: 21 },
};

function say(language: 'en' | 'es', code: keyof FindingParams, params: unknown = PARAMS[code]): string {
  const about = { objectiveId: null, linkId: null, kpiId: null, initiativeId: null, place: { kind: 'map' } };
  const format = formatter({ language, numberFormat: 'es-PE' });
  // The table above holds each code to its parameters.
  return findingText(wordsIn(language), format, { code, params, ...about } as MapFinding);
}

describe('what a finding says', () => {
  it.each(['en', 'es'] as const)('is one line in %s for every check', (language) => {
    const lines = MAP_FINDING_CODES.map((code) => say(language, code));
    expect(new Set(lines).size).toBe(MAP_FINDING_CODES.length);
    for (const line of lines) expect(line).toMatch(/^(?!.*(undefined|null|\[object)).{1,70}[^.]$/u);
  });

  it('is short and names the place', () => {
    expect(say('en', 'drivesNothing')).toBe('L5 drives nothing');
    expect(say('en', 'targetMissing')).toBe('L4 has no target for 2027');
    expect(say('es', 'targetMissing')).toBe('L4 no tiene meta para 2027');
    expect(say('es', 'linkCycle')).toBe('V1 → P1 → V1 se muerde la cola');
    const several = { objective: 'P2', kpi: 'K-21', years: ['FY2026/27', 'FY2027/28'] };
    expect(say('en', 'targetMissing', several)).toBe(
      'K-21 of P2 has no target for fiscal year 2026/27 and fiscal year 2027/28',
    );
  });
});
