import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');

/** Bundles the server once before its tests, as a release does, for those that run it as a process. */
export default async function buildServer(): Promise<void> {
  await build({ root: ROOT, logLevel: 'error', build: { outDir: '.cache', emptyOutDir: true } });
}
