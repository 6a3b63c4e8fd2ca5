import type { KpiDefinition } from '@rumbo/domain';
import { commands } from '@rumbo/operations';
import type { KpiPlan } from '../plan/kpi-plan.ts';
import { LATER_KPI, kpis, redefinitions } from '../plan/kpis.ts';
import { monthAt } from '../lay-periods.ts';
import { act, type Act } from './act.ts';
import type { ScriptContext } from './script-context.ts';

/** The plan's KPIs and who reports them; later what is measured otherwise or anew. */
export function kpiActs(context: ScriptContext): readonly Act[] {
  const { frame, preparation, on } = context;
  const start = monthAt(frame, 0).start;
  const surveyYear = frame.firstYear + 2;
  return [
    ...inOrderOfUse(kpis).flatMap((kpi, index) => {
      const isLater = kpi.code === LATER_KPI;
      const day = isLater ? `${surveyYear - 1}-11-05` : `${preparation}-10-${19 + Math.floor(index / 12)}`;
      return defined(context, kpi, isLater ? `${surveyYear}-01-01` : start, on(day, 9, index));
    }),
    ...redefined(context, start),
  ];
}

/** A formula can name only what is defined already. */
function inOrderOfUse(all: readonly KpiPlan[]): readonly KpiPlan[] {
  return [...all.filter(({ kind }) => kind !== 'formula'), ...all.filter(({ kind }) => kind === 'formula')];
}

function defined(context: ScriptContext, kpi: KpiPlan, from: string, at: string): readonly Act[] {
  const { ids } = context;
  const assignments = kpi.reporters.map(({ unit, person }) =>
    act({
      at,
      by: 'paredes',
      command: commands.assignKpi,
      input: {
        kpiId: ids.kpi(kpi.code),
        unitId: ids.unit(unit),
        from,
        to: null,
        personId: person === undefined ? null : ids.person(person),
        stewardId: null,
      },
    }),
  );
  return [
    act({ at, by: 'paredes', command: commands.defineKpi, input: { definition: definitionOf(context, kpi, from) } }),
    ...assignments,
  ];
}

function redefined(context: ScriptContext, start: string): readonly Act[] {
  const { frame, on } = context;
  return redefinitions.flatMap(({ kpi: code, description }) => {
    const kpi = kpis.find((one) => one.code === code);
    if (kpi === undefined) throw new Error(`${code} is redefined but not defined`);
    const from = `${frame.firstYear + 1}-01-01`;
    if (from <= start) return [];
    const definition = { ...definitionOf(context, kpi, from), description };
    return [
      act({
        at: on(`${frame.firstYear}-12-03`, 11),
        by: 'paredes',
        command: commands.defineKpi,
        input: { definition },
      }),
    ];
  });
}

/** The definition as the method asks for it: what the plan leaves out is the method's default. */
export function definitionOf({ ids }: ScriptContext, kpi: KpiPlan, validFrom: string): KpiDefinition {
  const { reporters: _, owner, ...said } = kpi;
  return {
    factor: 1,
    window: 'period',
    spread: 'flat',
    dueDays: 5,
    leading: false,
    season: false,
    trend: false,
    plausible: { low: null, high: null },
    disclosure: 'internal',
    pmmDimension: null,
    discontinuedAfter: null,
    ...said,
    id: ids.kpi(kpi.code),
    planId: ids.plan,
    ownerId: ids.person(owner),
    validFrom,
  };
}
