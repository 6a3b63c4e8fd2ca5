import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BlobStore } from './blob-store.ts';

const HASH = /^[0-9a-f]{64}$/;

/** The folder of a data folder that evidence lies in. */
export const evidenceFolder = (dataDir: string): string => join(dataDir, 'evidence');

/** A folder by hash: the first two figures name a folder in it, so that none grows too large to list. */
export function createBlobFolder(folder: string): BlobStore {
  const pathOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new Error('not a hash');
    return join(folder, hash.slice(0, 2), hash);
  };
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  return {
    hashOf,
    async put(bytes) {
      const hash = hashOf(bytes);
      const path = pathOf(hash);
      if (!existsSync(path)) await writeWhole(path, bytes);
      return hash;
    },
    async open(hash) {
      const path = pathOf(hash);
      return existsSync(path) ? createReadStream(path) : null;
    },
    async verify(hash) {
      const path = pathOf(hash);
      if (!existsSync(path)) return 'missing';
      const digest = createHash('sha256');
      await pipeline(createReadStream(path), digest);
      return digest.digest('hex') === hash ? 'whole' : 'damaged';
    },
    async list() {
      if (!existsSync(folder)) return [];
      const names = await readdir(folder, { recursive: true });
      return names
        .map((name) => name.slice(-64))
        .filter((name) => HASH.test(name))
        .toSorted();
    },
  };
}

/** A name is taken only by bytes that are on the disk: what a crash leaves behind is no blob. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  try {
    await withFile(unfinished, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  for (const folder of [parent, dirname(parent)]) await withFile(folder, 'r', (file) => file.sync());
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}
