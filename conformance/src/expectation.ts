import type { SignalRule } from '@rumbo/domain';

/** A point as the other program computed it. */
export interface ExpectedPoint {
  readonly month: string;
  readonly value: number;
  readonly flag: SignalRule | null;
  /** On which side of the centre the flag says that it lies. */
  readonly side: 'above' | 'below' | null;
}

/** A process chart as the other program computed it. */
export interface ExpectedChart {
  readonly points: readonly ExpectedPoint[];
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** How the other program names what it sees, in our words. */
const FLAGS: Readonly<Record<string, Pick<ExpectedPoint, 'flag' | 'side'>>> = {
  'Common Cause': { flag: null, side: null },
  'Above UCL': { flag: 'beyondLimit', side: 'above' },
  'Below LCL': { flag: 'beyondLimit', side: 'below' },
  '7 Points Above CL': { flag: 'sevenOnOneSide', side: 'above' },
  '7 Points Below CL': { flag: 'sevenOnOneSide', side: 'below' },
  '7 Points Increasing': { flag: 'sevenRising', side: null },
  '7 Points Decreasing': { flag: 'sevenFalling', side: null },
  '2 in 3 Above CL': { flag: 'twoOfThreeNearLimit', side: 'above' },
  '2 in 3 Below CL': { flag: 'twoOfThreeNearLimit', side: 'below' },
};

/** Reads one chart of the file of vectors. Throws an error that says what is missing or not known. */
export function readExpectation(text: string, key: string): ExpectedChart {
  const charts: unknown = JSON.parse(text);
  const chart = isRecord(charts) ? charts[key] : undefined;
  if (!isRecord(chart)) throw new Error(`The vectors have no chart ${key}.`);
  const [dates, values, names] = [listIn(chart, 'date'), listIn(chart, 'y'), listIn(chart, 'special_cause_type')];
  if (dates.length !== values.length || dates.length !== names.length)
    throw new Error(`The chart ${key} has lists of different lengths.`);
  return {
    points: dates.map((date, index) => ({
      month: String(date).slice(0, 7),
      value: numberOf(values[index], 'y'),
      ...flagOf(names[index]),
    })),
    centre: numberOf(chart['mean'], 'mean'),
    lower: numberOf(chart['lpl'], 'lpl'),
    upper: numberOf(chart['upl'], 'upl'),
  };
}

function flagOf(name: unknown): Pick<ExpectedPoint, 'flag' | 'side'> {
  const flag = FLAGS[String(name)];
  if (flag === undefined) throw new Error(`The vectors name a signal that is not known here: ${String(name)}.`);
  return flag;
}

function listIn(chart: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = chart[name];
  if (!Array.isArray(list)) throw new Error(`The vectors have no list ${name}.`);
  return list;
}

/** The program that wrote the vectors puts single numbers in lists of one. */
function numberOf(value: unknown, name: string): number {
  const single: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof single !== 'number') throw new Error(`${name} is not a number in the vectors.`);
  return single;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
