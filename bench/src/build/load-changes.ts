import BetterSqlite from 'better-sqlite3';
import { commands } from '@rumbo/operations';
import { corrected } from '../measure/write-once.ts';
import { withOperations, type BuiltPlan } from './build-plan.ts';
import { person } from './hands.ts';
import { newId } from './new-id.ts';
import { LAST_MONTH } from './outline.ts';
import { inserterFor, type Row } from './rows.ts';

/** A value is typed, sent and approved: three commits, each with the row that it leaves. */
const STEPS = ['recordReading', 'submitReadings', 'approveReadings'] as const;
const MINUTE_MS = 60_000;
const CHANGING = ['seq', 'at', 'command_id', 'refs', 'topics', 'hash'];
const READING_CHANGING = ['id', 'kpi_id', 'unit_id', 'period', 'period_start', 'revision', 'recorded_seq'];
const OF_ROW = ['superseded_seq', 'approved_seq'];

interface Template {
  readonly change: Row;
  readonly reading: Row;
}

interface Cell {
  readonly kpiId: string;
  readonly unitId: string;
  readonly period: string;
}

/**
 * Adds `count` commits to the log of a plan, a minute apart, each with the revision that it wrote: cell after cell is
 * corrected, sent and approved. The first three are made by the real commands and every other row is like theirs; the
 * hashes are no chain. Answers the seq of the newest.
 */
export async function loadChanges(file: string, plan: BuiltPlan, count: number): Promise<number> {
  const start = await makeTemplates(file, plan);
  const client = new BetterSqlite(file);
  try {
    for (const setting of ['synchronous = OFF', 'cache_size = -400000']) client.pragma(setting);
    const templates = STEPS.map((command) => templateOf(client, command));
    client.exec('begin');
    insertCommits(client, plan, templates, start, count);
    client.exec('commit');
    client.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    client.close();
  }
  return start + count;
}

/** One value corrected, sent and approved by the real commands. Answers the seq of the last. */
async function makeTemplates(file: string, { outline, people }: BuiltPlan): Promise<number> {
  const { planId, kpis, offices } = outline;
  const cell = { planId, kpiId: kpis[0]?.id ?? '', unitId: offices[0]?.id ?? '', period: LAST_MONTH };
  return withOperations(file, async ({ act, store }) => {
    const [contributor, approver] = [person(people.contributor), person(people.approver)];
    const standing = await store.read((tx) => tx.readings.approved(cell));
    if (standing === null) throw new Error('There is no value to correct.');
    const { revision: basedOn, content } = standing;
    const typed = { ...cell, basedOn, content: corrected(content), comment: 'Counted again' };
    await act(contributor, commands.recordReading, typed);
    await act(contributor, commands.submitReadings, cell);
    const sent = await store.read((tx) => tx.readings.pending(cell));
    const rows = [{ readingId: sent?.id ?? '', revision: sent?.revision ?? 0 }];
    return (await act(approver, commands.approveReadings, { planId, rows })).seq;
  });
}

function templateOf(client: BetterSqlite.Database, command: string): Template {
  const one = <Found>(sql: string, value: unknown): Found => {
    const found = client.prepare<unknown[], Found>(sql).get(value);
    if (found === undefined) throw new Error(`There is no ${command} to build after.`);
    return found;
  };
  const change = one<Row>('select * from changes where command = ? order by seq desc limit 1', command);
  return { change, reading: one<Row>('select * from readings where recorded_seq = ?', change['seq']) };
}

function insertCommits(
  client: BetterSqlite.Database,
  { outline }: BuiltPlan,
  templates: readonly Template[],
  start: number,
  count: number,
): void {
  const cells = outline.months.flatMap((period) =>
    outline.offices.flatMap(({ id: unitId }) => outline.kpis.map(({ id: kpiId }) => ({ kpiId, unitId, period }))),
  );
  const writers = templates.map(({ change, reading }) => ({
    change: inserterFor(client, 'changes', change, CHANGING),
    reading: inserterFor(client, 'readings', reading, [...READING_CHANGING, ...OF_ROW]),
    topics: String(change['topics']),
    refs: String(change['refs']),
    isApproved: reading['state'] === 'approved',
    readingId: String(reading['id']),
  }));
  const supersede = client.prepare(
    `update readings set superseded_seq = ?
     where kpi_id = ? and unit_id = ? and period = ? and superseded_seq is null and approved_seq is not null`,
  );
  const first = templates[0]?.reading ?? {};
  const startMs = Date.now();
  for (let index = 0; index < count; index += 1) {
    const writer = writers[index % STEPS.length];
    const cell: Cell | undefined = cells[Math.floor(index / STEPS.length) % cells.length];
    if (writer === undefined || cell === undefined) return;
    const [seq, id] = [start + 1 + index, newId()];
    if (writer.isApproved) supersede.run(seq, cell.kpiId, cell.unitId, cell.period);
    // What stands in the template about its own cell is said of this one.
    const said = (text: string) =>
      text
        .replaceAll(writer.readingId, id)
        .replaceAll(String(first['kpi_id']), cell.kpiId)
        .replaceAll(String(first['unit_id']), cell.unitId);
    const at = new Date(startMs + index * MINUTE_MS).toISOString();
    writer.change([seq, at, newId(), said(writer.refs), said(writer.topics), `${seq}`.padStart(64, '0')]);
    const revision = 2 + Math.floor(index / STEPS.length / cells.length);
    const isLast = index + 1 >= count;
    writer.reading([
      id,
      cell.kpiId,
      cell.unitId,
      cell.period,
      `${cell.period}-01`,
      revision,
      seq,
      writer.isApproved || isLast ? null : seq + 1,
      writer.isApproved ? seq : null,
    ]);
  }
}
