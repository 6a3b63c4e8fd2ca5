import { can, Refusal } from '@rumbo/domain';
import type { Grant } from '@rumbo/store';
import { allowOn, rootOf } from '../administration.ts';
import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { AdministrationInput } from '../inputs.ts';
import { placesOfPeople } from '../membership.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, reading } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { PeopleView, PersonRow } from '../views/index.ts';
import { administrationIn, unitChoices, type FoundAdministration } from './units.ts';

/** Everybody who has or had a part in an administration, with what they may do there. For its admins only. */
export function people(
  deps: QueryDependencies,
  caller: Caller,
  { administrationId }: AdministrationInput,
  trace: ReadTrace,
): Promise<PeopleView> {
  return reading(deps, trace, async (snapshot) => {
    // When somebody signed in last is no fact, and changes without a commit.
    trace.audience = 'nobody';
    const actor = await actorIn(snapshot, caller);
    const found = await administrationIn(snapshot, actor, administrationId);
    if (allowOn(actor, 'managePeople', [administrationId]) !== 'granted')
      throw new Refusal('forbidden', 'notAllowed', {}, 'administrationId');
    snapshot.note(topics.people(), topics.plans());
    const placesOf = await placesOfPeople(snapshot.tx);
    const all = await snapshot.tx.people.all();
    const here = all.filter(({ id }) => placesOf(id).has(administrationId));
    const grants = Map.groupBy(await snapshot.tx.people.allGrants(), ({ personId }) => personId);
    const signIns = new Map((await snapshot.tx.sessions.lastSignIns()).map(({ personId, at }) => [personId, at]));
    const plans = (await snapshot.tx.plans.all()).filter((plan) => plan.administrationId === administrationId);
    const manages = (id: string) => can(actor, 'managePeople', { planId: null, administrationId: id, unitPath: [id] });
    const units = new Map((await snapshot.tx.units.all()).map((unit) => [unit.id, unit.name]));
    const grantOf = ({ id, role, planId, unitId }: Grant) => ({
      id,
      role,
      planId,
      planName: plans.find((plan) => plan.id === planId)?.name ?? null,
      unitId,
      unitName: units.get(unitId) ?? {},
      isWhole: unitId === administrationId,
    });
    const rows = here.map(({ id, name, email, language, isActive }): PersonRow => {
      snapshot.note(topics.grants(id));
      const { own, others } = split(grants.get(id) ?? [], found, administrationId);
      return {
        id,
        name,
        email,
        language,
        isActive,
        isYou: id === actor.personId,
        isElsewhere: others.some((root) => !manages(root)),
        lastSignInAt: signIns.get(id) ?? null,
        grants: own.map(grantOf),
      };
    });
    return {
      administrationId,
      people: rows.toSorted(byName),
      plans: plans.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ id, name })),
      units: await unitChoices(snapshot, administrationId, found.today),
    };
  });
}

/** The grants here, and the other administrations in which there are some. */
function split(grants: readonly Grant[], { paths }: FoundAdministration, administrationId: string) {
  const rootOfGrant = ({ unitId }: Grant) => rootOf(paths.get(unitId) ?? [unitId]);
  return {
    own: grants.filter((grant) => rootOfGrant(grant) === administrationId),
    others: grants.map(rootOfGrant).filter((root) => root !== administrationId),
  };
}

/** Who is active first, then by name. */
function byName(a: PersonRow, b: PersonRow): number {
  return Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name, 'es');
}

/** The people with a part in an administration, by name: for choosing among them. */
export async function peopleToChoose(snapshot: Snapshot, administrationId: string) {
  snapshot.note(topics.people());
  const placesOf = await placesOfPeople(snapshot.tx);
  const all = await snapshot.tx.people.all();
  for (const { id } of all) snapshot.note(topics.grants(id));
  return all
    .filter(({ id }) => placesOf(id).has(administrationId))
    .map(({ id, name, isActive }) => ({ id, name, isActive }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}
