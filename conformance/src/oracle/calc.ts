import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A sheet as Calc worked it out: a row a record, by the names of its columns. */
export type WorkedOut = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** Commas, quotes, UTF-8, from the first line, every sheet to a file, full precision instead of what would be shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const MOST_MINUTES = 5;

/** Thrown where LibreOffice Calc is not on the machine. */
export class CalcMissing extends Error {
  constructor() {
    super('LibreOffice Calc is not installed (on Debian: apt-get install libreoffice-calc).');
    this.name = 'CalcMissing';
  }
}

function soffice(args: readonly string[]): string {
  try {
    return execFileSync('soffice', args, { encoding: 'utf8', timeout: MOST_MINUTES * 60_000 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new CalcMissing();
    throw error;
  }
}

/** `LibreOffice 7.4.7.2 40(Build:2)`. */
export const versionOfCalc = (): string => soffice(['--version']).trim();

/** Has a workbook computed by LibreOffice Calc, without a window and with a profile of its own. */
export function workOut(workbook: string): WorkedOut {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-oracle-'));
  try {
    writeFileSync(join(folder, 'plan.fods'), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    soffice([profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder, join(folder, 'plan.fods')]);
    return Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file.endsWith('.csv'))
        .map((file) => [file.slice('plan-'.length, -'.csv'.length), rowsOf(join(folder, file))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(file: string): Readonly<Record<string, string>>[] {
  // With a heading, csv-parse gives a record of texts for each line.
  return parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
}
