import { newId } from './new-id.ts';

/** Everybody whom the measurements act as. */
export interface People {
  readonly admin: string;
  readonly planner: string;
  readonly contributor: string;
  readonly approver: string;
  readonly leader: string;
}

export function newPeople(): People {
  return { admin: newId(), planner: newId(), contributor: newId(), approver: newId(), leader: newId() };
}
