import { commands } from '@rumbo/operations';
import { kpis, LATER_KPI } from '../plan/kpis.ts';
import { baselines, targetChanges, targets, type TargetPlan } from '../plan/targets.ts';
import { sumTargets, yearOfVolume } from '../plan/sum-targets.ts';
import { OFFICES, type UnitKey } from '../plan/units.ts';
import { act, type Act } from './act.ts';
import type { ScriptContext } from './script-context.ts';

/** Targets set with the plan, baselines when the year before it was complete, changes when they were decided. */
export function targetActs(context: ScriptContext): readonly Act[] {
  const { preparation, on, frame } = context;
  const surveyTargets = on(`${frame.firstYear + 1}-11-06`, 10);
  return [
    ...targets.flatMap((target, index) =>
      target.kpi === LATER_KPI
        ? targetSet(context, target, surveyTargets, null)
        : targetSet(context, target, on(`${preparation}-11-03`, 9 + Math.floor(index / 30), index % 30), null),
    ),
    ...sumTargetActs(context),
    ...baselineActs(context),
    ...targetChanges.flatMap((target) =>
      targetSet(context, target, on(`${frame.firstYear + 1}-12-05`, 15), target.reason),
    ),
  ];
}

/** Where a KPI's parts add up, the whole and its only part carry the same target. */
const ONLY_PART: Readonly<Record<string, UnitKey>> = { 'K-09': 'FIS' };

function targetSet(context: ScriptContext, target: TargetPlan, at: string, reason: string | null): readonly Act[] {
  const { ids, frame } = context;
  const { kpi, year, month, value, path, limits } = target;
  const calendarYear = frame.firstYear + year;
  const period = month === null ? String(calendarYear) : `${calendarYear}-${String(month).padStart(2, '0')}`;
  const part = ONLY_PART[kpi];
  const units: readonly UnitKey[] = part === undefined ? ['ANA'] : ['ANA', part];
  return units.map((unit) =>
    act({
      at,
      by: 'paredes',
      command: commands.setTarget,
      input: {
        id: ids.target(`${kpi} ${unit} ${period} ${reason ?? ''}`),
        kpiId: ids.kpi(kpi),
        unitId: ids.unit(unit),
        period,
        value,
        path,
        limits,
        reason,
      },
    }),
  );
}

function sumTargetActs({ ids, frame, preparation, on }: ScriptContext): readonly Act[] {
  return sumTargets(frame).map(({ kpi, unit, year, value }) =>
    act({
      at: on(`${preparation}-11-04`, 10),
      by: 'paredes',
      command: commands.setTarget,
      input: {
        id: ids.target(`${kpi} ${unit} ${year}`),
        kpiId: ids.kpi(kpi),
        unitId: ids.unit(unit),
        period: String(year),
        value: { kind: 'figure' as const, value },
        path: 'step' as const,
        limits: { onTargetFrom: null, offTargetBeyond: null },
        reason: null,
      },
    }),
  );
}

function baselineActs(context: ScriptContext): readonly Act[] {
  const { ids, frame, preparation, on } = context;
  const at = on(`${frame.firstYear}-01-20`, 11);
  const revenue = OFFICES.reduce((sum, unit) => sum + yearOfVolume('revenue', unit, preparation, frame), 0);
  const all = { ...baselines, 'K-18': Math.round(revenue) };
  return Object.entries(all).map(([code, value]) =>
    act({
      at,
      by: 'paredes',
      command: commands.setBaseline,
      input: { kpiId: ids.kpi(code), unitId: ids.unit('ANA'), period: lastPeriodOf(code, preparation), value },
    }),
  );
}

/** The last period before the plan, in the KPI's own frequency. */
function lastPeriodOf(code: string, year: number): string {
  const frequency = kpis.find((kpi) => kpi.code === code)?.frequency;
  return frequency === 'semester' ? `${year}-S2` : `${year}-12`;
}
