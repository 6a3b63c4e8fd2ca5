import { parseArgs } from 'node:util';
import { refusalSentence, wordsIn, type Words } from '@rumbo/words';
import { Refusal } from '@rumbo/domain';
import { backupCommand } from './cli/backup.ts';
import { checkCommand } from './cli/check.ts';
import type { CommandLine, CommandResult, Surroundings } from './cli/command-line.ts';
import { createAdminCommand } from './cli/create-admin.ts';
import { usageOf } from './cli/usage.ts';
import { restoreCommand } from './cli/restore.ts';
import { createNow, newId } from './clock.ts';
import { languageOf, readConfig } from './config.ts';
import { placesFrom } from './places.ts';
import { problemOf, sentenceOf } from './wording.ts';

const COMMANDS: Readonly<Record<string, CommandLine>> = {
  'create-admin': createAdminCommand,
  backup: backupCommand,
  restore: restoreCommand,
  check: checkCommand,
};

const OK = 0;
const PROBLEM = 1;
const WRONG_USAGE = 2;

const language = languageOf(process.env);
const catalogue = wordsIn(language);
const words: Words['commandLine'] = catalogue.commandLine;

process.exitCode = await run(process.argv.slice(2));

/** Runs one command and answers its exit code. */
async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const usage = usageOf(COMMANDS, words);
  if (name === '' || name === '--help' || name === 'help') {
    console.log(usage);
    return name === '' ? WRONG_USAGE : OK;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`${words.unknownCommand(name)}\n${usage}`);
    return WRONG_USAGE;
  }
  const parsed = parse(command, args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n${usageOf({ [name]: command }, words)}`);
    return WRONG_USAGE;
  }
  if (parsed.options['help'] === true) {
    console.log(usageOf({ [name]: command }, words));
    return OK;
  }
  return perform(command, parsed);
}

interface Parsed {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

/** The options and files of a command, or a sentence about what is wrong with them. */
function parse(command: CommandLine, args: readonly string[]): Parsed | string {
  const common = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { ...command.options, ...common },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = new Set([...Object.keys(command.options), ...Object.keys(common)]);
  for (const token of tokens) {
    if (token.kind === 'option' && !known.has(token.name)) return words.unknownOption(token.rawName);
  }
  const options = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
  );
  if (options['help'] === true) return { options, files: positionals };
  for (const [name, { type, isNeeded }] of Object.entries(command.options)) {
    if ((isNeeded === true || name in options) && type === 'string' && typeof options[name] !== 'string')
      return words.optionMissing(`--${name}`);
  }
  if (positionals.length !== command.files.length) {
    const missing = command.files[positionals.length];
    return missing === undefined ? words.unknownOption(positionals.at(-1) ?? '') : words.optionMissing(missing);
  }
  return { options, files: positionals };
}

async function perform(command: CommandLine, { options, files }: Parsed): Promise<number> {
  const isJson = options['json'] === true;
  try {
    const around: Surroundings = {
      config: readConfig(process.env),
      environment: process.env,
      now: createNow(),
      newId,
      words,
      places: placesFrom(import.meta.dirname),
      language,
    };
    const result = await command.run({ options, files }, around);
    print(result, isJson);
    return result.isOk ? OK : PROBLEM;
  } catch (error) {
    const failed = failureOf(error);
    if (failed === null) throw error;
    print({ isOk: false, lines: [failed.sentence], data: { problem: failed.code } }, isJson);
    return PROBLEM;
  }
}

function print({ isOk, lines, data }: CommandResult, isJson: boolean): void {
  if (isJson) return console.log(JSON.stringify({ ok: isOk, ...data }));
  const write = isOk ? console.log : console.error;
  write(lines.join('\n'));
}

function failureOf(error: unknown): { readonly code: string; readonly sentence: string } | null {
  const problem = problemOf(error);
  if (problem !== null) return { code: problem.code, sentence: sentenceOf(problem, language) };
  if (!(error instanceof Refusal)) return null;
  return { code: error.code, sentence: refusalSentence(catalogue, error) };
}
