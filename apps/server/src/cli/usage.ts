import type { Words } from '@rumbo/words';
import type { CommandLine } from './command-line.ts';

/** How commands are typed, and what each option means. */
export function usageOf(commands: Readonly<Record<string, CommandLine>>, words: Words['commandLine']): string {
  const lines = Object.entries(commands).flatMap(([name, { help, options, files }]) => [
    `  rumbo ${[name, ...files, ...Object.entries(options).map(typed)].join(' ')}`,
    `      ${words.help[help]}`,
    ...Object.entries(options).map(([option, { help: about }]) => `      --${option}: ${words.help[about]}`),
  ]);
  return [`${words.usage}:`, ...lines, `  --json: ${words.help.json}`, `  --help: ${words.help.help}`].join('\n');
}

function typed([name, { type, isNeeded = false }]: readonly [string, CommandLine['options'][string]]): string {
  const text = type === 'string' ? `--${name} …` : `--${name}`;
  return isNeeded ? text : `[${text}]`;
}
