import type { PersonId, UnitId } from '../ids.ts';
import type { Day } from '../period/period.ts';
import type { Actor, Grant, RightsHolder } from './actor.ts';

/** Who is away, from the first to the last day, and who stands in. */
export interface AbsenceDays {
  readonly personId: PersonId;
  readonly from: Day;
  readonly to: Day;
}

/** Whether a day lies in an absence; both ends are inside. */
export function isAwayOn({ from, to }: Pick<AbsenceDays, 'from' | 'to'>, day: Day): boolean {
  return from <= day && day <= to;
}

/**
 * What a deputy holds of one absent person: their own grants, in each administration for the days of the absence there,
 * and only where the deputy has a part themself. What the absent person holds as a deputy is not passed on. Null where
 * nothing is left (method 15).
 */
export function lentRights(
  deputy: RightsHolder,
  absent: RightsHolder,
  absence: AbsenceDays,
  dayIn: (administrationId: UnitId) => Day,
): RightsHolder | null {
  const places = new Set(deputy.grants.map(({ administrationId }) => administrationId));
  const grants = absent.grants.filter(
    ({ administrationId }) => places.has(administrationId) && isAwayOn(absence, dayIn(administrationId)),
  );
  return grants.length === 0 ? null : { personId: absent.personId, grants };
}

/** The grants by which somebody acts: their own, and those of the absent persons whom they stand in for. */
export function grantsHeld({ grants, deputyFor }: Actor): readonly Grant[] {
  return [...grants, ...deputyFor.flatMap((absent) => absent.grants)];
}

/** Whether what is in a person's name is the actor's to do: it is themself, or an absent person whom they stand in for. */
export function standsFor({ personId: own, deputyFor }: Actor, personId: PersonId | null): boolean {
  return personId !== null && (personId === own || deputyFor.some((absent) => absent.personId === personId));
}
