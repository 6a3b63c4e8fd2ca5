import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from './refusal-sentence.ts';
import { wordsIn } from './words-in.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const CODE = /new Refusal\(\s*(?:'\w+'|[\w.]+)\s*,\s*([^;]*?)\)/g;

/** Sources that can refuse something: every package and the server, tests and builds left out. */
function sources(): { path: string; text: string }[] {
  return ['packages', 'apps'].flatMap((top) =>
    readdirSync(join(REPOSITORY, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$|node_modules|(^|\/)\.types\/|(^|\/)dist\//.test(path))
      .map((path) => ({ path: `${top}/${path}`, text: readFileSync(join(REPOSITORY, top, path), 'utf8') })),
  );
}

/** The code is the first quoted word of the second argument; where the argument chooses, each quoted word is one. */
function codesIn(text: string): string[] {
  const thrown = [...text.matchAll(CODE)].flatMap(([, rest = '']) => {
    const argument = rest.split(/,\s*[{(]|,\s*'/)[0] ?? '';
    return [...argument.matchAll(/(?<!=== )'(\w+)'/g)].map(([, code = '']) => code);
  });
  const checked = [...text.matchAll(/\berror: '(\w+)'/g)].map(([, code = '']) => code);
  return [...thrown, ...checked];
}

const thrown = sources().flatMap(({ path, text }) => codesIn(text).map((code) => ({ code, path })));

describe('sentences for refusals', () => {
  it('reads the codes out of the sources', () => {
    expect(thrown.map(({ code }) => code)).toEqual(expect.arrayContaining(['readingChanged', 'periodUnknown', 'notAllowed', 'textEmpty']));
  });

  it.each(['en', 'es'] as const)('has one in %s for every code that is thrown', (language) => {
    const known = new Set(Object.keys(wordsIn(language).refusals));
    expect(thrown.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  it.each(['en', 'es'] as const)('says in %s a whole sentence with and without parameters', (language) => {
    const words = wordsIn(language);
    for (const code of Object.keys(words.refusals)) {
      for (const params of [{}, { kpi: 'K-14', by: 'L. Vargas', period: '2026-09' }]) {
        const sentence = refusalSentence(words, { kind: 'invalid', code, params });
        expect(sentence).toMatch(/^[\p{Lu}\d¿¡].*[.?]$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it('names the KPI and the other person', () => {
    const refusal = { kind: 'conflict', code: 'readingChanged', params: { kpi: 'K-14', by: 'L. Vargas' } } as const;
    expect(refusalSentence(wordsIn('en'), refusal)).toBe('K-14: L. Vargas changed this value in the meantime. Both are shown.');
    expect(refusalSentence(wordsIn('es'), refusal)).toBe('K-14: L. Vargas cambió este valor mientras tanto. Se muestran los dos.');
  });

  it('falls back on the kind, then on a sentence with the error id', () => {
    expect(refusalSentence(wordsIn('en'), { kind: 'forbidden', code: 'neverHeardOf' })).toBe('You may not do this.');
    expect(refusalSentence(wordsIn('en'), { kind: 'forbidden', code: 'toString' })).toBe('You may not do this.');
    expect(refusalSentence(wordsIn('es'), { errorId: 'a1b2' })).toContain('a1b2');
  });
});
