import { describe, expect, it } from 'vitest';
import { wordsIn } from '../words-in.ts';

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const en = leaves(wordsIn('en'));
const es = leaves(wordsIn('es'));

/** Words that are the same in both languages. */
const SHARED =
  /^(search\.keys|entryPaste\.keys|shell\.(product|plan|planPicker|pageTitle|language\.|no$)|roles\.actor\.system|mail\.closing|entry\.(title|filter|columns\.error)|kpi\.trend\.(point|ruleSet))/;

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(es.map(({ path }) => path).sort()).toEqual(en.map(({ path }) => path).sort());
  });

  it('leave nothing empty and put no stray spaces', () => {
    for (const { path, value } of [...en, ...es]) {
      if (typeof value === 'function') continue;
      // A prompt waits behind its colon.
      expect(value, path).toMatch(/^\S(?:.*(?:\S|: ))?$/);
      expect(value, path).not.toMatch(/ {2}|\.\.\./);
    }
  });

  it('say each thing in their own language', () => {
    const spanish = new Map(es.map(({ path, value }) => [path, value]));
    const same = en.filter(
      ({ path, value }) =>
        typeof value === 'string' && value.includes(' ') && spanish.get(path) === value && !SHARED.test(path),
    );
    expect(same).toEqual([]);
  });

  it('count one thing in the singular', () => {
    expect(wordsIn('en').approvals.approveAll(1)).toBe('Approve 1 value');
    expect(wordsIn('es').approvals.approveAll(5000)).toBe('Aprobar 5000 valores');
    expect(wordsIn('es').entry.summary(13, 15, 1, 1)).toBe('13 de 15 valores, 1 pendiente, 1 sin dato');
    expect(wordsIn('en').entry.summary(15, 15, 0, 0)).toBe('15 of 15 values');
  });

  it('name every status by the four words', () => {
    expect(Object.values(wordsIn('es').status.word)).toEqual(['En meta', 'En riesgo', 'Fuera de meta', 'Sin dato']);
    expect(Object.values(wordsIn('en').status.word)).toEqual(['On target', 'At risk', 'Off target', 'No data']);
  });

  it('give every reason a sentence that fills only what it was told', () => {
    for (const language of ['en', 'es'] as const) {
      for (const sentence of Object.values(wordsIn(language).status.reasonSentence)) {
        for (const params of [
          {},
          {
            due: '9 Oct 2026',
            lastValue: '6.8 d',
            lastPeriod: 'June 2026',
            got: 3,
            expected: 5,
            coverage: '45%',
            floor: '60%',
          },
        ]) {
          expect(sentence(params)).toMatch(/^[\p{Lu}\d].*\.$/u);
          expect(sentence(params)).not.toContain('undefined');
        }
      }
    }
  });
});
