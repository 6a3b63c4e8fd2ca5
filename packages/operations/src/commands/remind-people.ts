import type { OutboxMail, WriteTx } from '@rumbo/store';
import * as z from 'zod/mini';
import { SYSTEM_ID } from '../actor.ts';
import { administrationPath } from '../administration.ts';
import { bulkCommand, changed } from '../command.ts';
import { loadPlace, todayOf } from '../place.ts';
import { digestsOf, keyOf, type Digest } from '../reminding/digests.ts';
import { owingIn, type Owing } from '../reminding/owing.ts';
import { loadRoster } from '../reminding/recipients.ts';
import { commandId, day, unitId } from './inputs.ts';

/**
 * Writes to people about what they owe in an administration: one mail a person, of what they were not told before. What
 * was told is noted in the same transaction, so that no run tells it again. By the clock only.
 */
export const remindPeople = bulkCommand({
  name: 'remindPeople',
  input: z.object({ commandId, administrationId: unitId, day }),
  load: (tx, { administrationId }, { actor }) => administrationPath(tx, actor, administrationId),
  allow: (actor) => (actor.personId === SYSTEM_ID ? 'granted' : 'notFound'),
  async run(tx, { administrationId, day: today }, _, { now, newId, breathe }) {
    const owing = await owingOf(tx, administrationId, now, breathe);
    const roster = await loadRoster(tx, administrationId);
    const digests = digestsOf(roster, owing, await toldOf(tx, owing), now);
    for (const digest of digests) {
      await tx.outbox.put(mailOf(digest, newId(), now, owing));
      await tx.reminders.put(digest.noted);
      await breathe();
    }
    const lines = digests.reduce((sum, digest) => sum + digest.lines.length, 0);
    return {
      result: { people: digests.length, lines },
      planId: null,
      topics: [],
      // Names and addresses can be erased later, so they stay out of the digest.
      changes: [changed('reminders', administrationId, { day: today, people: digests.length, lines })],
    };
  },
});

/** Of every plan that is worked with. One whose clock stands still has no new days, and nothing falls due in it. */
async function owingOf(
  tx: WriteTx,
  administrationId: string,
  now: string,
  breathe: () => Promise<void>,
): Promise<readonly Owing[]> {
  const owing: Owing[] = [];
  for (const plan of await tx.plans.all()) {
    const isRunning = plan.archivedAt === null && plan.settings.todayStoppedAt === null;
    if (plan.administrationId !== administrationId || !isRunning) continue;
    owing.push(...(await owingIn(tx, await loadPlace(tx, plan.id), now, breathe)));
  }
  return owing;
}

async function toldOf(tx: WriteTx, owing: readonly Owing[]): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  const asked = new Map(owing.map(({ place, period }) => [`${place.plan.id} ${period}`, { place, period }]));
  for (const { place, period } of asked.values())
    for (const reminder of await tx.reminders.ofPlan(place.plan.id, period)) told.add(keyOf(reminder));
  return told;
}

function mailOf({ person, lines }: Digest, id: string, now: string, owing: readonly Owing[]): OutboxMail {
  const [first] = owing;
  return {
    id,
    to: person.email ?? '',
    kind: 'reminders',
    language: person.language,
    params: {
      name: person.name,
      today: first === undefined ? now.slice(0, 10) : todayOf(first.place, now),
      numberFormat: first?.place.administration.numberFormat ?? 'es-PE',
      illustrative: owing.some(({ place }) => place.plan.settings.illustrative),
      lines: JSON.stringify(lines),
    },
    createdAt: now,
    sentAt: null,
    attempts: 0,
    dueAt: null,
  };
}
