import { both, type BothText } from './both.ts';
import type { KpiPlan } from './kpi-plan.ts';
import { processKpis } from './kpis-processes.ts';
import { publicValueKpis } from './kpis-public-value.ts';
import { resourceKpis } from './kpis-resources.ts';
import { traderKpis } from './kpis-traders.ts';

/** Every KPI of the plan, in the order of the map's lanes. */
export const kpis: readonly KpiPlan[] = [...publicValueKpis, ...traderKpis, ...processKpis, ...resourceKpis];

/** Defined in the year before it is first measured, not with the plan. */
export const LATER_KPI = 'K-15';

/** A later version of a definition: from the start of the plan's second year it says something else. */
export const redefinitions: readonly { readonly kpi: string; readonly description: BothText }[] = [
  {
    kpi: 'K-14',
    description: both(
      'Días desde la recepción de la muestra hasta el resultado, mediana del mes. Cuenta el laboratorio más lento.',
      'Days from receipt of the sample to the result, median of the month. The slowest laboratory counts.',
    ),
  },
  {
    kpi: 'K-03',
    description: both(
      'Declaraciones con salida física dentro de las 48 horas de la llegada; desde este año también las de envíos de entrega rápida.',
      'Declarations physically released within 48 hours of arrival; from this year also those of express consignments.',
    ),
  },
];
