import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openStore, type StoreErrorCode } from '../src/index.ts';
import { commit, idOf, unit } from './fixtures.ts';

/** Where a test's database may be; nothing is there yet. */
export interface Place {
  folder: string;
  file: string;
  url: string;
}

/** A fresh folder for each test of the file, taken away after it. */
export function eachInAFolder(): Place {
  const place: Place = { folder: '', file: '', url: '' };
  beforeEach(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'rumbo-files-'));
    place.file = join(place.folder, 'data', 'rumbo.db');
    place.url = `file:${place.file}`;
  });
  afterEach(() => rmSync(place.folder, { recursive: true, force: true }));
  return place;
}

/** Makes a database with so many units, each a commit of its own. */
export async function fill({ url }: Place, units: number): Promise<void> {
  const store = await openStore(url);
  for (let index = 0; index < units; index += 1) await commit(store, (tx) => tx.units.put(unit({ id: idOf(index) })));
  await store.close();
}

export async function unitsIn(url: string): Promise<number> {
  const store = await openStore(url);
  try {
    return (await store.read((tx) => tx.units.all())).length;
  } finally {
    await store.close();
  }
}

/** What a StoreError is matched by. */
export const failing = (code: StoreErrorCode) => ({ code });
