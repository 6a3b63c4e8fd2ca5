import { execute } from '@rumbo/operations';
import type { Feed } from '@rumbo/operations';
import type { Day } from '@rumbo/domain';
import type { Store } from '@rumbo/store';
import { newMemory, type Author, type Stage } from './acts/act.ts';
import { scriptContext } from './acts/script-context.ts';
import { idMaker } from './ids.ts';
import { layPeriods } from './lay-periods.ts';
import { people, type DemonstrationPerson, type PersonKey } from './plan/people.ts';
import { writeScript } from './script.ts';

export interface DemonstrationInput {
  /** Migrated and empty. */
  readonly store: Store;
  readonly feed: Feed;
  /** The civil day in Lima on which the demonstration starts for the first time. */
  readonly today: Day;
}

export interface Demonstration {
  readonly administrationId: string;
  readonly planId: string;
  /** The month that screens open on. */
  readonly newestPeriod: string;
  /** Everybody who can sign in, with their ids; passwords are given by whoever asked for the play. */
  readonly people: readonly (DemonstrationPerson & { readonly personId: string })[];
  readonly commandsPlayed: number;
}

/**
 * Plays the demonstration through the real commands, each at its own instant, so that as-of has a past. The same day
 * always gives the same commands, ids and data. Throws what a command refuses: a demonstration is whole or not at all.
 */
export async function playDemonstration({ store, feed, today }: DemonstrationInput): Promise<Demonstration> {
  const context = scriptContext(layPeriods(today));
  const script = writeScript(context);
  const clock = { now: '' };
  const newId = idMaker(() => clock.now);
  const deps = { store, feed, newId, now: () => clock.now, memo: null };
  const callerOf = (by: Author) =>
    by === 'system' ? ({ kind: 'system' } as const) : ({ kind: 'person', personId: context.ids.person(by) } as const);
  let commandsPlayed = 0;
  const stage: Stage = {
    memory: newMemory(),
    execute: async (command, input, by) => {
      commandsPlayed += 1;
      const answer = await execute(deps, command, { ...input, commandId: newId() }, callerOf(by));
      return answer.result;
    },
  };
  for (const act of script) {
    clock.now = act.at;
    await act.play(stage);
  }
  return {
    administrationId: context.ids.unit('ANA'),
    planId: context.ids.plan,
    newestPeriod: context.frame.months.at(-1)?.id ?? '',
    people: demonstrationPeople.map(({ key, ...person }) => ({ ...person, personId: context.ids.person(key) })),
    commandsPlayed,
  };
}

/** Who takes part, with their roles, before anything is played. */
export const demonstrationPeople: readonly (DemonstrationPerson & { readonly key: PersonKey })[] =
  // The keys of `people` are exactly the person keys.
  (Object.entries(people) as [PersonKey, DemonstrationPerson][]).map(([key, person]) => ({ key, ...person }));
