import { addDays } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import { benchmarks } from '../plan/benchmarks.ts';
import { initiatives, type InitiativePlan } from '../plan/initiatives.ts';
import { act, type Act } from './act.ts';
import type { ScriptContext } from './script-context.ts';

/** The portfolio as planned, and each initiative again whenever something of it changed. */
export function initiativeActs(context: ScriptContext): readonly Act[] {
  const { preparation, on, frame } = context;
  return initiatives.flatMap((initiative) => {
    const changed = [...new Set(daysOfChange(initiative))].toSorted((a, b) => a - b);
    return [
      stated(context, initiative, null, on(`${preparation}-11-12`, 10)),
      ...changed.map((day) => stated(context, initiative, day, on(addDays(frame.today, day), 17))),
    ];
  });
}

/** Days, counted from today, on which a milestone was reached or added or the end slipped; said the day after at the earliest. */
function daysOfChange({ slip, milestones }: InitiativePlan): readonly number[] {
  return [
    ...(slip === null ? [] : [slip.said]),
    ...milestones.flatMap(({ reached, added }) => [
      ...(reached === null ? [] : [reached + 1]),
      ...(added === null ? [] : [added]),
    ]),
  ];
}

/** The initiative as it was known on a day; null: when the plan began. */
function stated({ ids, frame }: ScriptContext, initiative: InitiativePlan, known: number | null, at: string): Act {
  const { code, name, owner, from, agreedEnd, slip, milestones } = initiative;
  const dayOf = (offset: number) => addDays(frame.today, offset);
  const isKnown = (offset: number) => known !== null && offset <= known;
  const slipped = slip !== null && isKnown(slip.said) ? slip.days : 0;
  return act({
    at,
    by: known === null ? 'paredes' : owner,
    command: commands.defineInitiative,
    input: {
      id: ids.initiative(code),
      planId: ids.plan,
      code,
      name,
      ownerId: ids.person(owner),
      from: dayOf(from),
      agreedEnd: dayOf(agreedEnd),
      forecastEnd: dayOf(agreedEnd + slipped),
      milestones: milestones.flatMap(({ name: called, due, reached, weight, added }, index) => {
        if (added !== null && !isKnown(added)) return [];
        const reachedOn = reached !== null && isKnown(reached) ? dayOf(reached) : null;
        return [{ id: ids.milestone(code, index), name: called, due: dayOf(due), reachedOn, weight }];
      }),
    },
  });
}

export function benchmarkActs({ ids, preparation, on }: ScriptContext): readonly Act[] {
  return benchmarks.map(({ kpi, administration, period, value, source, note }) =>
    act({
      at: on(`${preparation}-11-05`, 16),
      by: 'paredes',
      command: commands.addBenchmark,
      input: {
        id: ids.benchmark(`${administration.en} ${period}`),
        kpiId: ids.kpi(kpi),
        administration,
        period,
        value,
        source,
        note,
      },
    }),
  );
}
