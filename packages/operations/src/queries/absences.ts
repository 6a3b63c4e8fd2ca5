import { dayInZone, grantsHeld } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import { pathsOf, rootOf, type Path } from '../administration.ts';
import { mayTellOf, rolesOf, type Roles } from '../commands/manage-absences.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { AbsencesInput } from '../inputs.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, namesIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { AbsencesView } from '../views/index.ts';
import { administrationIn } from './units.ts';

/** Who is away and who stands in: of oneself, or of the people of an administration of whom the reader may tell. */
export function absences(
  deps: QueryDependencies,
  caller: Caller,
  { administrationId }: AbsencesInput,
  trace: ReadTrace,
): Promise<AbsencesView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    snapshot.note(topics.absences(), topics.people(), topics.tree(), topics.grants(actor.personId));
    const paths = await pathsOf(snapshot.tx);
    const known =
      administrationId === undefined
        ? await ownPlaces(snapshot, actor)
        : await managedPlace(snapshot, actor, administrationId);
    const here = await peopleWithRoles(snapshot, known.roots, paths);
    const told = here.filter(({ roles }) =>
      administrationId === undefined ? roles.personId === actor.personId : mayTellOf(actor, roles),
    );
    const ids = new Set(told.map(({ roles }) => roles.personId));
    const names = await namesIn(snapshot);
    const rows = (await snapshot.tx.people.absences()).filter(({ personId }) => ids.has(personId));
    return {
      today: known.today,
      personId: actor.personId,
      absences: rows.map((row) => ({
        ...row,
        personName: names.get(row.personId) ?? '',
        deputyName: names.get(row.deputyId) ?? '',
      })),
      people: told.map(choice),
      // Nobody makes themself a deputy.
      deputies: here.filter(({ roles }) => roles.personId !== actor.personId).map(choice),
    };
  });
}

interface KnownPlaces {
  readonly roots: ReadonlySet<string>;
  readonly today: string;
}

async function ownPlaces({ tx, now }: Snapshot, actor: Actor): Promise<KnownPlaces> {
  const roots = new Set(grantsHeld({ ...actor, deputyFor: [] }).map(({ administrationId }) => administrationId));
  const zone = (await tx.units.administrations()).find(({ id }) => roots.has(id))?.timeZone;
  return { roots, today: dayInZone(now, zone ?? 'UTC') };
}

async function managedPlace(snapshot: Snapshot, actor: Actor, administrationId: string): Promise<KnownPlaces> {
  const { today } = await administrationIn(snapshot, actor, administrationId);
  return { roots: new Set([administrationId]), today };
}

interface PersonWithRoles {
  readonly name: string;
  readonly roles: Roles;
}

async function peopleWithRoles(
  { tx, note }: Snapshot,
  roots: ReadonlySet<string>,
  paths: ReadonlyMap<string, Path>,
): Promise<readonly PersonWithRoles[]> {
  const here: PersonWithRoles[] = [];
  for (const { id, name, isActive } of await tx.people.all()) {
    note(topics.grants(id));
    const roles = await rolesOf(tx, id, paths);
    if (isActive && roles.grants.some(({ path }) => roots.has(rootOf(path)))) here.push({ name, roles });
  }
  return here.toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}

const choice = ({ name, roles }: PersonWithRoles) => ({ id: roles.personId, name });
