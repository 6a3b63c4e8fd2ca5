import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { withOperations } from '../build/build-plan.ts';
import { LAST_MONTH } from '../build/outline.ts';
import { preparedPlan, type PreparedPlan } from '../build/prepared-plan.ts';
import { serveProduct } from '../serve/product.ts';
import { createSignedIn, openSession } from '../serve/signed-in.ts';
import type { Size } from '../size.ts';
import type { Measurement } from './measurements.ts';
import { inTurns, median } from './times.ts';

/** Somebody who answers for 30 KPIs at every office. */
const MANY: Size = { objectives: 10, kpis: 30, offices: 200, months: 12 };
const FEW: Size = { ...MANY, offices: 10 };
const ROUNDS = 40;
const WARM_UP = 5;
const AIM = 3;

/** One plan of which the last month is owed, with the product on it. */
interface RunningList {
  /** Milliseconds of a value typed at one office, and of the list after it. */
  readonly afterWrite: () => Promise<number>;
  readonly first: number;
  readonly stop: () => Promise<void>;
}

/** The worklist of 200 offices against that of 10, each after one value was typed at one of them. */
export async function worklistUnits(tell: (line: string) => void, profileFolder: string | null): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-worklist-'));
  const running: RunningList[] = [];
  try {
    const many = await openList(await preparedPlan(MANY, tell), join(folder, 'many.db'), profileFolder);
    running.push(many);
    const few = await openList(await preparedPlan(FEW, tell), join(folder, 'few.db'), null);
    running.push(few);
    const [ours, theirs] = await inTurns(ROUNDS, WARM_UP, many.afterWrite, few.afterWrite);
    const [slow, quick] = [median(ours), median(theirs)];
    return {
      name: 'worklist-200-units',
      ratio: Math.round((slow / quick) * 100) / 100,
      aim: AIM,
      better: 'lower',
      detail: `${slow.toFixed(1)} ms against ${quick.toFixed(1)} ms after one value typed, ${ROUNDS} times each; ${MANY.offices} offices against ${FEW.offices}, ${MANY.kpis} KPIs each, the last month owed; the first of all ${many.first.toFixed(0)} ms against ${few.first.toFixed(0)} ms`,
    };
  } finally {
    for (const { stop } of running) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openList(plan: PreparedPlan, file: string, profileFolder: string | null): Promise<RunningList> {
  const { planId, kpis, offices } = plan.outline;
  copyFileSync(plan.file, file);
  forget(file, LAST_MONTH);
  const token = await withOperations(file, ({ store }) => openSession(store, plan.people.contributor));
  const product = await serveProduct(file, profileFolder);
  const contributor = createSignedIn(product.origin, token);
  const list = async (): Promise<number> => {
    const { status, milliseconds } = await contributor.screen('worklist', { planId });
    if (status !== 200) throw new Error(`The worklist answered ${status}.`);
    return milliseconds;
  };
  const first = await list();
  let written = 0;
  return {
    first,
    async afterWrite() {
      const unitId = offices[written % offices.length]?.id ?? '';
      const kpi = kpis[Math.floor(written / offices.length) % kpis.length];
      written += 1;
      const content =
        kpi?.kind === 'ratio' ? { kind: 'ratio', numerator: 1, denominator: 2 } : { kind: 'value', value: written };
      const cell = { planId, kpiId: kpi?.id ?? '', unitId, period: LAST_MONTH };
      await contributor.act('readings.record', { ...cell, basedOn: 0, content });
      return list();
    },
    async stop() {
      contributor.close();
      await product.stop();
    },
  };
}

/** Takes the values of a month away, so that they are owed. */
function forget(file: string, period: string): void {
  const client = new BetterSqlite(file);
  for (const table of ['readings', 'rollups']) client.prepare(`delete from ${table} where period = ?`).run(period);
  client.close();
}
