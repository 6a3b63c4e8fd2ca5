import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { openStore } from '@rumbo/store';
import type { Config } from '../config.ts';
import type { Places } from '../places.ts';
import { Problem } from '../problem.ts';
import { createBlobFolder, evidenceFolder } from './blob-folder.ts';
import type { BlobStore } from './blob-store.ts';

/** Where the evidence of a backup lies: beside the file of its database. */
export const backupFolder = (file: string): string => `${file}.evidence`;

/** Copies the evidence beside a backup: after the database, so that every row of it finds its bytes. How many files. */
export async function backUpEvidence(file: string, { dataDir }: Pick<Config, 'dataDir'>): Promise<number> {
  return copyBlobs(createBlobFolder(evidenceFolder(dataDir)), createBlobFolder(backupFolder(file)));
}

/**
 * Puts the evidence of a backup back: before the database, so that no row is ever without bytes. What was there stays, as
 * a name never stands for other bytes. How many files.
 */
export async function restoreEvidence(file: string, { dataDir }: Pick<Config, 'dataDir'>): Promise<number> {
  const folder = backupFolder(file);
  if (!existsSync(folder)) return 0;
  return copyBlobs(createBlobFolder(folder), createBlobFolder(evidenceFolder(dataDir)));
}

async function copyBlobs(from: BlobStore, to: BlobStore): Promise<number> {
  const hashes = await from.list();
  for (const hash of hashes) {
    const stream = await from.open(hash);
    if (stream === null || (await from.verify(hash)) !== 'whole') throw new Problem('evidenceDamaged', { path: hash });
    await to.put(await buffer(stream));
  }
  return hashes.length;
}

export interface EvidenceCheck {
  readonly checked: number;
  /** Hashes that a row names and whose bytes are gone or not as they were. */
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
  /** Bytes that no row ever named: an upload that was cut off. */
  readonly orphans: readonly string[];
}

/** Every file that a row ever named, by its hash, and what lies there without a row. */
export async function checkEvidence(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { migrations }: Pick<Places, 'migrations'>,
): Promise<EvidenceCheck> {
  const store = await openStore(databaseUrl, { migrations });
  try {
    const named = await store.read((tx) => tx.evidence.hashes());
    const blobs = createBlobFolder(evidenceFolder(dataDir));
    const found = await Promise.all(named.map(async (hash) => [hash, await blobs.verify(hash)] as const));
    const known = new Set(named);
    return {
      checked: named.length,
      missing: found.flatMap(([hash, state]) => (state === 'missing' ? [hash] : [])),
      damaged: found.flatMap(([hash, state]) => (state === 'damaged' ? [hash] : [])),
      orphans: (await blobs.list()).filter((hash) => !known.has(hash)),
    };
  } finally {
    await store.close();
  }
}
