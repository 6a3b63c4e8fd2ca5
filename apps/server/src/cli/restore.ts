import { existsSync } from 'node:fs';
import { restore, StoreError } from '@rumbo/store';
import { checkEvidence, restoreEvidence } from '../evidence/evidence-copies.ts';
import { Problem } from '../problem.ts';
import type { CommandLine } from './command-line.ts';

/** `rumbo restore FILE`: the backup is proved first, and what it replaces is kept beside it. */
export const restoreCommand: CommandLine = {
  help: 'restore',
  options: {},
  files: ['FILE'],
  async run({ files: [file = ''] }, { config, words, places }) {
    if (!existsSync(file)) throw new Problem('fileMissing', { path: file });
    const evidence = await restoreEvidence(file, config);
    const { replaced } = await restore(file, config.databaseUrl, places.migrations).catch((error: unknown) => {
      const isBackup = !(
        error instanceof StoreError &&
        error.code === 'storeCorrupt' &&
        error.params['where'] === file
      );
      throw isBackup ? error : new Problem('fileNoBackup', { path: file }, error);
    });
    const { missing } = await checkEvidence(config, places);
    const lines = [
      words.restored(file),
      ...(replaced === null ? [] : [words.replaced(replaced)]),
      ...(missing.length === 0 ? [] : [words.evidenceMissing(missing.length, missing.join(' '))]),
    ];
    return { isOk: missing.length === 0, lines, data: { file, replaced, evidence, missing } };
  },
};
