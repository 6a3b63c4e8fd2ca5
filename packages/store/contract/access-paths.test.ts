import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDatabase, type TestDatabase } from '../src/testing.ts';

/** SQLite plans without statistics here, so that a plan does not depend on what is in the database. */
let database: TestDatabase | null = null;
let client: BetterSqlite.Database | null = null;
beforeAll(async () => {
  database = await newDatabase();
  client = new BetterSqlite(database.file, { readonly: true });
});
afterAll(async () => {
  client?.close();
  await database?.close();
});

const IN_FORCE = 'superseded_seq is null';
const AS_OF = 'recorded_seq <= ? and (superseded_seq is null or superseded_seq > ?)';

test.each([
  [
    'the approved row of a cell',
    `readings where kpi_id = ? and unit_id = ? and period = ? and approved_seq is not null and ${IN_FORCE}`,
    'readings_approved (kpi_id=? AND unit_id=? AND period=?)',
  ],
  [
    'the pending row of a cell',
    `readings where kpi_id = ? and unit_id = ? and period = ? and approved_seq is null and ${IN_FORCE}`,
    'readings_pending (kpi_id=? AND unit_id=? AND period=?)',
  ],
  [
    'pending rows of KPIs and units',
    `readings where kpi_id in (?, ?) and unit_id in (?, ?) and approved_seq is null and ${IN_FORCE}`,
    'readings_pending (kpi_id=? AND unit_id=?)',
  ],
  [
    'a unit over some periods',
    `readings where kpi_id in (?, ?) and unit_id = ? and period_start between ? and ? and ${IN_FORCE}`,
    'readings_unit (unit_id=? AND period_start>? AND period_start<?)',
  ],
  [
    'a KPI over some periods',
    `readings where kpi_id = ? and period_start between ? and ? and ${IN_FORCE}`,
    'readings_kpi (kpi_id=? AND period_start>? AND period_start<?)',
  ],
  [
    'approved rows of KPIs and units in a period',
    `readings where kpi_id in (?, ?) and unit_id in (?, ?) and period_start = ? and approved_seq is not null and ${IN_FORCE}`,
    'readings_kpi (kpi_id=? AND period_start=? AND unit_id=?)',
  ],
  [
    'a cell as it was known',
    `readings where kpi_id = ? and unit_id = ? and period = ? and ${AS_OF}`,
    'readings_cell (kpi_id=? AND unit_id=? AND period=?',
  ],
  [
    'roll-ups of KPIs at a unit',
    `rollups where kpi_id in (?, ?) and unit_id = ? and period_start between ? and ? and ${IN_FORCE}`,
    'rollups_in_force (kpi_id=? AND unit_id=? AND period_start>? AND period_start<?)',
  ],
  [
    'roll-ups as they were known',
    `rollups where kpi_id = ? and unit_id in (?, ?) and period_start between ? and ? and ${AS_OF}`,
    'sqlite_autoindex_rollups_1 (kpi_id=? AND unit_id=? AND period_start>? AND period_start<?)',
  ],
  ['targets of a KPI', `targets where kpi_id = ? and ${IN_FORCE}`, 'targets_in_force (kpi_id=?)'],
  ['KPIs of a plan', `kpis where plan_id = ? and ${IN_FORCE}`, 'kpis_plan (plan_id=?)'],
  ['a person by e-mail', `people where email = ? and ${IN_FORCE}`, 'people_email (email=?)'],
  ['grants of a person', `grants where person_id = ? and ${IN_FORCE}`, 'grants_person (person_id=?)'],
  ['the seq at an instant', 'changes where at <= ? order by at desc, seq desc limit 1', 'changes_at (at<?)'],
  [
    'a session by its token',
    'sessions where token_hash = ? or previous_token_hash = ?',
    'sessions_token (token_hash=?); INDEX 2; SEARCH sessions USING INDEX sessions_previous_token',
  ],
])('%s is found by its index', (_what, from, index) => {
  const plan = client
    ?.prepare<string[], { detail: string }>(`explain query plan select * from ${from}`)
    .all(...Array.from(from.matchAll(/\?/g), () => 'x'));
  expect(plan?.map((row) => row.detail).join('; ')).toContain(`USING INDEX ${index}`);
});
