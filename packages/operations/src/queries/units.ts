import { buildUnitTree, can, dayInZone, Refusal } from '@rumbo/domain';
import type { Actor, Administration, UnitNode } from '@rumbo/domain';
import { allowOn, hasPart, pathsOf, rootOf, type Path } from '../administration.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { AdministrationInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { UnitChoice, UnitsView } from '../views/index.ts';

/** An administration as somebody who has a part in it finds it. */
export interface FoundAdministration {
  readonly administration: Administration;
  readonly today: string;
  readonly paths: ReadonlyMap<string, Path>;
}

/** `notFound` for who has no part in the administration, as if there were none. */
export async function administrationIn(
  snapshot: Snapshot,
  actor: Actor,
  administrationId: string,
): Promise<FoundAdministration> {
  snapshot.note(topics.units(administrationId), topics.tree(), topics.grants(actor.personId));
  const paths = await pathsOf(snapshot.tx);
  const path = paths.get(administrationId);
  const found = (await snapshot.tx.units.administrations()).find(({ id }) => id === administrationId);
  if (path === undefined || found === undefined || !hasPart(actor, path))
    throw new Refusal('notFound', 'unitNotFound', {}, 'administrationId');
  return { administration: found, today: dayInZone(snapshot.now, found.timeZone), paths };
}

/** The units of an administration that somebody may change, with those above them: what ended stays in sight. */
export function units(
  deps: QueryDependencies,
  caller: Caller,
  { administrationId }: AdministrationInput,
  trace: ReadTrace,
): Promise<UnitsView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const { today, paths } = await administrationIn(snapshot, actor, administrationId);
    const here = (await snapshot.tx.units.all()).flatMap((unit) => {
      const path = paths.get(unit.id);
      return path !== undefined && rootOf(path) === administrationId ? [{ unit, path }] : [];
    });
    const mayManage = (path: Path) => allowOn(actor, 'manageUnits', path) === 'granted';
    const managed = here.filter(({ path }) => mayManage(path));
    if (managed.length === 0) throw new Refusal('forbidden', 'notAllowed', {}, 'administrationId');
    const shown = new Set(managed.flatMap(({ path }) => [...path]));
    return {
      administrationId,
      today,
      units: here
        .filter(({ unit }) => shown.has(unit.id))
        .map(({ unit, path: [, ...above], path }) => ({
          ...unit,
          mayFill: mayManage(path),
          // By the rights on what it stands under, as the command asks.
          mayChange: above.length > 0 && can(actor, 'manageUnits', { planId: null, administrationId, unitPath: above }),
        })),
    };
  });
}

/** The units of an administration that exist on a day, each before those under it. */
export async function unitChoices(
  snapshot: Snapshot,
  administrationId: string,
  today: string,
): Promise<readonly UnitChoice[]> {
  const tree = buildUnitTree(await snapshot.tx.units.all(), today);
  const choices: UnitChoice[] = [];
  const walk = ({ unit: { id, code, name }, children }: UnitNode, depth: number): void => {
    choices.push({ id, code, name, depth });
    for (const child of children) walk(child, depth + 1);
  };
  const root = tree.nodes.get(administrationId);
  if (root !== undefined) walk(root, 0);
  return choices;
}
