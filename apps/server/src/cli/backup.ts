import { backup } from '@rumbo/store';
import { backUpEvidence, backupFolder } from '../evidence/evidence-copies.ts';
import type { CommandLine } from './command-line.ts';

/** `rumbo backup FILE`: one snapshot in one file and the evidence in a folder beside it, also while the server writes. */
export const backupCommand: CommandLine = {
  help: 'backup',
  options: {},
  files: ['FILE'],
  async run({ files: [file = ''] }, { config, words }) {
    await backup(config.databaseUrl, file);
    const evidence = await backUpEvidence(file, config);
    const lines = [
      words.backedUp(file),
      ...(evidence === 0 ? [] : [words.evidenceCopied(evidence, backupFolder(file))]),
    ];
    return { isOk: true, lines, data: { file, evidence } };
  },
};
