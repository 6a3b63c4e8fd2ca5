import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Store } from '@rumbo/store';
import { newId } from './new-id.ts';

/** Who the plan is made by: nobody approves what they entered, so it takes more than one. */
export interface Team {
  readonly admin: Member;
  readonly planner: Member;
  readonly approver: Member;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export function newTeam(): Team {
  const member = (name: string): Member => ({ id: newId(), name, email: `${name.toLowerCase()}@conformance.example` });
  return { admin: member('Admin'), planner: member('Planner'), approver: member('Approver') };
}

/** Gives everybody one password made just now, so that the plan can be looked at in the browser. Answers it. */
export async function givePassword(store: Store, team: Team): Promise<string> {
  const password = randomBytes(12).toString('base64url');
  // The cost that the server asks for; it is kept in the hash.
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await store.write(async (tx) => {
    for (const { id } of [team.admin, team.planner, team.approver])
      await tx.sessions.putCredential({ personId: id, passwordHash });
  });
  return password;
}
