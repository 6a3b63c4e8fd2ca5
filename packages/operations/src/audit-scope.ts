import { dayInZone, Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { Change, ChangeSearch, ReadTx } from '@rumbo/store';
import { commandsOf } from './audit-acts.ts';
import type { AuditExportInput } from './inputs.ts';
import { placesOfPeople } from './membership.ts';
import { may, type Place } from './place.ts';
import { topics } from './topics.ts';

const QUARTER_MS = 900_000;
const WIDEST_ZONE_MS = 15 * 3_600_000;

/** Refuses who may not read the log, as if there were none. */
export function holdToAudit(actor: Actor, place: Place, operation: 'seeAuditLog' | 'exportAudit'): void {
  if (!may(actor, operation, place)) throw new Refusal('notFound', 'planNotFound', {}, 'planId');
}

/** The filters of a reader as the store is asked. */
export async function searchOf(
  tx: Pick<ReadTx, 'changes' | 'asOf'>,
  place: Place,
  input: AuditExportInput,
  before: number = tx.asOf + 1,
): Promise<ChangeSearch> {
  const { subject, act } = input;
  const { timeZone } = place.administration;
  const named = subject !== undefined && 'id' in subject ? { kind: subject.kind, id: subject.id } : null;
  // The map and the plan are what commands of their own kind change.
  const ofSubject = subject === undefined || 'id' in subject ? null : commandsOf(subject.kind);
  const ofAct = act === undefined ? null : commandsOf(act);
  const until = input.to === undefined ? null : startOfDay(input.to, timeZone, 1);
  return {
    planIds: [place.plan.id, null],
    commands:
      ofSubject === null || ofAct === null ? (ofSubject ?? ofAct) : ofAct.filter((one) => ofSubject.includes(one)),
    actorId: input.personId ?? null,
    subject: named,
    from: input.from === undefined ? 1 : (await lastBefore(tx, startOfDay(input.from, timeZone))) + 1,
    before: until === null ? before : Math.min(before, (await lastBefore(tx, until)) + 1),
  };
}

/** The newest commit before an instant; 0 when there is none. */
function lastBefore({ changes }: Pick<ReadTx, 'changes'>, instant: string): Promise<number> {
  return changes.seqAt(new Date(Date.parse(instant) - 1).toISOString());
}

/** The instant at which a civil day, or the one `more` days later, begins in a zone. */
export function startOfDay(day: string, timeZone: string, more = 0): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) + more * 86_400_000;
  const wanted = new Date(midnight).toISOString().slice(0, 10);
  let at = midnight - WIDEST_ZONE_MS;
  while (dayInZone(new Date(at).toISOString(), timeZone) < wanted) at += QUARTER_MS;
  return new Date(at).toISOString();
}

/** Kinds of things whose id is a person's. */
const OF_PEOPLE = new Set(['person', 'signInLink', 'secondFactor']);

/**
 * Whose changes of no plan belong to an administration: by what they name, and by who made them. What somebody with a part
 * in two did about the other one is not this one's.
 */
export async function ownChanges(
  tx: Pick<ReadTx, 'people' | 'units'>,
  place: Place,
): Promise<(change: Change) => boolean> {
  const { id: rootId } = place.administration;
  const units = new Set(place.units.map(({ id }) => id));
  const people = await peopleOf(tx, place);
  const placesOf = await placesOfPeople(tx);
  const own = new Set([topics.units(rootId), ...[...people].map((id) => topics.grants(id))]);
  const isElsewhere = (id: string) => placesOf(id).size > 0 && !placesOf(id).has(rootId);
  const isOthers = (change: Change) =>
    change.topics.some((topic) => {
      const [kind, id = ''] = topic.split(':');
      return kind === 'units' ? id !== rootId : kind === 'grants' && isElsewhere(id);
    }) || change.refs.some(({ kind, id }) => OF_PEOPLE.has(kind) && isElsewhere(id));
  return (change) =>
    change.planId !== null ||
    change.topics.some((topic) => own.has(topic)) ||
    change.refs.some(({ id }) => units.has(id.slice(0, id.includes('/') ? id.indexOf('/') : id.length))) ||
    (change.actor.id !== null && people.has(change.actor.id) && !isOthers(change));
}

/** Who has a part in the administration. */
export async function peopleOf({ people }: Pick<ReadTx, 'people'>, place: Place): Promise<ReadonlySet<string>> {
  const units = new Set(place.units.map(({ id }) => id));
  const grants = await people.allGrants();
  return new Set(grants.filter(({ unitId }) => units.has(unitId)).map(({ personId }) => personId));
}
