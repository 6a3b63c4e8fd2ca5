import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOpenSheet } from '../build/open-sheet.ts';
import { serveProduct } from '../serve/product.ts';
import type { Done } from './hand.ts';
import { enterHere } from './here.ts';
import { enterInCalc } from './in-calc.ts';
import { templateOf, valuesIn } from './template.ts';

const RESULT = join(import.meta.dirname, '..', '..', 'race.json');
const VALUES = 40;

interface Lap {
  readonly step: string;
  readonly here: Done;
  /** Null: it is not done there. */
  readonly calc: Done | null;
}

/** The same values of the same rows, by the same hand. */
async function race(): Promise<readonly Lap[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-race-here-'));
  const file = join(folder, 'plan.db');
  const sheet = await makeOpenSheet(file, VALUES);
  const product = await serveProduct(file, null);
  try {
    const workbook = await templateOf(product.origin, sheet, 'xlsx');
    const rows = valuesIn((await templateOf(product.origin, sheet, 'csv')).toString('utf8'));
    const figures = new Map([...rows.keys()].map((code) => [code, sheet.usual.get(code) ?? 0] as const));
    if (figures.size !== VALUES) throw new Error(`The template has ${figures.size} rows, not ${VALUES}.`);
    const calc = await enterInCalc(workbook, figures);
    const { entering, sending } = await enterHere(product.origin, sheet, figures);
    return [
      { step: `${VALUES} values typed and saved`, here: entering, calc },
      { step: 'sent for approval', here: sending, calc: null },
    ];
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const told = (done: Done | null) =>
  done === null ? 'not done' : `${done.keys + done.clicks} (${done.keys} keys, ${done.clicks} clicks)`;

const laps = await race();
for (const { step, here, calc } of laps)
  console.log(`${step.padEnd(28)} here ${told(here).padEnd(28)} LibreOffice Calc ${told(calc)}`);
writeFileSync(RESULT, `${JSON.stringify(laps, null, 2)}\n`);
