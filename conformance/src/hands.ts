import type { Answer, Caller, Command, Operations } from '@rumbo/operations';
import { newId } from './new-id.ts';
import type { Team } from './people.ts';

type Acting = <Input extends { readonly commandId: string }, Loaded, Result>(
  command: Command<Input, Loaded, Result>,
  input: object,
) => Promise<Answer<Result>>;

/** Everybody's way to the real commands: each act runs under its person's own rights. */
export interface Hands {
  readonly team: Team;
  readonly system: Acting;
  readonly admin: Acting;
  readonly planner: Acting;
  readonly approver: Acting;
}

export function handsOf(operations: Operations, team: Team): Hands {
  const as =
    (caller: Caller): Acting =>
    (command, input) =>
      operations.execute(command, { commandId: newId(), ...input }, caller);
  const person = ({ id }: { readonly id: string }) => as({ kind: 'person', personId: id });
  return {
    team,
    system: as({ kind: 'system' }),
    admin: person(team.admin),
    planner: person(team.planner),
    approver: person(team.approver),
  };
}
