import type BetterSqlite from 'better-sqlite3';

export type Row = Readonly<Record<string, string | number | null>>;
type Cell = string | number | null;

/** Inserts rows of a table's shape by one prepared statement: `same` in each row, `changing` given one by one. */
export function inserterFor(
  client: BetterSqlite.Database,
  table: string,
  same: Row,
  changing: readonly string[],
): (cells: readonly Cell[]) => void {
  const fixed = Object.keys(same).filter((column) => !changing.includes(column));
  const columns = [...changing, ...fixed].map((column) => `"${column}"`);
  const places = columns.map(() => '?').join(', ');
  const statement = client.prepare<Cell[]>(`insert into "${table}" (${columns.join(', ')}) values (${places})`);
  const constant = fixed.map((column) => same[column] ?? null);
  return (cells) => void statement.run(...cells, ...constant);
}

/** The only row in force of a kind: what the real commands have just made. */
export function rowLike(client: BetterSqlite.Database, table: string, where: Row): Row {
  const conditions = Object.keys(where).map((column) => `"${column}" = ?`);
  const sql = `select * from "${table}" where superseded_seq is null and ${conditions.join(' and ')}`;
  const rows = client.prepare<Cell[], Row>(sql).all(...Object.values(where));
  const [row] = rows;
  if (row === undefined || rows.length > 1)
    throw new Error(`There are ${rows.length} rows in ${table} to build after, not one.`);
  return row;
}

/** Takes a table's indexes away; the answer puts them back. */
export function withoutIndexes(client: BetterSqlite.Database, table: string): () => void {
  const found = client
    .prepare<[string], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null",
    )
    .all(table);
  for (const { name } of found) client.exec(`drop index "${name}"`);
  return () => {
    for (const { sql } of found) client.exec(sql);
  };
}
