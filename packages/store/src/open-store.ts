import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from './errors.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** Holds the lock file of a SQLite database while open. */
  readonly serve?: boolean;
  /** A folder with `sqlite/` and `postgres/` migrations; needed where this package is bundled. */
  readonly migrations?: string;
  /** Connections for reading at the same time. */
  readonly readers?: number;
  /** How long, in milliseconds, to wait for a database that another process writes to. */
  readonly patience?: number;
  /**
   * Whether a commit is on the disk before it is acknowledged. False only for a SQLite file that is thrown away when the
   * machine stops, such as one that is filled first and moved to its place afterwards.
   */
  readonly durable?: boolean;
}

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '..', 'migrations');

/** Opens the database that `url` names, brought to this version's schema: `file:data/rumbo.db` or `postgres://…`. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const { serve = false, migrations = MIGRATIONS_FOLDER, patience = 10_000, durable = true } = options;
  if (url.startsWith('file:')) {
    const { openSqlite } = await import('./engines/sqlite.ts');
    return openSqlite(filePathOf(url), { serve, migrations, readers: options.readers ?? 4, patience, durable });
  }
  if (/^postgres(ql)?:/.test(url)) {
    const { openPostgres } = await import('./engines/postgres.ts');
    return openPostgres(url, { migrations, readers: options.readers ?? 10, patience });
  }
  throw new StoreError('storeUrlUnknown', { scheme: url.split(':')[0] ?? '' });
}

/** The path in a `file:` URL, which may be relative: `file:data/rumbo.db`, `file:///srv/rumbo.db`. */
export function filePathOf(url: string): string {
  if (!url.startsWith('file:')) throw new StoreError('storeUrlUnknown', { scheme: url.split(':')[0] ?? '' });
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}
