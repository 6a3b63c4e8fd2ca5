import { neutralised } from '@rumbo/interchange';

/** A line of a CSV file (RFC 4180). A cell that a spreadsheet would run is made text by the sign that it takes for that. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = neutralised(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By which spreadsheets know that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
