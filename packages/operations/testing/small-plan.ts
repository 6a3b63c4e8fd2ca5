import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@rumbo/store';
import type { Store } from '@rumbo/store';
import { newDatabase } from '@rumbo/store/testing';
import { createFeed } from '../src/feed.ts';
import { createOperations } from '../src/create-operations.ts';
import { layPlan, person, smallPlanIds, type Run } from './lay-plan.ts';

const THURSDAY = '2026-10-08T15:00:00.000Z';

/** Ids that count up, so that a run can be read. */
function counter(from: number) {
  let count = from;
  return {
    count: () => count,
    newId: () => `01900000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
  };
}

/** Operations over a store, and how to act through them. */
async function operationsOn(store: Store, from: number, start: string) {
  let instant = start;
  const { count, newId } = counter(from);
  const feed = await createFeed(store);
  const now = () => instant;
  const operations = createOperations({ store, feed, newId, now });
  const run: Run = (command, input, who) => operations.execute(command, { commandId: newId(), ...input }, who);
  const at = (next: string) => {
    instant = next;
  };
  return { store, feed, operations, newId, now, run, person, at, count };
}

interface Template {
  readonly bytes: Uint8Array;
  readonly count: number;
}

let template: Promise<Template> | null = null;

/** The plan is laid once a test file; each test has a copy of the file. */
async function makeTemplate(): Promise<Template> {
  const { store, file, close } = await newDatabase();
  const { run, newId, count, feed } = await operationsOn(store, 0, THURSDAY);
  await layPlan(run, smallPlanIds(newId), newId);
  feed.close();
  // The last connection to close writes the log back, so that the file alone is the database.
  await store.close();
  const made = { bytes: readFileSync(file), count: count() };
  await close();
  return made;
}

/** A plan small enough to count by hand: one administration, two offices, one objective, one ratio KPI. */
export async function smallPlan(start = THURSDAY) {
  template ??= makeTemplate();
  const { bytes, count } = await template;
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-'));
  const file = join(folder, 'rumbo.db');
  writeFileSync(file, bytes);
  const store = await openStore(`file:${file}`);
  const kit = await operationsOn(store, count, start);
  return {
    ...kit,
    ids: smallPlanIds(counter(0).newId),
    async close() {
      kit.feed.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type SmallPlan = Awaited<ReturnType<typeof smallPlan>>;
