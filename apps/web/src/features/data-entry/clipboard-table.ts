/**
 * The cells of what a spreadsheet puts on the clipboard as plain text: tabs between cells, line breaks between rows. A
 * quoted cell may hold both, and quotes doubled. The line break after the last row is no row. A quote inside a cell, or
 * one that is never closed, is text.
 */
export function clipboardTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const whole = text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  while (at <= whole.length) {
    const cell = quotedCell(whole, at) ?? bareCell(whole, at);
    row.push(cell.text);
    at = cell.end + 1;
    if (whole[cell.end] === '\t') continue;
    rows.push(row);
    row = [];
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where its tab or line break stands. */
  readonly end: number;
}

function bareCell(whole: string, start: number): Cell {
  const upToBreak = /[^\t\n]*/y;
  upToBreak.lastIndex = start;
  const [text = ''] = upToBreak.exec(whole) ?? [];
  return { text, end: start + text.length };
}

/** A cell that begins with a quote and whose closing one ends it; null for any other. */
function quotedCell(whole: string, start: number): Cell | null {
  if (whole[start] !== '"') return null;
  for (let at = whole.indexOf('"', start + 1); at >= 0; at = whole.indexOf('"', at + 1)) {
    if (whole[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = whole[at + 1];
    if (after !== undefined && after !== '\t' && after !== '\n') return null;
    return { text: whole.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}
