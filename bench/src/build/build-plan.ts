import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import {
  bulkCommand,
  changed,
  commands,
  createFeed,
  createOperations,
  topics,
  type Operations,
} from '@rumbo/operations';
import { openStore, type Store } from '@rumbo/store';
import * as z from 'zod/mini';
import type { Size } from '../size.ts';
import { checkCells } from './check-cells.ts';
import { report } from './report.ts';
import { figuresOf } from './figures.ts';
import { createAct, person, type Act } from './hands.ts';
import { contentsOf, loadAssignments, loadFigures, loadTargets, templatesIn } from './load-history.ts';
import { makePlan } from './make-plan.ts';
import { newId } from './new-id.ts';
import { outlineOf, type Outline } from './outline.ts';
import { newPeople, type People } from './people.ts';

export interface BuiltPlan {
  readonly outline: Outline;
  readonly people: People;
}

/**
 * Builds a plan in a new SQLite file: what it consists of by the real commands, its assignments, targets, readings and
 * roll-ups by plain inserts of rows like those that the real commands made, under one change row. Cells by chance are then
 * reported again by the real commands, and must come out the same.
 */
export async function buildPlan(file: string, size: Size, tell: (line: string) => void): Promise<BuiltPlan> {
  mkdirSync(dirname(file), { recursive: true });
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  const people = newPeople();
  const outline = outlineOf(size, people.planner);
  const seq = await withOperations(file, async ({ act, operations }) => {
    await makePlan(act, outline, people);
    await makeTemplates(act, outline, people);
    return announceHistory(operations, outline);
  });
  tell('The plan is made; its history follows.');
  load(file, outline, seq, tell);
  const checked = await withOperations(file, ({ act }) => checkCells(file, act, outline, people));
  tell(`${checked} cells were reported again and their roll-ups came out the same.`);
  return { outline, people };
}

interface Opened {
  readonly store: Store;
  readonly operations: Operations;
  readonly act: Act;
}

export async function withOperations<T>(file: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${file}`);
  const feed = await createFeed(store);
  try {
    const operations = createOperations({ store, feed, now: () => new Date().toISOString(), newId });
    return await work({ store, operations, act: createAct(operations) });
  } finally {
    feed.close();
    await store.close();
  }
}

/** One assignment, one target and one approved reading, by the real commands. */
async function makeTemplates(act: Act, outline: Outline, people: People): Promise<void> {
  const { rootId, offices, months, kpis, lastYear } = outline;
  const [kpi, office, month] = [kpis[0], offices[0], months[0]];
  if (kpi === undefined || office === undefined || month === undefined) throw new Error('The plan is empty.');
  const planner = person(people.planner);
  await act(planner, commands.assignKpi, { kpiId: kpi.id, unitId: office.id, from: `${month}-01` });
  await act(planner, commands.setTarget, {
    id: newId(),
    kpiId: kpi.id,
    unitId: rootId,
    period: String(lastYear),
    value: { kind: 'figure', value: figuresOf(kpi, 0, offices.length).target },
    limits: { onTargetFrom: null, offTargetBeyond: { unit: 'percent', amount: 5 } },
  });
  await report(act, outline, people, {
    kpiId: kpi.id,
    unitId: office.id,
    period: month,
    content: contentsOf(kpi, 0, outline)[0]?.[0],
  });
}

/** The change row under which everything that is inserted is known. Answers its seq. */
async function announceHistory(operations: Operations, { planId, kpis }: Outline): Promise<number> {
  const loadHistory = bulkCommand({
    name: 'loadHistory',
    input: z.object({ commandId: z.string() }),
    load: () => Promise.resolve(null),
    allow: () => 'granted',
    run: () =>
      Promise.resolve({
        result: null,
        planId,
        topics: [topics.plan(planId), ...kpis.map(({ id }) => topics.kpi(id))],
        changes: [changed('reading', 'batch', { planId })],
      }),
  });
  const { seq } = await operations.execute(loadHistory, { commandId: newId() }, { kind: 'system' });
  return seq;
}

const TOLD_EVERY = 100;

function load(file: string, outline: Outline, seq: number, tell: (line: string) => void): void {
  const client = new BetterSqlite(file);
  // A crash in here means building again, so nothing is kept for one.
  for (const setting of [
    'journal_mode = DELETE',
    'journal_mode = OFF',
    'synchronous = OFF',
    'cache_size = -1000000',
    'locking_mode = EXCLUSIVE',
  ])
    client.pragma(setting);
  try {
    const templates = templatesIn(client, outline);
    let told = 0;
    client.exec('begin');
    loadAssignments(client, outline, templates, seq);
    loadTargets(client, outline, templates, seq);
    loadFigures(client, outline, templates, seq, () => {
      told += 1;
      if (told % TOLD_EVERY === 0) tell(`${told} of ${outline.kpis.length} KPIs`);
    });
    client.exec('commit');
  } finally {
    client.close();
  }
}
