import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparedPlan } from '../build/prepared-plan.ts';
import type { Size } from '../size.ts';
import { createHands, type BulkHands } from './bulk-hands.ts';
import { openRowCopier, type RowCopier } from './row-copier.ts';
import type { Measurement } from './measurements.ts';
import { median, quantile } from './times.ts';

/** Large enough for 5,000 cells of a month at eight offices, with one office to spare for a single value meanwhile. */
export const BULK: Size = { objectives: 100, kpis: 625, offices: 9, months: 36 };
const BATCH = 1_000;
const PASTE = 5_000;
const ROUNDS = { batch: 12, paste: 5, reads: 30 } as const;
const WARM_UP = 1;
const AIMS = { batch: 0.3, reads: 3 } as const;

/**
 * Many values in one act, through the public API: recorded as a batch and as a paste, and approved; each against inserting
 * the very rows that were left behind, in one transaction, into a copy of the same file. And the overview meanwhile.
 */
export async function bulkWrites(
  tell: (line: string) => void,
  profileFolder: string | null,
): Promise<readonly Measurement[]> {
  const plan = await preparedPlan(BULK, tell);
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-bulk-'));
  const [ours, bare] = [join(folder, 'ours.db'), join(folder, 'bare.db')];
  for (const file of [ours, bare]) copyFileSync(plan.file, file);
  const hands = await createHands(ours, plan, profileFolder);
  const copier = openRowCopier(ours, bare);
  try {
    return [
      await inBulk('batch-record', ROUNDS.batch, BATCH, copier, () => hands.record(BATCH)),
      await inBulk('paste-5000', ROUNDS.paste, PASTE, copier, () => hands.record(PASTE)),
      await inBulk('approve-5000', ROUNDS.paste, PASTE, copier, async () => {
        await hands.record(PASTE);
        await hands.submit();
        return hands.approve();
      }),
      await readsDuringBulk(hands),
    ];
  } finally {
    copier.close();
    await hands.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inBulk(
  name: string,
  rounds: number,
  cells: number,
  copier: RowCopier,
  act: () => Promise<number>,
): Promise<Measurement> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const milliseconds = await act();
    const { readings, rollups, milliseconds: inserted } = copier.insertNewest();
    if (readings !== cells) throw new Error(`${name} left ${readings} readings, not ${cells}.`);
    if (name.startsWith('approve') && rollups === 0) throw new Error('Nothing was rolled up.');
    if (round < WARM_UP) continue;
    ours.push(milliseconds);
    theirs.push(inserted);
  }
  const [own, bare] = [median(ours), median(theirs)];
  return {
    name,
    ratio: Math.round((bare / own) * 100) / 100,
    aim: AIMS.batch,
    better: 'higher',
    detail: `${own.toFixed(0)} ms against ${bare.toFixed(0)} ms for bare inserts of the same rows, ${cells.toLocaleString('en')} values, ${rounds} rounds each`,
  };
}

/** The overview after one approved value: with nothing else to do, and while 5,000 values are recorded, sent and approved. */
async function readsDuringBulk(hands: BulkHands): Promise<Measurement> {
  const quiet = await overviews(hands);
  let isOver = false;
  let rounds = 0;
  const goOn = async () => {
    for (; !isOver; rounds += 1) {
      await hands.record(PASTE);
      await hands.submit();
      await hands.approve();
    }
  };
  const [busy] = await Promise.all([overviews(hands).finally(() => (isOver = true)), goOn()]);
  const [alone, meanwhile] = [quantile(quiet, 0.95), quantile(busy, 0.95)];
  return {
    name: 'reads-during-bulk',
    ratio: Math.round((meanwhile / alone) * 100) / 100,
    aim: AIMS.reads,
    better: 'lower',
    detail: `${meanwhile.toFixed(1)} ms against ${alone.toFixed(1)} ms at p95, ${ROUNDS.reads} overviews each, each after a write; ${rounds} rounds of ${PASTE.toLocaleString('en')} values meanwhile`,
  };
}

async function overviews(hands: BulkHands): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS.reads; round += 1) {
    await hands.writeOne();
    times.push(await hands.overview());
  }
  return times;
}
