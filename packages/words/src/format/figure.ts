/** U+2212: as wide as a plus, and no line break after it. */
export const TRUE_MINUS = '\u2212';
export const NO_BREAK_SPACE = '\u00A0';

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormatOf(tag: string, decimals: number, isSigned: boolean, least = decimals): Intl.NumberFormat {
  const key = `${tag} ${decimals} ${isSigned} ${least}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(tag, {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals,
    // Plain Spanish leaves four digits together; a column of figures has to look the same from row to row.
    useGrouping: 'always',
    numberingSystem: 'latn',
    signDisplay: isSigned ? 'exceptZero' : 'negative',
  });
  numberFormats.set(key, made);
  return made;
}

/** A figure with a fixed number of decimals; a value that rounds to zero has no sign. */
export function figureText(value: number, decimals: number, numberFormat: string): string {
  return numberFormatOf(numberFormat, decimals, false).format(value).replace(/-/g, TRUE_MINUS);
}

/** A figure without trailing zeros, as targets are written: "36", not "36.0". */
export function shortFigureText(value: number, decimals: number, numberFormat: string): string {
  return numberFormatOf(numberFormat, decimals, false, 0).format(value).replace(/-/g, TRUE_MINUS);
}

/** A change, always with its sign: `+0.8`, `−2`, and `0.0` for none. */
export function signedText(value: number, decimals: number, numberFormat: string): string {
  return numberFormatOf(numberFormat, decimals, true).format(value).replace(/-/g, TRUE_MINUS);
}

/** The signs a number format writes between digits. */
export interface Separators {
  readonly group: string;
  readonly decimal: '.' | ',';
}

/** Read off the format itself, so that every BCP 47 tag works. */
export function separatorsOf(numberFormat: string): Separators {
  const parts = numberFormatOf(numberFormat, 1, false).formatToParts(1234567.5);
  const group = parts.find((part) => part.type === 'group')?.value ?? '';
  const decimal = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  return { group, decimal };
}
