import { join } from 'node:path';

/** Where the parts of the product lie, seen from the folder of an entry file: `src` and the built `dist` are neighbours. */
export interface Places {
  readonly webFiles: string;
  readonly migrations: string;
}

export function placesFrom(entryFolder: string): Places {
  const root = join(entryFolder, '..', '..', '..');
  return { webFiles: join(root, 'apps', 'web', 'dist'), migrations: join(root, 'packages', 'store', 'migrations') };
}
