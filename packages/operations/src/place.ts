import { can, canSeePlan, dayInZone, grantsHeld, Refusal } from '@rumbo/domain';
import type {
  Actor,
  Administration,
  Calendar,
  Grant,
  Operation,
  Plan,
  Subject,
  SubjectAssignment,
  Unit,
} from '@rumbo/domain';
import type { ReadTx } from '@rumbo/store';
import type { Permission } from './command.ts';

/** A plan with the administration it belongs to: what every operation on a plan begins with. */
export interface Place {
  readonly plan: Plan;
  readonly administration: Administration;
  readonly calendar: Calendar;
  /** Every unit of the administration, whatever its dates. */
  readonly units: readonly Unit[];
  /** The unit and its ancestors up to the root; `notFound` for a unit of another administration. */
  readonly pathOf: (unitId: string) => readonly string[];
  /** The unit and everything under it. */
  readonly under: (unitId: string) => ReadonlySet<string>;
}

type PlaceSource = Pick<ReadTx, 'plans' | 'units'>;

/** Loads a plan's place; `notFound` when there is no such plan. */
export async function loadPlace(tx: PlaceSource, planId: string): Promise<Place> {
  const plan = await tx.plans.byId(planId);
  if (plan === null) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
  const administrations = await tx.units.administrations();
  const administration = administrations.find(({ id }) => id === plan.administrationId);
  if (administration === undefined) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
  const paths = pathsWithin(await tx.units.all(), administration.id);
  const holidays = new Set(await tx.units.holidays(administration.id));
  return {
    plan,
    administration,
    calendar: { fiscalStart: plan.fiscalStart, holidays, timeZone: administration.timeZone },
    units: paths.units,
    pathOf: paths.of,
    under: paths.under,
  };
}

function pathsWithin(all: readonly Unit[], rootId: string) {
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const paths = new Map<string, readonly string[]>();
  for (const unit of all) {
    const path = [unit.id];
    for (let parent = unit.parentId; parent !== null; parent = byId.get(parent)?.parentId ?? null) path.push(parent);
    if (path.at(-1) === rootId) paths.set(unit.id, path);
  }
  const under = unitsUnder(paths);
  return {
    units: all.filter(({ id }) => paths.has(id)),
    of: (unitId: string) => {
      const path = paths.get(unitId);
      if (path === undefined) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
      return path;
    },
    under: (unitId: string) => under.get(unitId) ?? new Set<string>(),
  };
}

/** For each unit the units whose path leads through it, itself included. */
function unitsUnder(paths: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const under = new Map<string, Set<string>>();
  for (const [id, path] of paths) {
    for (const above of path) under.set(above, (under.get(above) ?? new Set<string>()).add(id));
  }
  return under;
}

/** The grants that reach a plan. Admins see no figures, but which plans there are. */
export function grantsOn(actor: Actor, plan: Plan): readonly Grant[] {
  const ofAdministration = grantsHeld(actor).filter(
    ({ administrationId }) => administrationId === plan.administrationId,
  );
  return ofAdministration.filter(({ planId }) => planId === null || planId === plan.id);
}

/** Refuses a plan to who may not see it, as if there were none. */
export function refuseUnseen(actor: Actor, { plan }: Place): void {
  if (!canSeePlan(actor, plan)) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
}

/** A plan's place for a command: `notFound` for who may not see the plan, as if there were none. */
export async function visiblePlace(tx: PlaceSource, actor: Actor, planId: string): Promise<Place> {
  const place = await loadPlace(tx, planId);
  refuseUnseen(actor, place);
  return place;
}

/** The path of a unit that the actor sees; `notFound` for any other, as if there were none. */
export function visiblePath(
  place: Place,
  actor: Actor,
  unitId: string,
  assignment: SubjectAssignment | null = null,
): readonly string[] {
  const path = place.pathOf(unitId);
  if (!seesUnit(actor, place, path, assignment)) throw new Refusal('notFound', 'unitNotFound', {}, 'unitId');
  return path;
}

/** The plan's civil day: where its clock was stopped, else the administration's today. */
export function todayOf(place: Place, now: string): string {
  return place.plan.settings.todayStoppedAt ?? dayInZone(now, place.administration.timeZone);
}

/** Whether the actor may change this on the plan: what they may not see is `notFound`. Refuses on a plan that is archived. */
export function permit(actor: Actor, operation: Operation, place: Place, about: Partial<Subject> = {}): Permission {
  const permission = permitEvenArchived(actor, operation, place, about);
  if (permission === 'granted' && place.plan.archivedAt !== null)
    throw new Refusal('conflict', 'planArchived', {}, 'planId');
  return permission;
}

/** The same for what brings an archived plan back. */
export function permitEvenArchived(
  actor: Actor,
  operation: Operation,
  place: Place,
  about: Partial<Subject> = {},
): Permission {
  const subject = subjectOn(place, about);
  if (can(actor, operation, subject)) return 'granted';
  return canSeePlan(actor, place.plan) ? 'forbidden' : 'notFound';
}

/** Whether the actor may do this, as a yes or no for what a screen offers. */
export function may(actor: Actor, operation: Operation, place: Place, about: Partial<Subject> = {}): boolean {
  return can(actor, operation, subjectOn(place, about));
}

/** The same for what changes something: nothing of an archived plan does. */
export function mayChange(actor: Actor, operation: Operation, place: Place, about: Partial<Subject> = {}): boolean {
  return place.plan.archivedAt === null && may(actor, operation, place, about);
}

/** Whether a unit is there for the actor: they may see its published figures, or a cell of it that they report. */
export function seesUnit(
  actor: Actor,
  place: Place,
  unitPath: readonly string[],
  assignment: SubjectAssignment | null = null,
): boolean {
  return (
    may(actor, 'seePublished', place, { unitPath }) || may(actor, 'seeUnapproved', place, { unitPath, assignment })
  );
}

function subjectOn(place: Place, about: Partial<Subject>): Subject {
  return {
    planId: place.plan.id,
    administrationId: place.plan.administrationId,
    unitPath: [],
    mapApproverId: place.plan.mapApproverId,
    planAllowsSelfApproval: place.plan.settings.selfApproval,
    ...about,
  };
}
