import BetterSqlite from 'better-sqlite3';
import type { Act } from './hands.ts';
import { contentsOf } from './load-history.ts';
import type { Outline } from './outline.ts';
import type { People } from './people.ts';
import { createRandom } from './random.ts';
import { report, type Reported } from './report.ts';
import type { Row } from './rows.ts';

const CELLS = 8;
const SEED = 20_260_120;
/** What a later report of the same value rightly has of its own. */
const OWN = new Set(['id', 'revision', 'entered_at', 'approved_seq', 'recorded_seq', 'superseded_seq']);

/**
 * Reports cells picked by chance again, with the value that they have, by the real commands. The reading and the roll-ups
 * that these write must equal the inserted ones that they supersede, at the office and at every unit above it. Throws an
 * error naming the first that does not; answers how many cells were checked.
 */
export async function checkCells(file: string, act: Act, outline: Outline, people: People): Promise<number> {
  const random = createRandom(SEED);
  const pick = (count: number) => Math.floor(random() * count);
  const client = new BetterSqlite(file, { readonly: true });
  try {
    for (let cell = 0; cell < CELLS; cell += 1) {
      const row = cellAt(outline, pick(outline.kpis.length), pick(outline.offices.length), pick(outline.months.length));
      const seq = await report(act, outline, people, row);
      compare(client, 'readings', seq, row, 1);
      compare(client, 'rollups', seq, row, 3);
    }
  } finally {
    client.close();
  }
  return CELLS;
}

function cellAt(outline: Outline, kpiAt: number, officeAt: number, monthAt: number): Reported {
  const [kpi, office, period] = [outline.kpis[kpiAt], outline.offices[officeAt], outline.months[monthAt]];
  if (kpi === undefined || office === undefined || period === undefined) throw new Error('There is no such cell.');
  return { kpiId: kpi.id, unitId: office.id, period, content: contentsOf(kpi, kpiAt, outline)[officeAt]?.[monthAt] };
}

/** What was recorded at `seq` against what it superseded, unit by unit. */
function compare(
  client: BetterSqlite.Database,
  table: 'readings' | 'rollups',
  seq: number,
  { kpiId, period }: Reported,
  expected: number,
): void {
  const rowsWhere = (condition: string) =>
    client
      .prepare<unknown[], Row>(
        `select * from ${table} where kpi_id = ? and period = ? and ${condition} order by unit_id`,
      )
      .all(kpiId, period, seq);
  const written = rowsWhere('recorded_seq = ?').filter(
    (row) => row['state'] === undefined || row['state'] === 'approved',
  );
  const superseded = rowsWhere('superseded_seq = ?').filter(
    (row) => row['state'] === undefined || row['state'] === 'approved',
  );
  if (written.length !== expected || superseded.length !== expected) {
    throw new Error(
      `${table}: ${written.length} rows in place of ${superseded.length}, expected ${expected}, for ${kpiId} in ${period}.`,
    );
  }
  for (const [index, row] of written.entries()) {
    const before = superseded[index] ?? {};
    for (const [column, value] of Object.entries(row)) {
      const isSame = OWN.has(column)
        ? typeof value === typeof before[column] || column === 'superseded_seq'
        : value === before[column];
      if (!isSame)
        throw new Error(
          `${table}.${column}: ${String(value)} by the commands, ${String(before[column])} inserted, for ${kpiId} in ${period}.`,
        );
    }
  }
}
