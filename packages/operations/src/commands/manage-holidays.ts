import * as z from 'zod/mini';
import { Refusal } from '@rumbo/domain';
import type { Actor } from '@rumbo/domain';
import type { WriteTx } from '@rumbo/store';
import { administrationPath, allowOn, type Path } from '../administration.ts';
import { changed, command, type CommandContext } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId, day, unitId } from './inputs.ts';

const load = (tx: WriteTx, input: { readonly administrationId: string }, { actor }: CommandContext) =>
  administrationPath(tx, actor, input.administrationId);
const allow = (actor: Actor, path: Path) => allowOn(actor, 'manageHolidays', path);

/** Adds holidays of an administration, at most those of some years: working days leave them out. */
export const addHolidays = command({
  name: 'addHolidays',
  input: z.object({ commandId, administrationId: unitId, days: z.array(day).check(z.minLength(1), z.maxLength(400)) }),
  load,
  allow,
  async run(tx, { administrationId, days }) {
    const known = new Set(await tx.units.holidays(administrationId));
    const [first, ...more] = [...new Set(days)].filter((one) => !known.has(one)).toSorted();
    if (first === undefined) throw new Refusal('conflict', 'holidaysKnown', {}, 'days');
    for (const holiday of [first, ...more]) await tx.units.putHoliday(administrationId, holiday);
    const added = (holiday: string) => changed('holiday', `${administrationId}/${holiday}`, { holiday });
    return {
      result: { added: more.length + 1 },
      planId: null,
      topics: [topics.units(administrationId)],
      changes: [added(first), ...more.map(added)],
    };
  },
});

/** Makes a working day of a holiday again. */
export const removeHoliday = command({
  name: 'removeHoliday',
  input: z.object({ commandId, administrationId: unitId, day }),
  load,
  allow,
  async run(tx, { administrationId, day: holiday }) {
    if (!(await tx.units.holidays(administrationId)).includes(holiday))
      throw new Refusal('conflict', 'holidayUnknown', {}, 'day');
    await tx.units.removeHoliday(administrationId, holiday);
    return {
      result: null,
      planId: null,
      topics: [topics.units(administrationId)],
      changes: [changed('holiday', `${administrationId}/${holiday}`, null, { holiday })],
    };
  },
});
