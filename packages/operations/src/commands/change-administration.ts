import { dayInZone, LANGUAGES, Refusal } from '@rumbo/domain';
import * as z from 'zod/mini';
import { administrationPath, allowOn } from '../administration.ts';
import { changed, command } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId, isLocale, line, unitId } from './inputs.ts';

/** Changes what an administration decides for everything under it: its clock, how its figures are written, its languages. */
export const changeAdministration = command({
  name: 'changeAdministration',
  input: z.object({
    commandId,
    administrationId: unitId,
    timeZone: z.optional(line(60)),
    numberFormat: z.optional(line(20).check(z.refine(isLocale))),
    languages: z.optional(z.array(z.enum(LANGUAGES)).check(z.minLength(1), z.maxLength(LANGUAGES.length))),
  }),
  load: async (tx, { administrationId }, { actor }) => ({
    path: await administrationPath(tx, actor, administrationId),
    before: (await tx.units.administrations()).find(({ id }) => id === administrationId),
  }),
  allow: (actor, { path }) => allowOn(actor, 'manageSettings', path),
  async run(tx, { timeZone, numberFormat, languages }, { before }, { now }) {
    if (before === undefined) throw new Refusal('notFound', 'unitNotFound', {}, 'administrationId');
    const next = {
      ...before,
      timeZone: timeZone ?? before.timeZone,
      numberFormat: numberFormat ?? before.numberFormat,
      languages: languages === undefined ? before.languages : LANGUAGES.filter((one) => languages.includes(one)),
    };
    // Every day of the administration is told by it.
    dayInZone(now, next.timeZone);
    await tx.units.putAdministration(next);
    return {
      result: null,
      planId: null,
      topics: [topics.units(before.id)],
      changes: [changed('administration', before.id, next, before)],
    };
  },
});
