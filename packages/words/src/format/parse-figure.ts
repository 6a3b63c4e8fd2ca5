import { separatorsOf, TRUE_MINUS } from './figure.ts';

export type FigureProblem = { readonly problem: 'ambiguous' | 'notANumber' | 'empty' };
export type DecimalSign = '.' | ',';

/** Apostrophes and every space a spreadsheet may put between thousands. */
const OTHER_GROUPS = /(?<=\d)[\u0020\u00A0\u2009\u202F'’](?=\d{3}(?!\d))/gu;

/** Sign and digits with their points and commas, or null when anything else is in it. */
function bare(text: string): { negative: boolean; digits: string } | null {
  const whole = text.trim();
  const trimmed = whole.endsWith('%') ? whole.slice(0, -1).trim() : whole;
  const match = /^([+\u2212-]?)[\s\u00A0]*([\d.,][\d.,'’\s\u00A0\u2009\u202F]*)$/u.exec(trimmed);
  if (match?.[2] === undefined) return null;
  const digits = match[2].replace(OTHER_GROUPS, '');
  if (!/^[\d.,]+$/.test(digits)) return null;
  return { negative: match[1] === '-' || match[1] === TRUE_MINUS, digits };
}

/** The number when `decimal` is the decimal sign and the other one groups thousands; null when the text does not fit. */
function readWith(decimal: DecimalSign, text: { negative: boolean; digits: string }): number | null {
  const pattern =
    decimal === '.' ? /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/ : /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
  // ".5" is how some people write a half.
  const digits = text.digits.startsWith(decimal) ? `0${text.digits}` : text.digits;
  if (!pattern.test(digits)) return null;
  const plain = decimal === '.' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return text.negative && value !== 0 ? -value : value;
}

/**
 * What a typed figure means in the administration's number format. Text in the format is read by it; text that only fits
 * the other convention ("93,6" where the decimal sign is a point) is read by that one, since it can mean nothing else.
 * With `decimals`, a figure with exactly three digits after the decimal sign where fewer are kept is `ambiguous`:
 * "1.234" may have been meant as one thousand two hundred. Exponents are refused: spreadsheets round what they show so.
 */
export function parseFigure(text: string, numberFormat: string, decimals?: number): number | FigureProblem {
  if (text.trim() === '') return { problem: 'empty' };
  const digits = bare(text);
  if (digits === null) return { problem: 'notANumber' };
  const { decimal } = separatorsOf(numberFormat);
  const other: DecimalSign = decimal === '.' ? ',' : '.';
  const own = readWith(decimal, digits);
  const foreign = readWith(other, digits);
  const isOwnThreeDecimals = own !== null && foreign !== null && own !== foreign && digits.digits.includes(decimal);
  if (isOwnThreeDecimals && decimals !== undefined && decimals < 3) return { problem: 'ambiguous' };
  return own ?? foreign ?? { problem: 'notANumber' };
}

/** Yes is 1 and no is 0, in words of either language; null for any other text. */
export function parseYesNo(text: string): number | null {
  if (/^(?:yes|y|sí|si|s)$/iu.test(text.trim())) return 1;
  return /^(?:no|n)$/iu.test(text.trim()) ? 0 : null;
}

/** How a whole paste was read. `ambiguous`: ask once, then read again with the sign that was answered. */
export interface PastedFigures {
  readonly decimalSign: DecimalSign | 'ambiguous';
  /** One answer a cell, in order; the ambiguous ones among them when nobody could tell. */
  readonly cells: readonly (number | FigureProblem)[];
  /** The cell to show when telling or asking how it was read: «93,6». */
  readonly example: string | null;
}

interface Reading {
  readonly text: string;
  readonly own: number | null;
  readonly foreign: number | null;
}

function pastedCell(reading: Reading, isOwn: boolean | null): number | FigureProblem {
  const { text, own, foreign } = reading;
  if (text.trim() === '') return { problem: 'empty' };
  if (own === null && foreign === null) return { problem: 'notANumber' };
  if (own !== null && foreign !== null && own !== foreign && isOwn === null) return { problem: 'ambiguous' };
  return (isOwn === false ? (foreign ?? own) : (own ?? foreign)) ?? { problem: 'notANumber' };
}

/**
 * Reads a pasted column as one: a cell that fits only one convention settles those that fit both. Where cells contradict
 * each other, each certain cell is read by its own convention and the doubtful ones stay ambiguous.
 */
export function parsePastedFigures(
  texts: readonly string[],
  numberFormat: string,
  answered?: DecimalSign,
): PastedFigures {
  const { decimal } = separatorsOf(numberFormat);
  const other: DecimalSign = decimal === '.' ? ',' : '.';
  const readings = texts.map((text): Reading => {
    const digits = bare(text);
    return { text, own: digits && readWith(decimal, digits), foreign: digits && readWith(other, digits) };
  });
  const onlyOwn = readings.find(({ own, foreign }) => own !== null && foreign === null);
  const onlyForeign = readings.find(({ own, foreign }) => own === null && foreign !== null);
  const doubtful = readings.find(({ own, foreign }) => own !== null && foreign !== null && own !== foreign);
  const settled =
    onlyOwn === undefined && onlyForeign === undefined
      ? null
      : onlyForeign === undefined
        ? true
        : onlyOwn === undefined
          ? false
          : null;
  const isOwn = answered === undefined ? settled : answered === decimal;
  const isOpen = isOwn === null && doubtful !== undefined;
  return {
    decimalSign: isOpen ? 'ambiguous' : isOwn === false ? other : decimal,
    cells: readings.map((reading) => pastedCell(reading, isOwn)),
    example: (isOpen ? doubtful : (onlyForeign ?? doubtful))?.text.trim() ?? null,
  };
}
