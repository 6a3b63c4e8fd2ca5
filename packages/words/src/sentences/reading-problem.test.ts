import type { ReadingProblem } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import { readingFinding, readingProblemSentence } from './reading-problem.ts';

const es = [wordsIn('es'), formatter({ language: 'es', numberFormat: 'es-PE' })] as const;
const en = [wordsIn('en'), formatter({ language: 'en', numberFormat: 'es-PE' })] as const;
const about = { decimals: 1, unit: '%', last: 87 };
const problem = (code: ReadingProblem['code'], params: ReadingProblem['params']): ReadingProblem => ({
  severity: code === 'aboveHundred' ? 'blocking' : 'warning',
  code,
  params,
  field: 'value',
});

describe('sentences about what was typed', () => {
  it('offer the figure that was probably meant', () => {
    expect(readingProblemSentence(...es, problem('aboveHundred', { value: 188 }), about)).toBe(
      'Supera 100 %. ¿Quiso decir 88?',
    );
    expect(readingProblemSentence(...en, problem('aboveHundred', { value: 936 }), { ...about, last: 93.7 })).toBe(
      'Above 100%. Did you mean 93.6?',
    );
    expect(readingProblemSentence(...en, problem('aboveHundred', { value: 188 }), { ...about, last: 12 })).toBe(
      'Above 100%.',
    );
  });

  it('say the range that was expected', () => {
    expect(readingProblemSentence(...es, problem('outsideLimits', { value: 6.8, low: 3.4, high: 4.9 }), about)).toBe(
      'Fuera del rango esperado, 3.4 a 4.9. Se puede enviar, con un comentario.',
    );
    expect(
      readingProblemSentence(...en, problem('outsidePlausible', { value: -1, low: 0, high: null }), about),
    ).toContain('at least 0.0');
  });

  it('name the other KPI with its figure', () => {
    const beside = [
      { code: 'K-05', value: 10, decimals: 0 },
      { code: 'K-03', value: 4.25, decimals: 1 },
      { code: 'K-04', value: 5, decimals: 0 },
    ];
    expect(readingFinding(...es, { ...problem('ruleSumOf', {}), beside }, about)).toBe(
      'K-05 (10) debería ser K-03 (4.3) + K-04 (5).',
    );
    expect(readingFinding(...en, { ...problem('ruleAtMost', {}), beside: beside.slice(0, 2) }, about)).toBe(
      'K-05 (10) should be at most K-03 (4.3).',
    );
    expect(readingFinding(...en, { ...problem('equalToRow', {}), beside: beside.slice(1, 2) }, about)).toBe(
      'The same value as in K-03, 4.3%.',
    );
  });

  it('have one for every problem, in both languages', () => {
    const codes = [
      'formulaIsComputed',
      'wrongKind',
      'notANumber',
      'notYesOrNo',
      'notWhole',
      'belowZero',
      'unchanged',
      'equalToRow',
      'ruleAtMost',
      'ruleSumOf',
      'aboveHundred',
      'numeratorAboveDenominator',
      'outsideLimits',
      'outsidePlausible',
      'tenTimesLast',
      'tenthOfLast',
    ] as const satisfies readonly ReadingProblem['code'][];
    for (const code of codes) {
      for (const speaker of [en, es]) {
        const params = { value: 200, low: 1, high: 2, last: 20, expected: 'ratio' };
        const beside = [
          { code: 'K-04', value: 12, decimals: 0 },
          { code: 'K-03', value: 9, decimals: 0 },
        ];
        const sentence = readingProblemSentence(...speaker, { ...problem(code, params), beside }, about);
        expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
        expect(sentence).not.toMatch(/undefined|null|, \./);
      }
    }
  });
});
