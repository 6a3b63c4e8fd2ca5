import type { Dependencies, Operations } from '@rumbo/operations';
import { OPEN_PASSWORD, givePasswords, type Role } from './demonstration.ts';

/** Who the demonstration is played with. */
export const demonstrationRoles: readonly Role[] = [];

/** Plays the demonstration plan through the real commands into an empty database. Answers the plan's name. */
export async function seedDemonstration(
  { store }: Dependencies,
  _operations: Operations,
  { onSeeding }: { readonly onSeeding?: () => void },
): Promise<string> {
  onSeeding?.();
  await givePasswords(
    store,
    demonstrationRoles.map(({ email }) => email),
    OPEN_PASSWORD,
  );
  return '';
}
