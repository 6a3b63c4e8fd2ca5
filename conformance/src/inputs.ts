import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Something that the person who started this can put right. */
export class InputProblem extends Error {}

export interface Inputs {
  readonly table: string;
  readonly vectors: string;
  readonly databaseFile: string;
}

const TABLE = join('tables', 'nhs_ae_attendances_monthly.csv');
const VECTORS = join('vectors', 'nhs_plotthedots_ae.json');
const USAGE = 'npm run conformance -- FOLDER [--database FILE]';
export const REPOSITORY = join(import.meta.dirname, '..', '..');

/**
 * What to read and where to write, from the command line. Paths are those of whoever typed them. Throws an InputProblem
 * for what is missing, and for a database that is there already unless it is the one that this makes by itself.
 */
export function readInputs(args: readonly string[], from: string): Inputs {
  const { positionals, values } = parsed(args);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new InputProblem(`Name the folder with the data: ${USAGE}`);
  const at = resolve(from, folder);
  if (!existsSync(at) || !statSync(at).isDirectory()) throw new InputProblem(`There is no folder ${folder}.`);
  return { table: textOf(at, TABLE), vectors: textOf(at, VECTORS), databaseFile: databaseFile(values.database, from) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { database: { type: 'string' } } });
  } catch (error) {
    throw new InputProblem(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}

function textOf(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    throw new InputProblem(`The folder has no file ${name} that can be read.`);
  }
}

function databaseFile(named: string | undefined, from: string): string {
  if (named !== undefined) {
    const file = resolve(from, named);
    if (existsSync(file))
      throw new InputProblem(
        `${named} is there already: name a file that is not, since the plan is made in a new database.`,
      );
    mkdirSync(dirname(file), { recursive: true });
    return file;
  }
  const own = join(REPOSITORY, 'data', 'conformance.db');
  mkdirSync(dirname(own), { recursive: true });
  for (const ending of ['', '-wal', '-shm']) rmSync(`${own}${ending}`, { force: true });
  return own;
}
