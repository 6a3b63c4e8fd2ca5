import BetterSqlite from 'better-sqlite3';

type Row = Readonly<Record<string, unknown>>;

export interface Copied {
  readonly readings: number;
  readonly rollups: number;
  /** What inserting them took, from the beginning of the transaction to its end. */
  readonly milliseconds: number;
}

/** Inserts again, into another file, the rows that the newest commit of the first one left behind. */
export interface RowCopier {
  readonly insertNewest: () => Copied;
  readonly close: () => void;
}

/** Facts that a bulk write records, under the seq of its commit. */
const FACTS = ['readings', 'rollups'] as const;

export function openRowCopier(from: string, to: string): RowCopier {
  const source = new BetterSqlite(from, { readonly: true });
  const target = new BetterSqlite(to);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  return {
    insertNewest() {
      const [newest] = rowsOf(source, 'select * from changes order by seq desc limit 1');
      if (newest === undefined) throw new Error('Nothing was written.');
      const answers = rowsOf(source, 'select * from command_answers where command_id = ?', newest['command_id']);
      const [readings = [], rollups = []] = FACTS.map((fact) =>
        rowsOf(source, `select * from ${fact} where recorded_seq = ?`, newest['seq']),
      );
      makeRoom(target, newest['seq']);
      const milliseconds = insert(target, { changes: [newest], command_answers: answers, readings, rollups });
      return { readings: readings.length, rollups: rollups.length, milliseconds };
    },
    close() {
      source.close();
      target.close();
    },
  };
}

/** What was in force goes first: only the inserts are measured, not taking the rows before out of force. */
function makeRoom(target: BetterSqlite.Database, seq: unknown): void {
  for (const fact of FACTS)
    target
      .prepare(`update ${fact} set superseded_seq = ? where superseded_seq is null and recorded_seq < ?`)
      .run(seq, seq);
}

function insert(target: BetterSqlite.Database, tables: Readonly<Record<string, readonly Row[]>>): number {
  const writers = Object.entries(tables).flatMap(([table, rows]) => {
    const [first] = rows;
    return first === undefined ? [] : [{ statement: statementOf(target, table, first), rows: rows.map(Object.values) }];
  });
  const since = performance.now();
  target.exec('begin immediate');
  for (const { statement, rows } of writers) for (const values of rows) statement.run(...values);
  target.exec('commit');
  return performance.now() - since;
}

function statementOf(target: BetterSqlite.Database, table: string, row: Row): BetterSqlite.Statement {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  return target.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
}

function rowsOf(client: BetterSqlite.Database, sql: string, ...values: readonly unknown[]): Row[] {
  // Every column of SQLite is a plain value.
  return client.prepare(sql).all(...values) as Row[];
}
