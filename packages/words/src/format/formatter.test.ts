import { describe, expect, it } from 'vitest';
import { formatter } from './formatter.ts';

const en = formatter({ language: 'en', numberFormat: 'es-PE' });
const es = formatter({ language: 'es', numberFormat: 'es-PE' });
const spain = formatter({ language: 'es', numberFormat: 'es-ES' });

describe('figures', () => {
  it('follow the administration, not the language', () => {
    expect([en.figure(1234.5, 1), es.figure(1234.5, 1), spain.figure(1234.5, 1)]).toEqual([
      '1,234.5',
      '1,234.5',
      '1.234,5',
    ]);
    expect(formatter({ language: 'es', numberFormat: 'en-US' }).figure(1234567, 0)).toBe('1,234,567');
  });

  it('keep their decimals, a true minus, and no sign at zero', () => {
    expect(en.figure(99.8, 2)).toBe('99.80');
    expect(en.figure(-2, 0)).toBe('−2');
    expect(en.figure(-0.04, 1)).toBe('0.0');
  });

  it('carry their unit, with a space before % in Spanish only', () => {
    expect(en.figureWithUnit(38.6, 1, 'h')).toBe('38.6\u00A0h');
    expect(en.figureWithUnit(101.3, 1, '%')).toBe('101.3%');
    expect(es.figureWithUnit(101.3, 1, '%')).toBe('101.3\u00A0%');
    expect(es.percent(96)).toBe('96\u00A0%');
    expect(en.figureWithUnit(412, 0, '')).toBe('412');
  });

  it('sign a change and join a range', () => {
    expect([en.signedChange(0.8, 1), en.signedChange(-2, 0), en.signedChange(0, 1)]).toEqual(['+0.8', '−2', '0.0']);
    expect([en.range(32.6, 37.9, 1), es.range(32.6, 37.9, 1)]).toEqual(['32.6 to 37.9', '32.6 a 37.9']);
    expect([en.range(98, 105, 0, '%'), es.range(98, 105, 0, '%'), en.range(4, 6.5, 1, 'h')]).toEqual([
      '98 to 105%',
      '98 a 105\u00A0%',
      '4.0 to 6.5\u00A0h',
    ]);
    expect([en.range(98, null, 0), es.range(null, 105, 0), en.range(null, null, 0)]).toEqual([
      'at least 98',
      'como máximo 105',
      '',
    ]);
  });

  it('spell counts up to twelve', () => {
    expect([en.countInWords(9), en.countInWords(12), en.countInWords(13)]).toEqual(['nine', 'twelve', '13']);
    expect([
      es.countInWords(1),
      es.countInWords(1, 'masculine'),
      es.countInWords(1, 'feminine'),
      es.countInWords(17),
    ]).toEqual(['uno', 'un', 'una', '17']);
  });
});

describe('periods', () => {
  it.each([
    ['2026-09', 'September 2026', 'Sep 2026', 'Sep', 'Septiembre 2026', 'Sep 2026', 'Sep'],
    ['2026-08', 'August 2026', 'Aug 2026', 'Aug', 'Agosto 2026', 'Ago 2026', 'Ago'],
    ['2026-Q3', 'Third quarter 2026', 'Q3 2026', 'Q3', 'Tercer trimestre 2026', 'T3 2026', 'T3'],
    ['2026-S2', 'Second half 2026', 'H2 2026', 'H2', 'Segundo semestre 2026', 'S2 2026', 'S2'],
    ['2026', '2026', '2026', '2026', '2026', '2026', '2026'],
    ['2026-W37', 'Week 37 of 2026', 'W37 2026', 'W37', 'Semana 37 de 2026', 'Sem 37 2026', 'Sem 37'],
    ['2026-09-14', '14 September 2026', '14 Sep 2026', '14 Sep', '14 de septiembre de 2026', '14 sep 2026', '14 sep'],
    ['FY2026/27', 'Fiscal year 2026/27', 'FY 2026/27', 'FY 2026/27', 'Año fiscal 2026/27', 'AF 2026/27', 'AF 2026/27'],
    [
      'FY2026/27-Q1',
      'First quarter, fiscal year 2026/27',
      'Q1 FY 2026/27',
      'Q1',
      'Primer trimestre, año fiscal 2026/27',
      'T1 AF 2026/27',
      'T1',
    ],
  ])('names %s', (id, ...names) => {
    const styles = ['long', 'short', 'axis'] as const;
    expect([...styles.map((style) => en.period(id, style)), ...styles.map((style) => es.period(id, style))]).toEqual(
      names,
    );
  });

  it('names a period inside a sentence', () => {
    expect([en.period('2026-09', 'text'), es.period('2026-09', 'text')]).toEqual([
      'September 2026',
      'septiembre de 2026',
    ]);
    expect([en.period('FY2026/27-Q1', 'text'), es.period('FY2026/27-Q1', 'text')]).toEqual([
      'first quarter of fiscal year 2026/27',
      'primer trimestre del año fiscal 2026/27',
    ]);
  });

  it('says since when, with the year only where it is another', () => {
    expect([
      en.since('2026-07', '2026-09'),
      es.since('2026-07', '2026-09', 'long'),
      en.since('2025-11', '2026-09'),
      es.since('2025-11', '2026-09', 'long'),
    ]).toEqual(['Jul', 'julio', 'Nov 2025', 'noviembre de 2025']);
  });
});

describe('days and instants', () => {
  it('writes a day', () => {
    expect([en.day('2026-10-09', 'weekday'), es.day('2026-10-09', 'weekday')]).toEqual([
      'Friday 9 October',
      'viernes 9 de octubre',
    ]);
    expect([en.day('2026-10-24', 'noYear'), es.day('2026-10-24', 'long')]).toEqual(['24 Oct', '24 de octubre de 2026']);
  });

  it('says how far a day lies from today', () => {
    const at = (day: string) => [en.relativeDay(day, '2026-10-07'), es.relativeDay(day, '2026-10-07')];
    expect(at('2026-10-09')).toEqual(['in 2 days', 'en 2 días']);
    expect(at('2026-10-07')).toEqual(['today', 'hoy']);
    expect(at('2026-10-08')).toEqual(['tomorrow', 'mañana']);
    expect(at('2026-10-06')).toEqual(['yesterday', 'ayer']);
    expect(at('2026-10-01')).toEqual(['6 days ago', 'hace 6 días']);
  });

  it('shows an instant on the clocks of the zone', () => {
    const instant = '2026-10-13T02:40:00Z';
    expect(en.instant(instant)).toBe('12 Oct 21:40');
    expect(es.instant(instant, 'long')).toBe('12 de octubre de 2026, 21:40 GMT-5');
    expect(
      formatter({ language: 'en', numberFormat: 'es-ES', timeZone: 'Europe/Madrid' }).instant(instant, 'time'),
    ).toBe('04:40');
  });

  it('lists without a comma before the last', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(es.list(['exportación', 'importación'])).toBe('exportación e importación');
  });
});
