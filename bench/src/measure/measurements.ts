import { gunzipSync } from 'node:zlib';
import { createRandom } from '../build/random.ts';
import { LAST_MONTH } from '../build/outline.ts';
import { readingsIn } from '../size.ts';
import type { RunningPlan } from './running-plan.ts';
import { inTurns, median } from './times.ts';

export interface Measurement {
  readonly name: string;
  readonly ratio: number;
  readonly aim: number;
  readonly better: 'lower' | 'higher';
  readonly detail: string;
}

const WARM_ROUNDS = 500;
const WRITE_ROUNDS = 60;
const WARM_UP = 20;
const SEED = 42;

const AIMS = { warm: 1.5, afterWrite: 3, growth: 1.2 } as const;

/** The overview that nothing has changed, against a bare route that sends the same bytes. */
export async function overviewWarm(running: RunningPlan): Promise<Measurement> {
  const reply = await running.overview();
  await running.keep(reply);
  const [ours, bare] = await inTurns(
    WARM_ROUNDS,
    WARM_UP * 5,
    async () => (await running.overview()).milliseconds,
    async () => (await running.bare.get('/kept')).milliseconds,
  );
  const detail = `${inMs(ours)} against ${inMs(bare)} for ${kilobytes(reply.body)} compressed, ${WARM_ROUNDS} requests each`;
  return lowerIsBetter('overview-warm', ours, bare, AIMS.warm, detail);
}

/**
 * The overview after one approved value, against reading the changed KPI's roll-ups from SQLite and sending the same
 * bytes; and on the long history against the short one.
 */
export async function overviewAfterWrite(long: RunningPlan, short: RunningPlan): Promise<readonly Measurement[]> {
  const [pickLong, pickShort] = [picker(long), picker(short)];
  const raw: Raw[] = [];
  const [ours, ofShort] = await inTurns(
    WRITE_ROUNDS,
    WARM_UP,
    async () => {
      const after = await afterOneWrite(long, pickLong());
      raw.push(after.raw);
      return after.milliseconds;
    },
    async () => (await afterOneWrite(short, pickShort())).milliseconds,
  );
  const counted = raw.slice(WARM_UP);
  const sending = counted.map((one) => one.sending);
  const compressing = counted.map((one) => one.compressing);
  const counts = `${WRITE_ROUNDS} writes each`;
  const afterWrite = `${inMs(ours)} against ${inMs(sending)} with the bytes compressed beforehand (${inMs(compressing)} when they are compressed then: ${ratioOf(ours, compressing)} times), ${counts}; ${sizeOf(long)}`;
  const growth = `${inMs(ours)} against ${inMs(ofShort)}, ${counts}; ${sizeOf(long)} against ${sizeOf(short)}`;
  return [
    lowerIsBetter('overview-after-write', ours, sending, AIMS.afterWrite, afterWrite),
    lowerIsBetter('overview-growth', ours, ofShort, AIMS.growth, growth),
  ];
}

/** Times of the bare server, in milliseconds: read and send bytes made before, or read, compress and send. */
interface Raw {
  readonly sending: number;
  readonly compressing: number;
}

interface Picked {
  readonly kpiId: string;
  readonly unitId: string;
}

async function afterOneWrite(
  running: RunningPlan,
  { kpiId, unitId }: Picked,
): Promise<{ milliseconds: number; raw: Raw }> {
  await running.writeOnce(kpiId, unitId);
  const reply = await running.overview();
  await running.keep(reply);
  const cell = `${kpiId}/${running.plan.outline.rootId}/${LAST_MONTH}-31`;
  const sending = await running.bare.get(`/raw/${cell}`);
  const compressing = await running.bare.get(`/raw-compressing/${cell}`);
  const text = gunzipSync(reply.body);
  for (const { status, body } of [sending, compressing]) {
    if (status !== 200 || !gunzipSync(body).equals(text))
      throw new Error('The bare server did not send the same bytes.');
  }
  return {
    milliseconds: reply.milliseconds,
    raw: { sending: sending.milliseconds, compressing: compressing.milliseconds },
  };
}

/** KPIs and offices by chance, the same in every run. */
function picker({ plan: { outline } }: RunningPlan): () => Picked {
  const random = createRandom(SEED);
  const one = (from: readonly { readonly id: string }[]) => from[Math.floor(random() * from.length)]?.id ?? '';
  return () => ({ kpiId: one(outline.kpis), unitId: one(outline.offices) });
}

function lowerIsBetter(
  name: string,
  ours: readonly number[],
  theirs: readonly number[],
  aim: number,
  detail: string,
): Measurement {
  return { name, ratio: ratioOf(ours, theirs), aim, better: 'lower', detail };
}

function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return Math.round((median(ours) / median(theirs)) * 100) / 100;
}

function inMs(times: readonly number[]): string {
  return `${median(times).toFixed(2)} ms`;
}

function kilobytes(bytes: Buffer): string {
  return `${Math.round(bytes.length / 1_000)} kB`;
}

function sizeOf({ plan: { size } }: RunningPlan): string {
  return `${size.objectives} objectives, ${size.kpis.toLocaleString('en')} KPIs, ${size.offices} offices, ${size.months} months, ${readingsIn(size).toLocaleString('en')} readings`;
}
