import { checkRollups, rebuildRollups } from '@rumbo/operations';
import { integrity, openStore, type IntegrityProblem } from '@rumbo/store';
import type { Words } from '@rumbo/words';
import { checkEvidence } from '../evidence/evidence-copies.ts';
import type { CommandLine, CommandResult, Surroundings } from './command-line.ts';

/** `rumbo check [--rebuild]`: the file, the chain of the change log, every derived figure against the readings, every file of evidence. */
export const checkCommand: CommandLine = {
  help: 'check',
  options: { rebuild: { type: 'boolean', help: 'rebuild' } },
  files: [],
  async run({ options }, around) {
    const { config, words } = around;
    const problems = await integrity(config.databaseUrl);
    // What is computed from a damaged database says nothing.
    if (problems.length > 0)
      return { isOk: false, lines: problems.map((problem) => sentence(problem, words)), data: { problems } };
    const derived = options['rebuild'] === true ? await rebuild(around) : await compare(around);
    const files = await evidence(around);
    return {
      isOk: derived.isOk && files.isOk,
      lines: [words.integrityPassed, ...derived.lines, ...files.lines],
      data: { problems, ...derived.data, ...files.data },
    };
  },
};

function sentence({ kind, detail }: IntegrityProblem, words: Words['commandLine']): string {
  return kind === 'chain' ? words.chainFailed(Number(detail)) : words.integrityFailed(`${kind} ${detail}`);
}

/** Bytes without a row are told, and are no fault: an upload that was cut off left them. */
async function evidence({ config, words, places }: Surroundings): Promise<CommandResult> {
  const found = await checkEvidence(config, places);
  const { checked, missing, damaged, orphans } = found;
  const lines = [
    words.evidenceChecked(checked - missing.length - damaged.length),
    ...(missing.length === 0 ? [] : [words.evidenceMissing(missing.length, missing.join(' '))]),
    ...(damaged.length === 0 ? [] : [words.evidenceDamaged(damaged.length, damaged.join(' '))]),
    ...(orphans.length === 0 ? [] : [words.evidenceOrphans(orphans.length, orphans.join(' '))]),
  ];
  return { isOk: missing.length + damaged.length === 0, lines, data: { evidence: found } };
}

async function compare({ config, words, places }: Surroundings): Promise<CommandResult> {
  const store = await openStore(config.databaseUrl, { migrations: places.migrations });
  try {
    const { checked, wrong } = await checkRollups(store);
    const isOk = wrong.length === 0;
    const lines = [isOk ? words.checkPassed(checked) : words.checkFailed(wrong.length)];
    return { isOk, lines, data: { checked, wrong } };
  } finally {
    await store.close();
  }
}

/** Holds the lock of a server: nobody writes while derived figures are made anew. */
async function rebuild({ config, words, places, now, newId }: Surroundings): Promise<CommandResult> {
  const store = await openStore(config.databaseUrl, { migrations: places.migrations, serve: true });
  try {
    const rebuilt = await rebuildRollups(store, { now, newId });
    return { isOk: true, lines: [words.rebuilt(rebuilt)], data: { rebuilt } };
  } finally {
    await store.close();
  }
}
