import { Refusal } from '@rumbo/domain';
import { MOST_COLUMNS, MOST_ROWS } from './table.ts';

/** Excel's last row: programs write empty ones down to it. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** A workbook can list one sheet many times, and each time it is read again. */
const MOST_SHEETS = 32;
/** The area of all sheets together: a sheet is read as a whole rectangle, however little is in it. */
const MOST_CELLS = MOST_ROWS * MOST_COLUMNS;

const OPENING = /<(?:[^\s<>/]*:)?(row|c|sheet)(?=[\s/>])/g;
/** The rest of a tag, without any sign that one reader could take for its end and another not. */
const REST = /((?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*)\s*(\/?)>/y;
const PLACE = /\s(?:[\w.-]+:)?r\s*=\s*["']([^"']*)["']/g;
const ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/;

/**
 * Refuses a workbook with a value so far down or to the right that the rectangle up to it is more than is read: what reads
 * a sheet fills all of it. One cell in the last corner would take the whole memory.
 */
export function checkReach(files: Iterable<Uint8Array>): void {
  let [sheets, cells] = [0, 0];
  for (const bytes of files) {
    const { rows, columns, listed } = reachOf(new TextDecoder().decode(bytes));
    if (rows > MOST_ROWS) throw new Refusal('invalid', 'fileTooManyRows', { most: MOST_ROWS }, 'file');
    if (columns > MOST_COLUMNS) throw new Refusal('invalid', 'fileNotATable', {}, 'file');
    sheets += listed;
    cells = Math.max(cells, rows * columns);
  }
  if (sheets > MOST_SHEETS || sheets * cells > MOST_CELLS) throw new Refusal('invalid', 'fileTooLarge', {}, 'file');
}

/** How far the values of a sheet go, and how many sheets a workbook lists. */
interface Reach {
  readonly rows: number;
  readonly columns: number;
  readonly listed: number;
}

function reachOf(xml: string): Reach {
  let [rows, columns, listed, row] = [0, 0, 0, 0];
  for (const { 0: opening, 1: kind, index } of xml.matchAll(OPENING)) {
    if (kind === 'sheet') {
      listed += 1;
      continue;
    }
    REST.lastIndex = index + opening.length;
    const [, attributes = '', closing] = REST.exec(xml) ?? damaged();
    const at = placeOf(attributes);
    row = kind === 'row' ? at.row : Math.max(row, at.row);
    // One that is empty only says how it would look: programs write such cells down to the last row.
    if (kind === 'row' || closing === '/') continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, at.column);
  }
  return { rows, columns, listed };
}

/** What a row or cell says of its place; zeros where it says nothing. */
function placeOf(attributes: string): { readonly row: number; readonly column: number } {
  let [row, column] = [0, 0];
  for (const [, given = ''] of attributes.matchAll(PLACE)) {
    const [, letters = '', number = ''] = ADDRESS.exec(given) ?? damaged();
    row = Math.max(row, Number(number));
    column = Math.max(
      column,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
  }
  if (row > LAST_ROW || column > LAST_COLUMN) damaged();
  return { row, column };
}

function damaged(): never {
  throw new Refusal('invalid', 'fileDamaged', {}, 'file');
}
