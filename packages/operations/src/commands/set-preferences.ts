import { Refusal } from '@rumbo/domain';
import * as z from 'zod/mini';
import { changed, command } from '../command.ts';
import { topics } from '../topics.ts';
import { commandId } from './inputs.ts';

/** A person's own language and theme, and what they are written to about. */
export const setPreferences = command({
  name: 'setPreferences',
  input: z.object({
    commandId,
    language: z.optional(z.enum(['es', 'en'])),
    theme: z.optional(z.enum(['light', 'dark', 'system'])),
    reminders: z.optional(z.enum(['all', 'late', 'none'])),
  }),
  async load(tx, _, { personId }) {
    const person = await tx.people.byId(personId);
    if (person === null) throw new Refusal('notFound', 'personNotFound');
    return person;
  },
  allow: (actor, person) => (actor.personId === person.id ? 'granted' : 'notFound'),
  async run(tx, { language, theme, reminders }, person) {
    const next = {
      ...person,
      language: language ?? person.language,
      theme: theme ?? person.theme,
      reminders: reminders ?? person.reminders,
    };
    await tx.people.put(next);
    const { id } = person;
    return {
      result: null,
      planId: null,
      topics: [topics.grants(id)],
      changes: [
        changed(
          'preferences',
          id,
          { language: next.language, theme: next.theme, reminders: next.reminders },
          { language: person.language, theme: person.theme, reminders: person.reminders },
        ),
      ],
    };
  },
});
