import { formatter, wordsIn } from '@rumbo/words';
import { describe, expect, it } from 'vitest';
import { codeReading, textReading } from './text-readings.ts';

const ID = '01996b3e-0000-7000-8000-000000000001';

const rules = {
  words: wordsIn('es'),
  format: formatter({ language: 'es', numberFormat: 'es-PE' }),
  language: 'es',
  edit: (title: object) => ({ kind: 'editObjective', id: ID, set: { title } }) as const,
} as const;

describe('a text as a change of the draft', () => {
  it.each(['<b>Reducir</b>', '🚢 Aduana', 'تسريع الإفراج', '  Reducir el plazo '])('takes %j as it is', (text) => {
    const shown = text.trim();
    expect(textReading(text, rules)).toEqual({
      edit: { kind: 'editObjective', id: ID, set: { title: { es: shown } } },
      shown,
    });
  });

  it('takes what is left out of a language for none', () => {
    expect(textReading('  ', rules)).toMatchObject({ edit: { set: { title: { es: null } } }, shown: '' });
  });

  it('puts a name on one line', () => {
    const text = 'Reducir\n el plazo';
    expect(textReading(text, { ...rules, isOneLine: true })).toMatchObject({ shown: 'Reducir el plazo' });
    expect(textReading(text, rules)).toMatchObject({ shown: text });
  });

  it('says that a needed one is missing, and how long is too long', () => {
    expect(textReading(' ', { ...rules, isNeeded: true })).toEqual({ problem: rules.words.mapPanel.field.empty });
    expect(textReading('x'.repeat(10_000), rules)).toEqual({
      problem: 'Son 10,000 caracteres y aquí caben 2,000; por eso no se guarda.',
    });
  });
});

describe('a code', () => {
  it('has no spaces and an end', () => {
    expect(codeReading(' P2 ', ID, rules.words)).toMatchObject({ edit: { set: { code: 'P2' } }, shown: 'P2' });
    for (const text of ['', 'P 2', 'x'.repeat(21)])
      expect(codeReading(text, ID, rules.words)).toEqual({ problem: rules.words.mapPanel.field.codeSpaces });
  });
});
