import { textIn, workingDaysBetween } from '@rumbo/domain';
import type { ReminderStage, Text } from '@rumbo/domain';
import type { Person, Reminder } from '@rumbo/store';
import { todayOf } from '../place.ts';
import type { Owing } from './owing.ts';
import { inPlaceOf, nearestApprovers, reporters, type Roster } from './recipients.ts';

/** One line of a digest: what a unit owes of a period, in the words of its reader. */
export interface DigestLine {
  readonly stage: ReminderStage;
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly dueDay: string;
  readonly lateBy: number;
  readonly count: number;
  readonly codes: readonly string[];
  /** Who owes it; told to who approves, and to a deputy for whom they act. */
  readonly owedBy: readonly string[];
  /** Address of the sheet within the product. */
  readonly path: string;
}

/** What one person is written to about, with what is noted so that they are never told twice. */
export interface Digest {
  readonly person: Person;
  readonly lines: readonly DigestLine[];
  readonly noted: readonly Reminder[];
}

/** The digests of a day: one a person, of what they were not told before and want to be told. */
export function digestsOf(
  roster: Roster,
  owing: readonly Owing[],
  told: ReadonlySet<string>,
  now: string,
): readonly Digest[] {
  const digests = new Map<string, { lines: DigestLine[]; noted: Reminder[] }>();
  const noted = new Set(told);
  for (const one of owing) {
    for (const { stage, personId, owedBy } of addressees(roster, one, now)) {
      const person = roster.people.get(personId);
      if (person === undefined || !isWanted(person, stage)) continue;
      const reminder: Reminder = {
        personId,
        planId: one.place.plan.id,
        unitId: one.unitId,
        period: one.period,
        stage,
        at: now,
      };
      const digest = digests.get(personId) ?? { lines: [], noted: [] };
      // What several assignments of a unit owe of one period is told together, and noted once.
      const isNew = !noted.has(keyOf(reminder));
      const isOfToday = digest.noted.some((other) => keyOf(other) === keyOf(reminder));
      if (!isNew && !isOfToday) continue;
      if (isNew) digest.noted.push(reminder);
      noted.add(keyOf(reminder));
      digest.lines.push(
        lineOf(
          one,
          stage,
          person,
          owedBy.map((id) => roster.people.get(id)?.name ?? ''),
          now,
        ),
      );
      digests.set(personId, digest);
    }
  }
  return [...digests].flatMap(([personId, { lines, noted: rows }]) => {
    const person = roster.people.get(personId);
    return person === undefined ? [] : [{ person, lines, noted: rows }];
  });
}

/** By what a reminder is told from another: the key of its row. */
export function keyOf({ personId, planId, unitId, period, stage }: Omit<Reminder, 'at'>): string {
  return [personId, planId, unitId, period, stage].join(' ');
}

function* addressees(roster: Roster, one: Owing, now: string) {
  const today = todayOf(one.place, now);
  const owing = reporters(roster, one);
  for (const stage of one.stages) {
    const meant = stage === 'escalated' ? nearestApprovers(roster, one) : owing;
    const reached = new Map<string, string[]>();
    for (const personId of meant) {
      for (const id of inPlaceOf(roster, personId, today))
        reached.set(id, [...(reached.get(id) ?? []), ...(id === personId ? [] : [personId])]);
    }
    for (const [personId, instead] of reached)
      yield { stage, personId, owedBy: stage === 'escalated' ? owing : instead };
  }
}

/** Whether the person has an address and wants to be told. */
function isWanted({ email, reminders }: Person, stage: ReminderStage): boolean {
  if (email === null || reminders === 'none') return false;
  return reminders === 'all' || stage !== 'before';
}

function lineOf(one: Owing, stage: ReminderStage, person: Person, owedBy: readonly string[], now: string): DigestLine {
  const { place, unitId, dueDay } = one;
  const said = (text: Text) => textIn(text, person.language).words;
  return {
    stage,
    plan: said(place.plan.name),
    unit: said(place.units.find(({ id }) => id === unitId)?.name ?? {}),
    period: one.period,
    dueDay,
    lateBy: workingDaysBetween(dueDay, todayOf(place, now), place.calendar),
    count: one.codes.length,
    codes: one.codes,
    owedBy,
    path: `/entry/${unitId}/${one.month}?plan=${place.plan.id}`,
  };
}
