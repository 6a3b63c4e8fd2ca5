import { commands } from '@rumbo/operations';
import { act, type Act } from './acts/act.ts';
import { mapActs } from './acts/draw-map.ts';
import { benchmarkActs, initiativeActs } from './acts/plan-initiatives.ts';
import { kpiActs } from './acts/plan-kpis.ts';
import { targetActs } from './acts/plan-targets.ts';
import { reportingActs } from './acts/report-months.ts';
import type { ScriptContext } from './acts/script-context.ts';
import { planActs, setUpActs } from './acts/set-up.ts';
import { at } from './lay-periods.ts';

/** Everything that ever happened to the plan, in the order of its instants. */
export function writeScript(context: ScriptContext): readonly Act[] {
  const acts = [
    ...setUpActs(context),
    ...planActs(context),
    ...kpiActs(context),
    ...mapActs(context),
    ...targetActs(context),
    ...initiativeActs(context),
    ...benchmarkActs(context),
    ...reportingActs(context),
    clockStopped(context),
  ];
  // Sorting keeps the order of acts of one instant, so what depends on something stands after it.
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The demonstration does not grow old: its day stays the day on which it was laid out. */
function clockStopped({ ids, frame }: ScriptContext): Act {
  return act({
    at: at(frame.today, 0),
    by: 'paredes',
    command: commands.changePlan,
    input: { planId: ids.plan, settings: { todayStoppedAt: frame.today } },
  });
}
