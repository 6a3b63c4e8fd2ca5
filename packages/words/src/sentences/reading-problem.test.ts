import type { ReadingProblem } from '@rumbo/domain';
import { describe, expect, it } from 'vitest';
import { formatter } from '../format/formatter.ts';
import { wordsIn } from '../words-in.ts';
import { readingProblemSentence } from './reading-problem.ts';

const es = [wordsIn('es'), formatter({ language: 'es', numberFormat: 'es-PE' })] as const;
const en = [wordsIn('en'), formatter({ language: 'en', numberFormat: 'es-PE' })] as const;
const about = { decimals: 1, unit: '%', last: 87 };

describe('sentences about what was typed', () => {
  it('offer the figure that was probably meant', () => {
    expect(readingProblemSentence(...es, { code: 'aboveHundred', params: { value: 188 } }, about)).toBe(
      'Supera 100 %. ¿Quiso decir 88?',
    );
    expect(
      readingProblemSentence(...en, { code: 'aboveHundred', params: { value: 936 } }, { ...about, last: 93.7 }),
    ).toBe('Above 100%. Did you mean 93.6?');
    expect(
      readingProblemSentence(...en, { code: 'aboveHundred', params: { value: 188 } }, { ...about, last: 12 }),
    ).toBe('Above 100%.');
  });

  it('say the range that was expected', () => {
    expect(
      readingProblemSentence(...es, { code: 'outsideLimits', params: { value: 6.8, low: 3.4, high: 4.9 } }, about),
    ).toBe('Fuera del rango esperado, 3.4 a 4.9. Se puede enviar, con un comentario.');
    expect(
      readingProblemSentence(...en, { code: 'outsidePlausible', params: { value: -1, low: 0, high: null } }, about),
    ).toContain('at least 0.0');
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
        const sentence = readingProblemSentence(
          ...speaker,
          {
            code,
            params: {
              value: 200,
              low: 1,
              high: 2,
              last: 20,
              expected: 'ratio',
              kpi: 'K-04',
              other: 'K-03',
              others: 'K-03',
            },
          },
          about,
        );
        expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
        expect(sentence).not.toMatch(/undefined|null|, \./);
      }
    }
  });
});
