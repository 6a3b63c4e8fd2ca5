import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { withOperations } from '../build/build-plan.ts';
import { preparedPlan, type PreparedPlan } from '../build/prepared-plan.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession } from '../serve/signed-in.ts';
import type { Measurement } from './measurements.ts';
import { median } from './times.ts';
import type { Size } from '../size.ts';

/** A map that is large, with hardly a figure behind it. */
export const MAP: Size = { objectives: 100, kpis: 100, offices: 1, months: 1 };
const EDITS = 1_000;
const WARM_UP = 50;
const AIM = 0.2;

/**
 * Accepted edits of a draft a second through the public API, against inserting the very rows that they left behind, one
 * transaction each, in a copy of the same file.
 */
export async function mapEdit(tell: (line: string) => void, profileFolder: string | null): Promise<Measurement> {
  const plan = await preparedPlan(MAP, tell);
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-map-'));
  const [ours, bare] = [join(folder, 'ours.db'), join(folder, 'bare.db')];
  try {
    for (const file of [ours, bare]) copyFileSync(plan.file, file);
    const edited = await editThrough(ours, plan, profileFolder);
    const inserted = insertAgain(ours, bare);
    if (edited.length !== inserted.length) throw new Error('An edit was lost.');
    const [own, theirs] = [median(edited.slice(WARM_UP)), median(inserted.slice(WARM_UP))];
    return {
      name: 'map-edit',
      ratio: Math.round((theirs / own) * 100) / 100,
      aim: AIM,
      better: 'higher',
      detail: `${(1_000 / own).toFixed(0)} edits a second against ${(1_000 / theirs).toFixed(0)} bare inserts of the same rows; ${EDITS} edits, none lost, of a map of ${MAP.objectives} objectives`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Titles, one objective after another, each over HTTP. Times in milliseconds. */
async function editThrough(
  file: string,
  { people, outline }: PreparedPlan,
  profileFolder: string | null,
): Promise<readonly number[]> {
  const token = await withOperations(file, ({ store }) => openSession(store, people.planner));
  const product = await serveProduct(file, profileFolder);
  const planner = createSignedIn(product.origin, token);
  const times: number[] = [];
  try {
    for (let index = 0; index < EDITS; index += 1) {
      const id = outline.objectives[index % outline.objectives.length]?.id ?? '';
      const title = { es: `Despachar en ${index} horas`, en: `Release within ${index} hours` };
      const edits = [{ kind: 'editObjective', id, set: { title } }];
      const since = performance.now();
      await planner.act('maps.edit', { planId: outline.planId, edits });
      times.push(performance.now() - since);
    }
  } finally {
    planner.close();
    await product.stop();
  }
  return times;
}

/** What one edit leaves behind, but for the draft itself, which the next one replaces. */
const LEFT = ['changes', 'command_answers', 'map_steps'] as const;

/** The same rows once more, with the draft as it stood in the end each time. Times in milliseconds. */
function insertAgain(from: string, to: string): readonly number[] {
  const source = new BetterSqlite(from, { readonly: true });
  const target = new BetterSqlite(to);
  try {
    target.pragma('journal_mode = WAL');
    target.pragma('synchronous = FULL');
    const steps = rowsOf(source, 'select command_id from map_steps order by revision desc limit ?', EDITS).reverse();
    const [draft = {}] = rowsOf(source, 'select * from map_drafts where plan_id in (select plan_id from map_steps)');
    const putDraft = writerOf(target, 'map_drafts', draft);
    const times: number[] = [];
    for (const { command_id: commandId } of steps) {
      const rows = LEFT.map((table) => {
        const [row = {}] = rowsOf(source, `select * from ${table} where command_id = ?`, commandId);
        return { put: writerOf(target, table, row), row };
      });
      const since = performance.now();
      target.exec('begin immediate');
      for (const { put, row } of rows) put(row);
      putDraft(draft);
      target.exec('commit');
      times.push(performance.now() - since);
    }
    return times;
  } finally {
    source.close();
    target.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(client: BetterSqlite.Database, sql: string, ...values: readonly unknown[]): Row[] {
  // Every column of SQLite is a plain value.
  return client.prepare(sql).all(...values) as Row[];
}

function writerOf(client: BetterSqlite.Database, table: string, row: Row): (row: Row) => void {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const insert = client.prepare(
    `insert or replace into ${table} (${names}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  return (given) => void insert.run(given);
}
