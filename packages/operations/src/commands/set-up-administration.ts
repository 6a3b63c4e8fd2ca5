import { dayInZone, Refusal, textSchema } from '@rumbo/domain';
import * as z from 'zod/mini';
import { SYSTEM_ID } from '../actor.ts';
import { changed, command } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId, day, email, isLocale, line } from './inputs.ts';

const input = z.object({
  commandId,
  unitId: z.uuid(),
  name: textSchema,
  code: line(20),
  timeZone: line(60),
  numberFormat: line(20).check(z.refine(isLocale)),
  from: day,
  admin: z.object({ personId: z.uuid(), name: line(120), email, language: z.enum(['es', 'en']) }),
});

/** The first thing that happens to an empty database: an administration and its first admin. Works once. */
export const setUpAdministration = command({
  name: 'setUpAdministration',
  input,
  load: (tx) => tx.people.count(),
  allow: () => 'granted',
  async run(tx, { unitId, name, code, timeZone, numberFormat, from, admin }, people, { newId, now }) {
    if (people > 0) throw new Refusal('conflict', 'alreadySetUp');
    if (admin.personId === SYSTEM_ID) throw new Refusal('conflict', 'idTaken', {}, 'admin.personId');
    // Every day of the administration is told by it.
    dayInZone(now, timeZone);
    const unit = { id: unitId, parentId: null, code, name, from, to: null, position: 0 };
    const person = {
      id: admin.personId,
      name: admin.name,
      email: admin.email.toLowerCase(),
      language: admin.language,
      theme: 'system' as const,
      isActive: true,
      reminders: 'all' as const,
    };
    const grant = { id: newId(), personId: person.id, role: 'admin' as const, planId: null, unitId };
    await tx.units.put(unit);
    await tx.units.putAdministration({ id: unitId, timeZone, numberFormat, languages: ['es', 'en'] });
    await tx.people.put(person);
    await tx.people.putGrant(grant);
    return {
      result: { unitId, personId: person.id },
      planId: null,
      topics: [topics.units(unitId), topics.tree(), topics.people(), topics.grants(person.id)],
      changes: [
        changed('unit', unit.id, unit),
        changed('person', person.id, { id: person.id }),
        changed('grant', grant.id, grant),
      ],
    };
  },
});
