import type { SignalVerdict } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import type { KpiFigure } from './kpi-figure.ts';
import { signalText } from './signal-text.ts';
import { leadLine, leadParts, targetText } from './target-text.ts';
import { againstTarget, canItReach, isChangeReal } from './what-this-says.ts';

const worse: SignalVerdict = { kind: 'worse', side: 'up', rule: 'beyondLimit', since: '2026-08', reason: null };
const release: KpiFigure = {
  value: 38.6,
  decimals: 1,
  unit: 'h',
  direction: 'decrease',
  frequency: 'month',
  yardstick: {
    target: { kind: 'figure', value: 36 },
    onTargetFrom: 36,
    offTargetBeyond: 39.6,
    offTargetBelow: null,
    offTargetAbove: null,
  },
  status: 'atRisk',
  reason: null,
  signal: worse,
  assurance: 'someMonths',
};
const lead = { ...release, target: release.yardstick?.target ?? null };
const limits = { lower: 33, upper: 38 };
const en = [wordsIn('en'), formatter({ language: 'en', numberFormat: 'es-PE' })] as const;
const es = [wordsIn('es'), formatter({ language: 'es', numberFormat: 'es-ES' })] as const;
/** No-break spaces as spaces, to read the expectations. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' '));

describe('what a KPI says', () => {
  it('stands against its target', () => {
    expect(plain(againstTarget(...en, release))).toEqual({
      answer: '2.6 h above target.',
      evidence: 'On target up to 36 h, off target beyond 39.6 h.',
    });
    expect(plain(againstTarget(...es, release))).toEqual({
      answer: '2,6 h por encima de la meta.',
      evidence: 'En meta hasta 36 h, fuera de meta por encima de 39,6 h.',
    });
  });

  it('says equal when the shown difference is none', () => {
    expect(againstTarget(...en, { ...release, value: 36.04 }).answer).toBe('Exactly on target.');
  });

  it('speaks of a range, of yes, of context and of no data', () => {
    const range = {
      ...release,
      yardstick: {
        target: { kind: 'range' as const, low: 98, high: 105 },
        onTargetFrom: null,
        offTargetBeyond: null,
        offTargetBelow: 95,
        offTargetAbove: 108,
      },
      unit: '%',
      direction: 'range' as const,
    };
    expect(plain(againstTarget(...en, { ...range, value: 110 }))).toEqual({
      answer: '5.0% above the range.',
      evidence: 'The range is 98.0 to 105.0%.',
    });
    expect(againstTarget(...en, { ...range, value: 100 }).answer).toMatch(/^Inside the range/);
    expect(againstTarget(...en, { ...release, direction: 'none' }).answer).toBe('For context: it has no target.');
    expect(againstTarget(...es, { ...release, value: null, reason: 'notDue' }, { due: '9 oct 2026' })).toEqual({
      answer: 'Sin dato',
      evidence: 'El dato vence el 9 oct 2026.',
    });
  });

  it('tells whether the change is real, and by which rule', () => {
    const about = { shown: '2026-09', points: 18, limits };
    expect(plain(isChangeReal(...en, release, about))).toEqual({
      answer: 'Yes, it got worse.',
      evidence: 'Since August it lies beyond the upper limit of 38.0 h.',
    });
    expect(
      plain(
        isChangeReal(
          ...es,
          {
            ...release,
            signal: { ...worse, kind: 'noSignalYet', rule: null, since: null, side: null, reason: 'tooFewPoints' },
          },
          { ...about, points: 1 },
        ),
      ),
    ).toEqual({
      answer: 'Todavía no se sabe.',
      evidence: 'Hay 1 valor; hacen falta 12 para distinguir un cambio del ruido.',
    });
  });

  it('tells whether it can reach the target', () => {
    expect(plain(canItReach(...en, release, limits))).toEqual({
      answer: 'Some months only.',
      evidence: '36 h lies inside normal variation, 33.0 to 38.0.',
    });
    expect(canItReach(...en, { ...release, frequency: 'quarter' }, limits).answer).toBe('Some of the time only.');
    expect(canItReach(...en, { ...release, assurance: null }, null).answer).toBe('Not known yet.');
  });

  it('gives the foot of a node in parts, the target also without its unit', () => {
    expect(Object.values(leadParts(...en, lead)).map((part) => plain(part ?? ''))).toEqual([
      '38.6 h',
      'target 36 h',
      'target 36',
    ]);
    expect(leadParts(...en, null)).toMatchObject({ target: null, shortTarget: null });
  });

  it('fits a line: value and target, or why there is none', () => {
    expect(plain(leadLine(...en, lead))).toBe('38.6 h, target 36 h');
    expect(plain(leadLine(...es, lead))).toBe('38,6 h, meta 36 h');
    expect(leadLine(...en, { ...lead, value: null, reason: 'notDue' }, { due: '9 Oct' })).toBe('Due 9 Oct');
    expect(leadLine(...es, null)).toBe('Sin indicador');
    expect(leadLine(...en, { ...lead, direction: 'yesNo', value: 1, target: { kind: 'yes' } })).toBe(
      'Yes, target: yes',
    );
    expect(plain(targetText(...en, { kind: 'exact', value: 50, tolerance: 2 }, release))).toBe('target 50 ± 2 h');
  });
});

describe('signal words', () => {
  const shown = '2026-09';
  it('say since when', () => {
    expect(signalText(...en, worse, { shown })).toBe('worse since Aug');
    expect(signalText(...es, worse, { shown, length: 'long' })).toBe('peor desde agosto');
    expect(signalText(...en, { ...worse, kind: 'better', since: '2025-11' }, { shown })).toBe('better since Nov 2025');
  });

  it('say how many points are missing', () => {
    const none: SignalVerdict = { kind: 'noSignalYet', side: null, rule: null, since: null, reason: 'tooFewPoints' };
    expect(signalText(...en, none, { shown, points: 8 })).toBe('no signal yet: 8 of 12 points');
    expect(signalText(...es, { ...none, reason: 'seasonNotYet' }, { shown, points: 20 })).toBe('aún sin señal');
    expect(signalText(...en, { ...none, kind: 'noRealChange', reason: null }, { shown })).toBe('no real change');
  });
});
