import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from './child.ts';

const SERVER = join(import.meta.dirname, '..', '..', '..', 'apps', 'server');

/** Starts the product on a database: as built, or for a profile from its sources, whose names can be read. */
export async function serveProduct(databaseFile: string, profileFolder: string | null): Promise<Served> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rumbo-bench-'));
  const args =
    profileFolder === null
      ? [join(SERVER, 'dist', 'main.js')]
      : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, join(SERVER, 'src', 'main.ts')];
  const served = await serve(
    args,
    {
      RUMBO_DATABASE_URL: `file:${databaseFile}`,
      RUMBO_DATA_DIR: dataFolder,
      RUMBO_SECRET: randomBytes(32).toString('base64url'),
      RUMBO_SEED: 'none',
      LOG_LEVEL: 'warn',
    },
    '/healthz',
  );
  return {
    ...served,
    async stop() {
      await served.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
