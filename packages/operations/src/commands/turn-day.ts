import { addDays } from '@rumbo/domain';
import * as z from 'zod/mini';
import { SYSTEM_ID } from '../actor.ts';
import { changed, command } from '../command.ts';
import { loadPlace } from '../place.ts';
import { topics } from '../topics.ts';
import { commandId, day, planId } from './inputs.ts';

/**
 * A civil day has begun in a plan: silence makes figures stale, so its day is a change like any other. So does what deputies
 * may do, whose absent persons go or come back. By the clock only.
 */
export const turnDay = command({
  name: 'turnDay',
  input: z.object({ commandId, planId, day }),
  load: (tx, input) => loadPlace(tx, input.planId),
  allow: (actor) => (actor.personId === SYSTEM_ID ? 'granted' : 'notFound'),
  async run(tx, input) {
    const yesterday = addDays(input.day, -1);
    const turning = (await tx.people.absences()).filter(({ from, to }) => from === input.day || to === yesterday);
    return {
      result: null,
      planId: input.planId,
      topics: [topics.day(input.planId), ...turning.map(({ deputyId }) => topics.grants(deputyId))],
      changes: [changed('day', input.planId, { day: input.day })],
    };
  },
});
