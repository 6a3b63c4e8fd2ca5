import type { WorkedOut } from './calc.ts';

/** What an independent computation says of one quarter: by code, then by month. Figures in full, not as shown. */
export interface Expected {
  readonly computedBy: string;
  readonly computedOn: string;
  /** The day on which the demonstration is played. */
  readonly today: string;
  readonly months: readonly string[];
  readonly kpis: Readonly<Record<string, Readonly<Record<string, ExpectedKpi>>>>;
  readonly limits: Readonly<
    Record<string, { readonly centre: number; readonly lower: number; readonly upper: number }>
  >;
  readonly objectives: Readonly<Record<string, Readonly<Record<string, ExpectedObjective>>>>;
  /** Perspectives by their place from the top, and `plan`. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}

export interface ExpectedKpi {
  readonly value: number | null;
  /** Null for a range, and where there is no target. */
  readonly target: number | null;
  /** `on`, `risk`, `off`; else the reason. */
  readonly status: string;
  readonly score: number | null;
}

export interface ExpectedObjective {
  readonly status: string;
  readonly score: number | null;
  readonly coverage: number | null;
}

/** The numbers of the workbook, by what they are of. Throws where Calc reports an error in a cell. */
export function expectedOf(
  sheets: WorkedOut,
  about: Pick<Expected, 'computedBy' | 'computedOn' | 'today' | 'months'>,
): Expected {
  const monthOf = (text: string): string => monthNamed(Number(text));
  return {
    ...about,
    kpis: byCodeAndMonth(sheets['figures'], 'kpi', monthOf, (row) => ({
      value: numberIn(row, 'value'),
      target: numberIn(row, 'target'),
      status: textIn(row, 'status'),
      score: numberIn(row, 'score'),
    })),
    limits: Object.fromEntries(
      (sheets['limits'] ?? []).map((row) => [
        textIn(row, 'kpi'),
        { centre: given(row, 'centre'), lower: given(row, 'lower'), upper: given(row, 'upper') },
      ]),
    ),
    objectives: byCodeAndMonth(sheets['objectives'], 'objective', monthOf, (row) => ({
      status: textIn(row, 'status'),
      score: numberIn(row, 'score'),
      coverage: numberIn(row, 'coverage'),
    })),
    scores: byCodeAndMonth(sheets['groups'], 'group', monthOf, (row) => numberIn(row, 'score')),
  };
}

type Row = Readonly<Record<string, string>>;

function monthNamed(month: number): string {
  const year = Math.floor((month - 1) / 12);
  return `${year}-${String(month - 12 * year).padStart(2, '0')}`;
}

function byCodeAndMonth<Value>(
  rows: readonly Row[] | undefined,
  code: string,
  monthOf: (text: string) => string,
  valueOf: (row: Row) => Value,
): Record<string, Record<string, Value>> {
  const found: Record<string, Record<string, Value>> = {};
  for (const row of rows ?? []) {
    const own = (found[textIn(row, code)] ??= {});
    own[monthOf(textIn(row, 'month'))] = valueOf(row);
  }
  return found;
}

function textIn(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`the workbook has no column ${column}`);
  if (text.startsWith('#') || text.startsWith('Err:'))
    throw new Error(`${column} is ${text} in ${JSON.stringify(row)}`);
  return text;
}

function numberIn(row: Row, column: string): number | null {
  const text = textIn(row, column);
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`${column} is ${text} in ${JSON.stringify(row)}`);
  return value;
}

function given(row: Row, column: string): number {
  const value = numberIn(row, column);
  if (value === null) throw new Error(`${column} is empty in ${JSON.stringify(row)}`);
  return value;
}
