import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readAttendanceTable } from './attendance-table.ts';
import { conform } from './conform.ts';
import { readExpectation } from './expectation.ts';
import { InputProblem, readInputs, REPOSITORY } from './inputs.ts';

const CHART = 'performance|increase|unscreened';
const MOST_NAMED = 10;

// The package runner changes the folder, and says where it was started.
const startedIn = process.env['INIT_CWD'] ?? process.cwd();

async function main(args: readonly string[]): Promise<number> {
  const since = performance.now();
  const inputs = readInputs(args, startedIn);
  const [table, expected] = [readAttendanceTable(inputs.table), readExpectation(inputs.vectors, CHART)];
  const found = await conform(inputs.databaseFile, table, expected);
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  console.log(
    `Rows: ${table.read} read, ${found.accepted} accepted, ${found.refused.length} refused, at ${found.units} units, in ${seconds} s.`,
  );
  name(found.refused);
  const where = seenFrom(REPOSITORY, inputs.databaseFile);
  console.log(`The plan is in ${where}. To look at it: RUMBO_DATABASE_URL=file:${where} npm start`);
  console.log(`Sign in as ${found.account.email} with the password ${found.account.password}`);
  if (found.differences.length > 0) {
    console.log(`${found.differences.length} differences from ${CHART}:`);
    name(found.differences);
  } else {
    console.log(`${found.months} months: every value, both limits, the centre and every flag are those of ${CHART}.`);
  }
  return found.differences.length + found.refused.length === 0 ? 0 : 1;
}

/** The server starts in the repository; a file elsewhere is named in full. */
function seenFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return path.startsWith('..') ? file : path;
}

function name(lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_NAMED)) console.log(`  ${line}`);
  if (lines.length > MOST_NAMED) console.log(`  and ${lines.length - MOST_NAMED} more`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputProblem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
