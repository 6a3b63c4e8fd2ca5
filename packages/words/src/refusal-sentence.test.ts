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
      .filter(
        (path) =>
          /\.tsx?$/.test(path) &&
          !/\.test\.tsx?$|\.d\.ts$|node_modules|(^|\/)(?:testing|contract)\/|(^|\/)\.types\/|(^|\/)dist\//.test(path),
      )
      .map((path) => ({ path: `${top}/${path}`, text: readFileSync(join(REPOSITORY, top, path), 'utf8') })),
  );
}

/** The text between the parenthesis at `start` and the one that closes it. */
function argumentsAt(text: string, start: number): string {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return text.slice(start + 1, index);
  }
  return '';
}

/** Functions that are handed a code and throw it. */
const HANDED_ON = /(?<!function )\b(?:refuse\w*|located)\(/g;

/** Codes handed to such a function: quoted words with a hump that are neither an id's name nor among the parameters. */
function handedOn(text: string): string[] {
  return [...text.matchAll(HANDED_ON)].flatMap(({ 0: call, index }) => {
    const given =
      argumentsAt(text, index + call.length - 1)
        .replace(/\(\{[^}]*\}\)\s*=>/g, '')
        .split('{')[0] ?? '';
    return [...given.matchAll(/'([a-z]+(?:[A-Z][a-z]+)+)'/g)]
      .map(([, code = '']) => code)
      .filter((code) => !code.endsWith('Id'));
  });
}

/** The code is the first quoted word of the second argument; where the argument chooses, each quoted word is one. */
function codesIn(text: string): string[] {
  const thrown = [...text.matchAll(CODE)].flatMap(([, rest = '']) => {
    const argument = rest.split(/,\s*[{(]|,\s*'/)[0] ?? '';
    return [...argument.matchAll(/(?<!=== )'(\w+)'/g)].map(([, code = '']) => code);
  });
  const checked = [...text.matchAll(/\berror: '(\w+)'/g)].map(([, code = '']) => code);
  return [...thrown, ...checked, ...(text.includes('Refusal') || text.includes('ordered-list') ? handedOn(text) : [])];
}

const thrown = sources().flatMap(({ path, text }) => codesIn(text).map((code) => ({ code, path })));

describe('sentences for refusals', () => {
  it('reads the codes out of the sources', () => {
    expect(thrown.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'readingChanged',
        'periodUnknown',
        'notAllowed',
        'textEmpty',
        'unknownLink',
        'rangeEmpty',
        'limitsOrder',
      ]),
    );
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
        expect(sentence).toMatch(/^["“«\p{Lu}\d¿¡].*[.?]$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it('names the KPI and the other person', () => {
    const refusal = { kind: 'conflict', code: 'readingChanged', params: { kpi: 'K-14', by: 'L. Vargas' } } as const;
    expect(refusalSentence(wordsIn('en'), refusal)).toBe(
      'K-14: L. Vargas changed this value in the meantime. Both are shown.',
    );
    expect(refusalSentence(wordsIn('es'), refusal)).toBe(
      'K-14: L. Vargas cambió este valor mientras tanto. Se muestran los dos.',
    );
  });

  it('name the field that does not fit, and how long it may be', () => {
    const of = (language: 'es' | 'en', params: object) =>
      refusalSentence(wordsIn(language), { kind: 'invalid', code: 'inputInvalid', params: { ...params } });
    const long = { field: 'rows.3.comment', rule: 'too_big', most: 2000 };
    expect(of('en', long)).toBe('The comment may have at most 2000 characters.');
    expect(of('es', long)).toBe('El comentario puede tener hasta 2000 caracteres.');
    expect(of('es', { field: 'name', rule: 'too_small' })).toBe('Falta el nombre.');
    expect(of('en', { field: 'email', rule: 'invalid_format' })).toBe(
      'The e-mail cannot be kept as it was written. Check it.',
    );
    expect(of('en', { field: 'basedOn', rule: 'too_small' })).toBe('Something in what was sent is not right: basedOn.');
    expect(of('en', {})).toBe('Something in what was sent is not right.');
  });

  it('falls back on the kind, then on a sentence with the error id', () => {
    expect(refusalSentence(wordsIn('en'), { kind: 'forbidden', code: 'neverHeardOf' })).toBe('You may not do this.');
    expect(refusalSentence(wordsIn('en'), { kind: 'forbidden', code: 'toString' })).toBe('You may not do this.');
    expect(refusalSentence(wordsIn('es'), { errorId: 'a1b2' })).toContain('a1b2');
  });
});
