import { can, dayInZone, grantsHeld, isAwayOn } from '@rumbo/domain';
import type { Actor, Operation, Plan } from '@rumbo/domain';
import { namesIn } from '../reader.ts';
import type { Snapshot } from '../snapshot.ts';
import { topics } from '../topics.ts';
import type { ManagedAdministration, StandingIn } from '../views/index.ts';

const MANAGING = new Set(['admin', 'planner']);

/** The administrations of which somebody manages something: people and settings, or units, holidays and assignments. */
export async function managedBy(
  snapshot: Snapshot,
  actor: Actor,
  plans: readonly Plan[],
): Promise<readonly ManagedAdministration[]> {
  const held = grantsHeld(actor).filter(({ role }) => MANAGING.has(role));
  if (held.length === 0) return [];
  snapshot.note(topics.tree());
  const units = await snapshot.tx.units.all();
  const administrations = await snapshot.tx.units.administrations();
  return administrations
    .filter(({ id }) => held.some(({ administrationId }) => administrationId === id))
    .map(({ id, numberFormat, timeZone }) => {
      snapshot.note(topics.units(id));
      const may = (operation: Operation, planId: string | null = null) =>
        can(actor, operation, { planId, administrationId: id, unitPath: [id] });
      const own = plans.filter(({ administrationId, archivedAt }) => administrationId === id && archivedAt === null);
      return {
        id,
        name: units.find((unit) => unit.id === id)?.name ?? {},
        numberFormat,
        timeZone,
        today: dayInZone(snapshot.now, timeZone),
        may: {
          people: may('managePeople'),
          units: true,
          holidays: may('manageHolidays'),
          settings: may('manageSettings'),
          absences: true,
        },
        assignsIn: own.filter((plan) => may('assign', plan.id)).map((plan) => plan.id),
      };
    });
}

/** The absent people whose rights somebody has today, and until when. */
export async function standsInFor(snapshot: Snapshot, actor: Actor): Promise<readonly StandingIn[]> {
  snapshot.note(topics.absences());
  if (actor.deputyFor.length === 0) return [];
  const names = await namesIn(snapshot);
  const absences = await snapshot.tx.people.absencesOfDeputy(actor.personId);
  const zones = new Map((await snapshot.tx.units.administrations()).map(({ id, timeZone }) => [id, timeZone]));
  return actor.deputyFor.flatMap(({ personId, grants }) => {
    const days = grants.map(({ administrationId }) => dayInZone(snapshot.now, zones.get(administrationId) ?? 'UTC'));
    const current = absences.find((one) => one.personId === personId && days.some((day) => isAwayOn(one, day)));
    return current === undefined ? [] : [{ personId, name: names.get(personId) ?? '', until: current.to }];
  });
}
