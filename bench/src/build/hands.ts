import type { Answer, Caller, Command, Operations } from '@rumbo/operations';
import { newId } from './new-id.ts';

/** Runs a real command as somebody. */
export type Act = <Input extends { readonly commandId: string }, Loaded, Result>(
  caller: Caller,
  command: Command<Input, Loaded, Result>,
  input: object,
) => Promise<Answer<Result>>;

export function createAct(operations: Operations): Act {
  return (caller, command, input) => operations.execute(command, { commandId: newId(), ...input }, caller);
}

export function person(personId: string): Caller {
  return { kind: 'person', personId };
}
