import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Problem, systemCodeOf } from './problem.ts';

const NAME = 'secret';

/** The key of this installation: the one set from outside, else one made on the first start and kept beside the data. */
export function readSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): Buffer {
  if (secret !== null) return Buffer.from(secret, 'utf8');
  const path = join(dataDir, NAME);
  try {
    mkdirSync(dataDir, { recursive: true });
    return keptIn(path) ?? makeIn(path);
  } catch (error) {
    throw new Problem('folderNotWritable', { path: dataDir, detail: systemCodeOf(error) }, error);
  }
}

function keptIn(path: string): Buffer | null {
  try {
    const kept = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
    return kept.length >= 32 ? kept : null;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function makeIn(path: string): Buffer {
  const made = randomBytes(32);
  writeFileSync(path, `${made.toString('base64url')}\n`, { mode: 0o600 });
  return made;
}
