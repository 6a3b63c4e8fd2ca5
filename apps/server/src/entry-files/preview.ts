import type { ReadingContent } from '@rumbo/domain';
import type { Cell, PlacedCell, ValueRow } from '@rumbo/interchange';
import type { EntryFilePreview, EntryFileRow, EntryRow, EntryView, FileRowReason } from '@rumbo/operations/views';
import { parsePastedFigures, parseYesNo, type DecimalSign } from '@rumbo/words';

const LONGEST_COMMENT = 2_000;

type Figure = number | 'empty' | 'ambiguous' | 'notANumber';

interface Source {
  readonly rows: ReadonlyMap<string, EntryRow>;
  readonly codes: ReadonlySet<string>;
  readonly figureOf: (placed: PlacedCell, row: EntryRow) => Figure;
}

/**
 * What the rows of a file would change on a sheet: nothing is written. Figures that are text are read as one column, so
 * that one which can mean only one thing settles those that could mean two.
 */
export function previewOf(view: EntryView, rows: readonly ValueRow[], answered?: DecimalSign): EntryFilePreview {
  const onSheet = view.groups.flatMap((group) => group.rows).filter(({ kind }) => kind !== 'formula');
  const texts = rows.flatMap(({ value, numerator, denominator }) => [value, numerator, denominator].filter(isText));
  const column = parsePastedFigures(
    texts.map(({ cell }) => String(cell)),
    view.numberFormat,
    answered,
  );
  const read = new Map(texts.map((placed, index) => [placed, column.cells[index]]));
  const source: Source = {
    rows: new Map(onSheet.map((row) => [keyOf(row.code, row.period), row])),
    codes: new Set(onSheet.map(({ code }) => code.toLowerCase())),
    figureOf(placed, row) {
      const { cell } = placed;
      if (typeof cell === 'number') return cell;
      if (typeof cell === 'boolean') return Number(cell);
      const yesNo = row.direction === 'yesNo' && typeof cell === 'string' ? parseYesNo(cell) : null;
      if (yesNo !== null) return yesNo;
      const figure = read.get(placed);
      if (figure === undefined) return cell === null || cell === '' ? 'empty' : 'notANumber';
      return typeof figure === 'number' ? figure : figure.problem;
    },
  };
  const seen = new Set<string>();
  return {
    rows: rows.map((row) => rowOf(row, source, seen)),
    ambiguous: column.decimalSign === 'ambiguous' ? column.example : null,
  };
}

const isText = ({ cell }: PlacedCell): boolean => typeof cell === 'string' && cell.trim() !== '';
const keyOf = (code: string, period: string): string => `${code.toLowerCase()} ${period.toUpperCase()}`;

function rowOf(row: ValueRow, { rows, codes, figureOf }: Source, seen: Set<string>): EntryFileRow {
  const code = textOf(row.code.cell);
  const period = periodText(row.period.cell, code, rows);
  const found = rows.get(keyOf(code, period));
  const at = { address: row.code.address, code, period };
  if (found === undefined)
    return left(
      { ...at, name: null, kpiId: null },
      codes.has(code.toLowerCase()) ? 'periodUnknown' : 'notOnSheet',
      row,
    );
  const named = { ...at, name: found.name, kpiId: found.kpiId, period: found.period };
  if (seen.has(keyOf(code, period))) return left(named, 'twice', row);
  seen.add(keyOf(code, period));
  return readRow(named, row, found, figureOf);
}

type Named = Pick<EntryFileRow, 'address' | 'code' | 'period' | 'name' | 'kpiId'>;

function readRow(named: Named, row: ValueRow, found: EntryRow, figureOf: Source['figureOf']): EntryFileRow {
  const saved = found.pending ?? found.approved;
  const from = saved?.content ?? null;
  const typed = textOf(row.comment.cell);
  const comment = typed === '' || typed === saved?.comment ? null : typed;
  const parts = found.kind === 'ratio' ? [row.numerator, row.denominator] : [row.value];
  const figures = parts.map((placed) => ({ placed, figure: figureOf(placed, found) }));
  const wrong = figures.find(({ figure }) => figure === 'ambiguous' || figure === 'notANumber');
  if (wrong !== undefined && typeof wrong.figure === 'string' && wrong.figure !== 'empty') {
    const { placed, figure } = wrong;
    const text = textOf(placed.cell);
    return { ...named, address: placed.address, outcome: 'unreadable', reason: figure, text, from, to: null, comment };
  }
  const numbers = figures.flatMap(({ figure }) => (typeof figure === 'number' ? [figure] : []));
  const address = parts[0]?.address ?? named.address;
  if (comment !== null && comment.length > LONGEST_COMMENT) return left(named, 'commentTooLong', row);
  if (numbers.length === 0 && comment === null) return left({ ...named, address }, 'empty', row);
  if (numbers.length > 0 && numbers.length < parts.length) return left({ ...named, address }, 'half', row);
  const to = contentOf(numbers);
  const isSame = (to === null || JSON.stringify(to) === JSON.stringify(from)) && comment === null;
  if (!isSame && found.isReadOnly) return left({ ...named, address }, 'locked', row);
  const outcome = isSame ? 'unchanged' : from === null ? 'new' : 'changed';
  return { ...named, address, outcome, reason: null, text: null, from, to, comment };
}

function contentOf([first, second]: readonly number[]): ReadingContent | null {
  if (first === undefined) return null;
  return second === undefined
    ? { kind: 'value', value: first }
    : { kind: 'ratio', numerator: first, denominator: second };
}

function left(named: Named, reason: FileRowReason, row: ValueRow): EntryFileRow {
  const cells = [row.value, row.numerator, row.denominator]
    .map(({ cell }) => textOf(cell))
    .filter((text) => text !== '');
  return { ...named, outcome: 'skipped', reason, text: cells.join(' / ') || null, from: null, to: null, comment: null };
}

function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? '' : String(cell).trim();
}

/** A spreadsheet likes to make a day of 2026-09, and a figure of 2026; what is left empty is the only one of its KPI. */
function periodText(cell: Cell, code: string, rows: ReadonlyMap<string, EntryRow>): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 7) : textOf(cell);
  if (text !== '') return text;
  const own = [...rows.values()].filter((row) => row.code.toLowerCase() === code.toLowerCase());
  return own.length === 1 ? (own[0]?.period ?? '') : '';
}
