import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerOptions } from './server.ts';

/** The day on which everything here is seen: September 2026 is the newest month, and closed. */
const TODAY = '2026-10-14';

/** The environment that a server reads its settings from. */
export function settingsOf(
  dataDir: string,
  port: number,
  { seed = 'demo', host = '127.0.0.1', settings = {} }: ServerOptions,
): Readonly<Record<string, string>> {
  return {
    HOST: host,
    PORT: String(port),
    RUMBO_DATA_DIR: dataDir,
    RUMBO_SEED: seed,
    RUMBO_SEED_DAY: TODAY,
    LOG_LEVEL: 'warn',
    LANG: 'en',
    ...settings,
  };
}

/** A folder for a server to write in, with what is in `from`; null: empty. */
export function copyOf(from: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-e2e-'));
  if (from !== null) cpSync(from, folder, { recursive: true });
  return folder;
}
