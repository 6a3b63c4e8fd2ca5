import type { Caller, QueryDependencies } from '../dependencies.ts';
import type { PlanInput } from '../inputs.ts';
import { ownWorkIn } from '../own-work.ts';
import { todayOf } from '../place.ts';
import type { ReadTrace } from '../read-trace.ts';
import { actorIn, nameOf, namesIn, reading, visiblePlaceIn } from '../reader.ts';
import { topics } from '../topics.ts';
import type { WorklistLine, WorklistView } from '../views/index.ts';

/** What this person owes in a plan, by when, and what is late: theirs, and that of whom they stand in for. */
export function worklist(
  deps: QueryDependencies,
  caller: Caller,
  input: PlanInput,
  trace: ReadTrace,
): Promise<WorklistView> {
  return reading(deps, trace, async (snapshot) => {
    trace.audience = 'person';
    const actor = await actorIn(snapshot, caller);
    const place = await visiblePlaceIn(snapshot, actor, input.planId);
    const today = todayOf(place, deps.now());
    trace.day = today;
    snapshot.note(topics.day(input.planId));
    const { sheets, lines, open, late, nextDue } = await ownWorkIn(snapshot, actor, place, today);
    const names = await namesIn(snapshot);
    const unitNames = new Map(place.units.map(({ id, name }) => [id, name]));
    const named = lines.map(({ forId, ...line }) => ({
      ...line,
      unitName: unitNames.get(line.unitId) ?? {},
      forName: forId === null ? null : (nameOf(names, forId) ?? ''),
    }));
    return {
      planId: input.planId,
      isIllustrative: place.plan.settings.illustrative,
      seq: snapshot.tx.asOf,
      today,
      open,
      late,
      isAsked: sheets.length > 0,
      lines: named.toSorted(inOrder),
      nextDue,
    };
  });
}

const rank = ({ counts, lateBy }: WorklistLine): number => {
  if (counts.returned > 0) return 0;
  const isOpenStill = counts.empty + counts.draft > 0;
  if (isOpenStill) return lateBy > 0 ? 1 : 2;
  return counts.submitted > 0 ? 3 : 4;
};

function inOrder(a: WorklistLine, b: WorklistLine): number {
  return rank(a) - rank(b) || compare(a.dueDay, b.dueDay) || compare(a.period, b.period);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
