import type { Words } from '@rumbo/words';
import type { Config, Environment } from '../config.ts';
import type { Places } from '../places.ts';

/** What a command of the command line may use. */
export interface Surroundings {
  readonly config: Config;
  readonly environment: Environment;
  readonly now: () => string;
  readonly newId: () => string;
  readonly words: Words['commandLine'];
  readonly language: 'es' | 'en';
  readonly places: Places;
}

export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

export interface CommandResult {
  readonly isOk: boolean;
  /** For a person. */
  readonly lines: readonly string[];
  /** For a program. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly isNeeded?: boolean;
  /** Explained in `words` under this name. */
  readonly help: keyof Words['commandLine']['help'];
}

export interface CommandLine {
  readonly help: keyof Words['commandLine']['help'];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** The names of the files that it takes. */
  readonly files: readonly string[];
  readonly run: (given: Arguments, around: Surroundings) => Promise<CommandResult>;
}
