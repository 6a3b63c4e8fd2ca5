import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA, preparedPlan } from './build/prepared-plan.ts';
import { hotSpots } from './measure/hot-spots.ts';
import { mapEdit } from './measure/map-edit.ts';
import { overviewAfterWrite, overviewWarm, type Measurement } from './measure/measurements.ts';
import { runPlan, type RunningPlan } from './measure/running-plan.ts';
import { LARGE, ofOneYear, SMALL, type Size } from './size.ts';

const LATEST = join(import.meta.dirname, '..', 'latest.json');
const PROFILE = join(DATA, 'profile');
const MOST_SPOTS = 30;

const { values: options } = parseArgs({
  options: {
    /** A fiftieth of the plan, for trying out: its figures are not kept. */
    small: { type: 'boolean', default: false },
    /** Says where the product's time went; its figures are not kept. */
    profile: { type: 'boolean', default: false },
  },
});

const tell = (line: string) => console.log(line);

async function measure(size: Size, profileFolder: string | null): Promise<readonly Measurement[]> {
  const plans = [await preparedPlan(size, tell), await preparedPlan(ofOneYear(size), tell)] as const;
  const running: RunningPlan[] = [];
  try {
    const long = await runPlan(plans[0], profileFolder);
    running.push(long);
    const short = await runPlan(plans[1], null);
    running.push(short);
    const first = await long.overview();
    tell(`The first overview of all took ${first.milliseconds.toFixed(0)} ms.`);
    await short.overview();
    return [await overviewWarm(long), ...(await overviewAfterWrite(long, short)), await mapEdit(tell)];
  } finally {
    for (const { stop } of running) await stop();
  }
}

function tableOf(measurements: readonly Measurement[]): string {
  const rows = [
    ['name', 'ratio', 'aim', 'better', 'detail'],
    ...measurements.map(({ name, ratio, aim, better, detail }) => [
      name,
      ratio.toFixed(2),
      `${better === 'lower' ? '≤' : '≥'} ${aim}`,
      better,
      detail,
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function tellHotSpots(folder: string): void {
  const spots = hotSpots(folder);
  for (const by of ['own', 'withCallees'] as const) {
    tell(`\nMost time, ${by === 'own' ? 'by itself' : 'with what it calls'}, in ms:`);
    for (const spot of spots.toSorted((a, b) => b[by] - a[by]).slice(0, MOST_SPOTS))
      tell(`${spot[by].toFixed(0).padStart(8)}  ${spot.place}`);
  }
}

if (options.profile) {
  rmSync(PROFILE, { recursive: true, force: true });
  mkdirSync(PROFILE, { recursive: true });
}
const measurements = await measure(options.small ? SMALL : LARGE, options.profile ? PROFILE : null);
tell(`\n${tableOf(measurements)}`);
if (options.profile) tellHotSpots(PROFILE);
if (!options.small && !options.profile) writeFileSync(LATEST, `${JSON.stringify(measurements, null, 2)}\n`);
