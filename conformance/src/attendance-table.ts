import { parse } from 'csv-parse/sync';

/** One line of the table: what one organisation reported for one kind of attendance in one month. */
export interface AttendanceRow {
  readonly line: number;
  readonly month: string;
  readonly organisation: string;
  readonly type: string;
  readonly attendances: number;
  readonly breaches: number;
}

export interface AttendanceTable {
  /** Rows read, without the header. */
  readonly read: number;
  readonly rows: readonly AttendanceRow[];
  /** Rows that say nothing usable, with the reason. */
  readonly unusable: readonly string[];
}

const COLUMNS = ['period', 'org_code', 'type', 'attendances', 'breaches'] as const;
type Column = (typeof COLUMNS)[number];

/** Reads the table of monthly attendances. Throws when a column is missing; a row that cannot be used is named. */
export function readAttendanceTable(text: string): AttendanceTable {
  const [header = [], ...lines] = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  const at = columnsIn(header);
  const rows: AttendanceRow[] = [];
  const unusable: string[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of lines.entries()) {
    const read = rowOf((column) => cells[at[column]] ?? '', index + 2);
    const key = typeof read === 'string' ? '' : `${read.organisation} ${read.type} ${read.month}`;
    if (typeof read === 'string') unusable.push(read);
    else if (seen.has(key)) unusable.push(`Line ${read.line}: ${key} was already there.`);
    else rows.push(read);
    seen.add(key);
  }
  return { read: lines.length, rows, unusable };
}

function columnsIn(header: readonly string[]): Readonly<Record<Column, number>> {
  const at = (column: Column): number => {
    const index = header.indexOf(column);
    if (index < 0) throw new Error(`The table has no column ${column}.`);
    return index;
  };
  return {
    period: at('period'),
    org_code: at('org_code'),
    type: at('type'),
    attendances: at('attendances'),
    breaches: at('breaches'),
  };
}

function rowOf(cell: (column: Column) => string, line: number): AttendanceRow | string {
  const month = /^(\d{4}-\d{2})-01$/.exec(cell('period'))?.[1];
  if (month === undefined) return `Line ${line}: ${cell('period')} is not the first day of a month.`;
  const [organisation, type] = [cell('org_code'), cell('type')];
  if (organisation === '' || type === '') return `Line ${line}: no organisation or no type.`;
  const [attendances, breaches] = [countIn(cell('attendances')), countIn(cell('breaches'))];
  if (attendances === null || breaches === null) return `Line ${line}: attendances or breaches are not a count.`;
  return { line, month, organisation, type, attendances, breaches };
}

function countIn(text: string): number | null {
  return /^\d+(\.0+)?$/.test(text) ? Number(text) : null;
}
