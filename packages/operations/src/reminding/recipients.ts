import type { Actor } from '@rumbo/domain';
import type { Absence, Grant, Person, ReadTx } from '@rumbo/store';
import { assignmentSubject } from '../cell.ts';
import { mayChange, type Place } from '../place.ts';
import type { Owing } from './owing.ts';

/** Who is there to be written to on a day, and who stands in for whom. */
export interface Roster {
  readonly people: ReadonlyMap<string, Person>;
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
  readonly absences: readonly Absence[];
  readonly administrationId: string;
}

export async function loadRoster({ people }: Pick<ReadTx, 'people'>, administrationId: string): Promise<Roster> {
  return {
    people: new Map((await people.all()).map((person) => [person.id, person])),
    grants: Map.groupBy(await people.allGrants(), ({ personId }) => personId),
    absences: await people.absences(),
    administrationId,
  };
}

/** A person with the grants that they hold themself, as rights look at them. */
function actorOf({ grants, administrationId }: Roster, personId: string, place: Place): Actor {
  const ids = new Set(place.units.map(({ id }) => id));
  const own = (grants.get(personId) ?? []).filter(({ unitId }) => ids.has(unitId));
  return { personId, grants: own.map((grant) => ({ ...grant, administrationId })), deputyFor: [], keyMaker: null };
}

const isActive = (roster: Roster, personId: string): boolean => roster.people.get(personId)?.isActive === true;

/** Who should report what is owed: the person named, else everybody of the unit who may. Only people who are active. */
export function reporters(
  roster: Roster,
  { place, unitId, assignment }: Pick<Owing, 'place' | 'unitId' | 'assignment'>,
): readonly string[] {
  const named = assignment.personId === null ? [...roster.grants.keys()] : [assignment.personId];
  const about = { unitPath: place.pathOf(unitId), assignment: assignmentSubject(place, assignment) };
  return named.filter(
    (personId) =>
      isActive(roster, personId) && mayChange(actorOf(roster, personId, place), 'enterReadings', place, about),
  );
}

/** Who approves what a unit reports: those whose grant is nearest to it. */
export function nearestApprovers(roster: Roster, { place, unitId }: Owing): readonly string[] {
  const path = place.pathOf(unitId);
  const granted = [...roster.grants.values()]
    .flat()
    .filter(
      ({ role, planId, personId }) =>
        role === 'approver' && (planId === null || planId === place.plan.id) && isActive(roster, personId),
    );
  for (const at of path) {
    const nearest = granted.filter((grant) => grant.unitId === at).map(({ personId }) => personId);
    if (nearest.length > 0) return [...new Set(nearest)];
  }
  return [];
}

/** Who gets a person's mail on a day: themself, or whoever stands in for them while they are away. */
export function inPlaceOf({ absences, people }: Roster, personId: string, today: string): readonly string[] {
  const away = absences.filter((one) => one.personId === personId && one.from <= today && today <= one.to);
  const deputies = away.map(({ deputyId }) => deputyId).filter((id) => people.get(id)?.isActive === true);
  return deputies.length === 0 ? [personId] : [...new Set(deputies)];
}
