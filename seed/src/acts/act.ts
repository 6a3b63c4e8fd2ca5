import type { Command } from '@rumbo/operations';
import type { PersonKey } from '../plan/people.ts';

/** What one act leaves for a later one: ids that only the answer of a command tells. */
export interface Memory {
  /** Submitted rows, by the name of the batch they will be approved or given back in. */
  readonly sent: Map<string, SentRow[]>;
  /** Revision of the map's draft after the last edit. */
  draftRevision: number;
}

export interface SentRow {
  readonly readingId: string;
  readonly revision: number;
}

export function newMemory(): Memory {
  return { sent: new Map(), draftRevision: 0 };
}

export type Author = PersonKey | 'system';

/** How an act reaches the product: through its real commands. */
export interface Stage {
  readonly memory: Memory;
  execute<Input extends { readonly commandId: string }, Loaded, Result>(
    command: Command<Input, Loaded, Result>,
    input: Omit<Input, 'commandId'>,
    by: Author,
  ): Promise<Result>;
}

/** One thing that one person did at one instant. */
export interface Act {
  readonly at: string;
  readonly by: Author;
  readonly name: string;
  /** What is known of its input beforehand, for comparing two scripts. */
  readonly input: unknown;
  readonly play: (stage: Stage) => Promise<void>;
}

interface ActShape<Input extends { readonly commandId: string }, Loaded, Result> {
  readonly at: string;
  readonly by: Author;
  readonly command: Command<Input, Loaded, Result>;
  readonly input: NoInfer<Omit<Input, 'commandId'>>;
  readonly remember?: (result: NoInfer<Result>, memory: Memory) => void;
}

export function act<Input extends { readonly commandId: string }, Loaded, Result>(
  shape: ActShape<Input, Loaded, Result>,
): Act {
  const { at, by, command, input, remember } = shape;
  return {
    at,
    by,
    name: command.name,
    input,
    play: async ({ execute, memory }) => {
      const result = await execute(command, input, by);
      remember?.(result, memory);
    },
  };
}

interface RecallingShape<Input extends { readonly commandId: string }, Loaded, Result> {
  readonly at: string;
  readonly by: Author;
  readonly command: Command<Input, Loaded, Result>;
  /** Names what is recalled, in place of the input. */
  readonly about: string;
  /** Null: nothing to do after all. */
  readonly input: (memory: Memory) => NoInfer<Omit<Input, 'commandId'>> | null;
  readonly remember?: (result: NoInfer<Result>, memory: Memory) => void;
}

/** An act whose input is known only when it is played. */
export function recallingAct<Input extends { readonly commandId: string }, Loaded, Result>(
  shape: RecallingShape<Input, Loaded, Result>,
): Act {
  const { at, by, command, about, input, remember } = shape;
  return {
    at,
    by,
    name: command.name,
    input: about,
    play: async ({ execute, memory }) => {
      const recalled = input(memory);
      if (recalled === null) return;
      const result = await execute(command, recalled, by);
      remember?.(result, memory);
    },
  };
}
