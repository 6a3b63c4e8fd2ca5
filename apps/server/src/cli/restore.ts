import { existsSync } from 'node:fs';
import { restore, StoreError } from '@rumbo/store';
import { Problem } from '../problem.ts';
import type { CommandLine } from './command-line.ts';

/** `rumbo restore FILE`: the backup is proved first, and what it replaces is kept beside it. */
export const restoreCommand: CommandLine = {
  help: 'restore',
  options: {},
  files: ['FILE'],
  async run({ files: [file = ''] }, { config, words, places }) {
    if (!existsSync(file)) throw new Problem('fileMissing', { path: file });
    const { replaced } = await restore(file, config.databaseUrl, places.migrations).catch((error: unknown) => {
      const isBackup = !(
        error instanceof StoreError &&
        error.code === 'storeCorrupt' &&
        error.params['where'] === file
      );
      throw isBackup ? error : new Problem('fileNoBackup', { path: file }, error);
    });
    const lines = [words.restored(file), ...(replaced === null ? [] : [words.replaced(replaced)])];
    return { isOk: true, lines, data: { file, replaced } };
  },
};
