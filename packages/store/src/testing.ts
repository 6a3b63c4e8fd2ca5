import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoreOptions } from './open-store.ts';
import type { Store } from './store.ts';

export interface TestDatabase {
  readonly store: Store;
  readonly file: string;
  /** Closes the store and takes the file away. */
  readonly close: () => Promise<void>;
}

let template: Promise<Uint8Array> | null = null;

/** A fresh SQLite store in a file of its own, migrated by copying one that was. For the tests of any package. */
export async function newDatabase(options: StoreOptions = {}): Promise<TestDatabase> {
  template ??= migratedFile();
  const bytes = await template;
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-'));
  const file = join(folder, 'rumbo.db');
  writeFileSync(file, bytes);
  const store = await openStore(`file:${file}`, options);
  return {
    store,
    file,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function migratedFile(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'rumbo-template-'));
  const file = join(folder, 'rumbo.db');
  const store = await openStore(`file:${file}`);
  // The last connection to close writes the log back, so that the file alone is the database.
  await store.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true, force: true });
  return bytes;
}
