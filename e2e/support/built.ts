import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What is built here; or, so that a build may go on meanwhile, what was built elsewhere. */
const BUILT = process.env['RUMBO_BUILT'] ?? join(import.meta.dirname, '..', '..');

/** An entry of the server as it is released. */
export function builtServer(entry: 'main' | 'serve'): string {
  const file = join(BUILT, 'apps', 'server', 'dist', `${entry}.js`);
  if (!existsSync(file)) throw new Error('The server is not built: npm test builds it.');
  return file;
}
