import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA, preparedPlan } from './build/prepared-plan.ts';
import { auditMillion } from './measure/audit-million.ts';
import { bulkWrites } from './measure/bulk-writes.ts';
import { gridKeystroke } from './measure/grid-keystroke.ts';
import { hotSpots } from './measure/hot-spots.ts';
import { mapEdit } from './measure/map-edit.ts';
import { mapInBrowser } from './measure/map-in-browser.ts';
import { overviewAfterWrite, overviewWarm, type Measurement } from './measure/measurements.ts';
import { runPlan, type RunningPlan } from './measure/running-plan.ts';
import { worklistUnits } from './measure/worklist-units.ts';
import { LARGE, ofOneYear, SMALL, type Size } from './size.ts';

const LATEST = join(import.meta.dirname, '..', 'latest.json');
const PROFILE = join(DATA, 'profile');
const MOST_SPOTS = 30;

/** Names of measurements: these alone are made, and take the place of the earlier ones of their names. */
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    /** A fiftieth of the plan, for trying out: its figures are not kept. */
    small: { type: 'boolean', default: false },
    /** Says where the product's time went; its figures are not kept. */
    profile: { type: 'boolean', default: false },
  },
});

const tell = (line: string) => console.log(line);

async function measureOverview(size: Size, profileFolder: string | null): Promise<readonly Measurement[]> {
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
    return [await overviewWarm(long), ...(await overviewAfterWrite(long, short))];
  } finally {
    for (const { stop } of running) await stop();
  }
}

interface Series {
  /** In the order of the table. */
  readonly names: readonly string[];
  readonly measure: (profileFolder: string | null) => Promise<readonly Measurement[]>;
}

/** Measurements that are made together. */
const SERIES: readonly Series[] = [
  {
    names: ['overview-warm', 'overview-after-write', 'overview-growth'],
    measure: (profileFolder) => measureOverview(options.small ? SMALL : LARGE, profileFolder),
  },
  {
    names: ['batch-record', 'paste-5000', 'approve-5000', 'reads-during-bulk'],
    measure: (profileFolder) => bulkWrites(tell, profileFolder),
  },
  { names: ['map-edit'], measure: async (profileFolder) => [await mapEdit(tell, profileFolder)] },
  { names: ['map-drag-frame', 'map-open'], measure: () => mapInBrowser(tell) },
  { names: ['grid-keystroke'], measure: async () => [await gridKeystroke(tell)] },
  { names: ['worklist-200-units'], measure: async (profileFolder) => [await worklistUnits(tell, profileFolder)] },
  { names: ['audit-million'], measure: async (profileFolder) => [await auditMillion(tell, profileFolder)] },
];
const NAMES = SERIES.flatMap((series) => series.names);

async function measure(profileFolder: string | null): Promise<readonly Measurement[]> {
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown} to measure. These exist: ${NAMES.join(', ')}.`);
  const isWanted = (name: string) => names.length === 0 || names.includes(name);
  const measured: Measurement[] = [];
  for (const series of SERIES) {
    if (!series.names.some(isWanted)) continue;
    measured.push(...(await series.measure(profileFolder)).filter(({ name }) => isWanted(name)));
  }
  return measured;
}

/** With the figures of other measurements as they were. */
function keepLatest(measured: readonly Measurement[]): void {
  // Nobody but this task writes it.
  const earlier = JSON.parse(readFileSync(LATEST, 'utf8')) as readonly Measurement[];
  const all = NAMES.flatMap((name) => [...measured, ...earlier].find((one) => one.name === name) ?? []);
  writeFileSync(LATEST, `${JSON.stringify(all, null, 2)}\n`);
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
const measurements = await measure(options.profile ? PROFILE : null);
tell(`\n${tableOf(measurements)}`);
if (options.profile) tellHotSpots(PROFILE);
if (!options.small && !options.profile) keepLatest(measurements);
