import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CalcMissing, versionOfCalc, workOut } from './calc.ts';
import { playForQuarter, QUARTER, TODAY } from './demonstration.ts';
import { expectedOf } from './expected.ts';
import { monthNumber, readFacts } from './facts.ts';
import { workbookOf } from './workbook.ts';

/** What the tests hold the product against. */
const EXPECTED = join(import.meta.dirname, '..', '..', 'oracle', 'quarter.json');
const MONTHS_OF_HISTORY = 36;

async function main(): Promise<void> {
  const computedBy = versionOfCalc();
  const { store, planId, close } = await playForQuarter();
  try {
    const months = QUARTER.map(monthNumber);
    const newest = months.at(-1) ?? 0;
    const history = Array.from({ length: MONTHS_OF_HISTORY }, (_, back) => newest - MONTHS_OF_HISTORY + 1 + back);
    const workbook = workbookOf(await readFacts(store, planId, '2026-09-30'), months, history);
    const about = { computedBy, computedOn: new Date().toISOString().slice(0, 10), today: TODAY, months: QUARTER };
    const expected = expectedOf(workOut(workbook), about);
    mkdirSync(dirname(EXPECTED), { recursive: true });
    writeFileSync(EXPECTED, `${JSON.stringify(expected, null, 2)}\n`);
    console.log(`${computedBy} computed ${Object.keys(expected.kpis).length} KPIs in ${QUARTER.length} months.`);
    console.log('Written to conformance/oracle/quarter.json.');
  } finally {
    await close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CalcMissing)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
