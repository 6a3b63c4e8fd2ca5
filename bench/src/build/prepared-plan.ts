import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, readingsIn, type Size } from '../size.ts';
import { buildPlan, type BuiltPlan } from './build-plan.ts';

/** Raised when rows come to be made differently; a plan of another version is built anew. */
const VERSION = 1;

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MIGRATIONS = join(ROOT, 'packages', 'store', 'migrations', 'sqlite');
export const DATA = join(ROOT, 'bench', '.data');

export interface PreparedPlan extends BuiltPlan {
  readonly file: string;
  readonly size: Size;
  /** Of the database, in bytes. */
  readonly bytes: number;
}

/** A plan of this size: as it was built before, unless the tables or the way it is built have changed since. */
export async function preparedPlan(size: Size, tell: (line: string) => void): Promise<PreparedPlan> {
  const file = join(DATA, `${nameOf(size)}.db`);
  const note = join(DATA, `${nameOf(size)}.json`);
  const stamp = stampOf(size);
  const kept = existsSync(file) && existsSync(note) ? readNote(note) : null;
  if (kept?.stamp === stamp) return { ...kept.built, file, size, bytes: statSync(file).size };
  const since = performance.now();
  tell(`Building a plan with ${readingsIn(size).toLocaleString('en')} readings.`);
  const built = await buildPlan(file, size, tell);
  writeFileSync(note, JSON.stringify({ stamp, built }));
  const { size: bytes } = statSync(file);
  tell(`Built in ${((performance.now() - since) / 1_000).toFixed(0)} s: ${(bytes / 1e9).toFixed(2)} GB.`);
  return { ...built, file, size, bytes };
}

function readNote(note: string): { readonly stamp: string; readonly built: BuiltPlan } {
  // Nobody but `preparedPlan` writes it; one of another version has another stamp.
  return JSON.parse(readFileSync(note, 'utf8')) as { stamp: string; built: BuiltPlan };
}

function stampOf(size: Size): string {
  const hash = createHash('sha256').update(`${VERSION} ${nameOf(size)}`);
  for (const name of readdirSync(MIGRATIONS)
    .filter((one) => one.endsWith('.sql'))
    .sort()) {
    hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  }
  return hash.digest('hex');
}
