import type { Actor, Plan } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import type { Caller } from './dependencies.ts';

/** What a command may use besides the transaction: the instant of the write, new ids, who asks. */
export interface CommandContext {
  readonly now: string;
  readonly newId: () => string;
  readonly caller: Caller;
  readonly actor: Actor;
  /** The acting person; a system caller acts under a fixed name. */
  readonly personId: string;
  /** Lets other work run when this write has worked for long; a bulk command calls it between rows. */
  readonly breathe: () => Promise<void>;
}

/** One thing that changed, with what it was and is: the log keeps references and a digest of their bodies. */
export interface Changed {
  readonly kind: string;
  readonly id: string;
  /** The revision before and after; null where there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

export function changed(kind: string, id: string, after: unknown, before: unknown = null): Changed {
  return { kind, id, before, after };
}

/** A stable text of a revision. */
export function bodyOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** What a write says it did. A write without changes does not compile. */
export interface Outcome<Result> {
  readonly result: Result;
  readonly planId: string | null;
  readonly topics: readonly string[];
  readonly changes: readonly [Changed, ...Changed[]];
}

/** May this be done? What a person may not even see is `notFound`. */
export type Permission = 'granted' | 'forbidden' | 'notFound';

/** Parses unknown input or throws; zod's schemas fit. */
export interface InputSchema<Input> {
  parse(input: unknown): Input;
}

interface CommandShape<Input, Loaded, Result> {
  readonly name: string;
  readonly input: InputSchema<Input>;
  readonly load: (tx: WriteTx, input: Input, context: CommandContext) => Promise<Loaded>;
  readonly allow: (actor: Actor, loaded: Loaded, input: Input) => Permission;
  readonly run: (tx: WriteTx, input: Input, loaded: Loaded, context: CommandContext) => Promise<Outcome<Result>>;
}

export interface Command<Input, Loaded, Result> extends CommandShape<Input, Loaded, Result> {
  /** `bulk`: many rows in one transaction, one change row with one running digest; may take longer than ten seconds. */
  readonly shape: 'single' | 'bulk';
}

/** The only way to write: parse → load → allow → run → changes, in one transaction. */
export function command<Input extends { readonly commandId: string }, Loaded, Result>(
  shape: CommandShape<Input, Loaded, Result>,
): Command<Input, Loaded, Result> {
  return { ...shape, shape: 'single' };
}

/** The second shape of a write, for work on many rows (at most 50,000). */
export function bulkCommand<Input extends { readonly commandId: string }, Loaded, Result>(
  shape: CommandShape<Input, Loaded, Result>,
): Command<Input, Loaded, Result> {
  return { ...shape, shape: 'bulk' };
}

export type { Plan };
