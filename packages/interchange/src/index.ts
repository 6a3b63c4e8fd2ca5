export { readTables } from './read-tables.ts';
export { MOST_BYTES, MOST_ROWS } from './table.ts';
export type { Cell, Table } from './table.ts';
export { COLUMNS, neutralised, valueRows } from './value-rows.ts';
export type { ColumnName, Headings, PlacedCell, ValueRow } from './value-rows.ts';
export { writeCsv, writeXlsx } from './write-tables.ts';
export type { WrittenTable } from './write-tables.ts';
