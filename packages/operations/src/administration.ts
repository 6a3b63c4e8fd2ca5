import { can, grantsHeld, Refusal } from '@rumbo/domain';
import type { Actor, Operation, Unit } from '@rumbo/domain';
import type { ReadTx } from '@rumbo/store';
import { SYSTEM_ID } from './actor.ts';
import type { Permission } from './command.ts';

/** A unit and its ancestors up to the root. */
export type Path = readonly [string, ...string[]];

const isSystem = (actor: Actor) => actor.personId === SYSTEM_ID;

/** Every unit's path up to its root. */
export async function pathsOf(tx: Pick<ReadTx, 'units'>): Promise<ReadonlyMap<string, Path>> {
  const units = new Map<string, Unit>((await tx.units.all()).map((unit) => [unit.id, unit]));
  return new Map(
    [...units.keys()].map((id) => {
      const path: [string, ...string[]] = [id];
      for (let parent = units.get(id)?.parentId; parent; parent = units.get(parent)?.parentId) path.push(parent);
      return [id, path];
    }),
  );
}

export const rootOf = (path: Path): string => path.at(-1) ?? path[0];

/** Whether the actor has any part in the administration of a unit: to others it is not there. */
export function hasPart(actor: Actor, path: Path): boolean {
  return isSystem(actor) || grantsHeld(actor).some(({ administrationId }) => administrationId === rootOf(path));
}

/** A unit's path; `notFound` for who has no part in its administration, as if there were no such unit. */
export async function pathTo(tx: Pick<ReadTx, 'units'>, actor: Actor, id: string): Promise<Path> {
  const path = (await pathsOf(tx)).get(id);
  if (path === undefined || !hasPart(actor, path)) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
  return path;
}

/** The path of an administration, which is a unit without a parent. */
export async function administrationPath(tx: Pick<ReadTx, 'units'>, actor: Actor, id: string): Promise<Path> {
  const path = await pathTo(tx, actor, id);
  if (path.length > 1) throw new Refusal('notFound', 'unitNotFound', {}, 'administrationId');
  return path;
}

export function allowOn(actor: Actor, operation: Operation, path: Path, granteeId?: string): Permission {
  if (isSystem(actor)) return 'granted';
  const about = granteeId === undefined ? {} : { granteeId };
  const subject = { planId: null, administrationId: rootOf(path), unitPath: path, ...about };
  return can(actor, operation, subject) ? 'granted' : 'forbidden';
}
