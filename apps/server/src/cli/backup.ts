import { backup } from '@rumbo/store';
import type { CommandLine } from './command-line.ts';

/** `rumbo backup FILE`: one snapshot in one file, also while the server writes. */
export const backupCommand: CommandLine = {
  help: 'backup',
  options: {},
  files: ['FILE'],
  async run({ files: [file = ''] }, { config, words }) {
    await backup(config.databaseUrl, file);
    return { isOk: true, lines: [words.backedUp(file)], data: { file } };
  },
};
